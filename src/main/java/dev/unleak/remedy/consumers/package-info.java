/** What will stop when a credential is replaced: what uses it, what was done to that, and whom to tell. */
@NullMarked
package dev.unleak.remedy.consumers;

import org.jspecify.annotations.NullMarked;
