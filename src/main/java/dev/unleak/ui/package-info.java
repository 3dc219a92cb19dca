/** The window: shell and shared controls; one folder per screen below. */
@NullMarked
package dev.unleak.ui;

import org.jspecify.annotations.NullMarked;
