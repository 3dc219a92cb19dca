/** The command line: one class a command. */
@NullMarked
package dev.unleak.cli;

import org.jspecify.annotations.NullMarked;
