/** Reading an export of an audit log for one finding. */
@NullMarked
package dev.unleak.ui.fix.log;

import org.jspecify.annotations.NullMarked;
