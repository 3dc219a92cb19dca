/** How the window looks: fonts, stylesheets, light and dark, font size. */
@NullMarked
package dev.unleak.ui.theme;

import org.jspecify.annotations.NullMarked;
