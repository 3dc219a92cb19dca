/** The frame around every screen: rail, top row, search, routes and shortcuts. */
@NullMarked
package dev.unleak.ui.shell;

import org.jspecify.annotations.NullMarked;
