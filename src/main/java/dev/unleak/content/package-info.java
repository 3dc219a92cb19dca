/** The content folder: finding its files on the class path or on disk, and reading YAML safely. */
@NullMarked
package dev.unleak.content;

import org.jspecify.annotations.NullMarked;
