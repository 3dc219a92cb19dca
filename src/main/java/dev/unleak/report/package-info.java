/** Scan results as text, JSON lines and JSON. */
@NullMarked
package dev.unleak.report;

import org.jspecify.annotations.NullMarked;
