/** Work off the screen thread, with its answer back on it. */
@NullMarked
package dev.unleak.ui.task;

import org.jspecify.annotations.NullMarked;
