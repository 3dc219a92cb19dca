/** Ignore marks in scanned text: those of other tools, and our own. */
@NullMarked
package dev.unleak.scan.suppress;

import org.jspecify.annotations.NullMarked;
