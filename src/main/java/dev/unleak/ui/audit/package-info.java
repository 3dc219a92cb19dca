/** The Audit screen: choose, scan, findings, detail. */
@NullMarked
package dev.unleak.ui.audit;

import org.jspecify.annotations.NullMarked;
