/** Rules of other tools, read from their configuration files and written as rule files of ours. */
@NullMarked
package dev.unleak.rules.imported;

import org.jspecify.annotations.NullMarked;
