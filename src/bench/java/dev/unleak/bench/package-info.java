/**
 * Programs that measure and train the product; not part of it. Material from outside is given by path, and nothing of
 * it is kept here. See docs/accuracy.md.
 */
@NullMarked
package dev.unleak.bench;

import org.jspecify.annotations.NullMarked;
