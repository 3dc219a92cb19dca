/** The course as files: parse, check their form, look up. */
@NullMarked
package dev.unleak.lessons;

import org.jspecify.annotations.NullMarked;
