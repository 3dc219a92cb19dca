/**
 * Takes a secret out of the files of a working tree and puts a look-up in its place: planned, shown, applied, undone.
 */
@NullMarked
package dev.unleak.remedy.fix;

import org.jspecify.annotations.NullMarked;
