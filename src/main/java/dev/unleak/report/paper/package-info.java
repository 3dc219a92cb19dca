/** What people print and send: sheets and incident reports, one layout model with three writers. */
@NullMarked
package dev.unleak.report.paper;

import org.jspecify.annotations.NullMarked;
