/** From finding to proof: checklists that verify themselves, hooks, evidence. */
@NullMarked
package dev.unleak.remedy;

import org.jspecify.annotations.NullMarked;
