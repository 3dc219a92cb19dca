/** Programs that measure the product; not part of it. */
@NullMarked
package dev.unleak.bench;

import org.jspecify.annotations.NullMarked;
