/** What a project lets stand for a while, in a file that its people share. */
@NullMarked
package dev.unleak.scan.baseline;

import org.jspecify.annotations.NullMarked;
