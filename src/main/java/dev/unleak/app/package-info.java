/** The object graph, paths, settings and jobs. */
@NullMarked
package dev.unleak.app;

import org.jspecify.annotations.NullMarked;
