/** Lessons at work: exercises, graders, sandboxes, progress. */
@NullMarked
package dev.unleak.learn;

import org.jspecify.annotations.NullMarked;
