/** Graders: answers in, feedback out. */
@NullMarked
package dev.unleak.learn.grade;

import org.jspecify.annotations.NullMarked;
