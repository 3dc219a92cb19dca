/** What speaks for and against a match being a live secret. */
@NullMarked
package dev.unleak.detect.judge;

import org.jspecify.annotations.NullMarked;
