/** The Learn screen: the course, and a lesson step by step. */
@NullMarked
package dev.unleak.ui.learn;

import org.jspecify.annotations.NullMarked;
