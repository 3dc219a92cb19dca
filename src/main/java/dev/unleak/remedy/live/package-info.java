/** Asks a provider whether a credential still works, or to end it, at a person's press. */
@NullMarked
package dev.unleak.remedy.live;

import org.jspecify.annotations.NullMarked;
