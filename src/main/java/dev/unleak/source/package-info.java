/** Where bytes come from: folders and git repositories, each yielding fragments. */
@NullMarked
package dev.unleak.source;

import org.jspecify.annotations.NullMarked;
