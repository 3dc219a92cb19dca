/** Patterns made fast: what they need is looked for in the bytes before RE2 runs. */
@NullMarked
package dev.unleak.detect.pattern;

import org.jspecify.annotations.NullMarked;
