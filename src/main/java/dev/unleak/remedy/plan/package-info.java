/** In which order to repair many findings, and why. */
@NullMarked
package dev.unleak.remedy.plan;

import org.jspecify.annotations.NullMarked;
