/** Controls that screens share. */
@NullMarked
package dev.unleak.ui.control;

import org.jspecify.annotations.NullMarked;
