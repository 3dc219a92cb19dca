/** The Home screen. */
@NullMarked
package dev.unleak.ui.home;

import org.jspecify.annotations.NullMarked;
