/** Repositories for exercises: made from a script, read for what they still hold. */
@NullMarked
package dev.unleak.learn.git;

import org.jspecify.annotations.NullMarked;
