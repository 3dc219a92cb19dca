/** The findings of an audited folder: table, filters, detail, verdicts. */
@NullMarked
package dev.unleak.ui.findings;

import org.jspecify.annotations.NullMarked;
