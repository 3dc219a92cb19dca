/** The Settings screen. */
@NullMarked
package dev.unleak.ui.settings;

import org.jspecify.annotations.NullMarked;
