/** The Help screen. */
@NullMarked
package dev.unleak.ui.help;

import org.jspecify.annotations.NullMarked;
