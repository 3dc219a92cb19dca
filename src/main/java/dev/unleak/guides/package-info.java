/** What to know about each credential type: parse, check, look up. */
@NullMarked
package dev.unleak.guides;

import org.jspecify.annotations.NullMarked;
