/** Results of other tools, read from their reports, looked at again and kept as findings. */
@NullMarked
package dev.unleak.report.imported;

import org.jspecify.annotations.NullMarked;
