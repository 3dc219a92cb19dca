/** Bytes in, candidates out: keyword automaton, windows, matchers, decoders, judges. */
@NullMarked
package dev.unleak.detect;

import org.jspecify.annotations.NullMarked;
