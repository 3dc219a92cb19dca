/** Bytes to search as text: layers of decoding, and the way back to lines and columns. */
@NullMarked
package dev.unleak.detect.text;

import org.jspecify.annotations.NullMarked;
