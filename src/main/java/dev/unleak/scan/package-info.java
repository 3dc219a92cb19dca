/** Runs sources through detection: progress, cancel, coverage, memory of what was searched. */
@NullMarked
package dev.unleak.scan;

import org.jspecify.annotations.NullMarked;
