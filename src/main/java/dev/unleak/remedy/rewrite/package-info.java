/** Rehearses the removal of a value from a repository's history, and proves afterwards that it is gone. */
@NullMarked
package dev.unleak.remedy.rewrite;

import org.jspecify.annotations.NullMarked;
