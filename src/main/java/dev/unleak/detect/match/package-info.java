/** Where rules match: the keyword automaton, windows around its hits, and the reading of assignments. */
@NullMarked
package dev.unleak.detect.match;

import org.jspecify.annotations.NullMarked;
