/** Records that the floors above share. Imports nothing of ours. */
@NullMarked
package dev.unleak.model;

import org.jspecify.annotations.NullMarked;
