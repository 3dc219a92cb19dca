/** Throw-away folders for exercises. */
@NullMarked
package dev.unleak.learn.sandbox;

import org.jspecify.annotations.NullMarked;
