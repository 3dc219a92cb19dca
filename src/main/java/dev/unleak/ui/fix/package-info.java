/** The Fix screen: findings to repair, and the checklist of one. */
@NullMarked
package dev.unleak.ui.fix;

import org.jspecify.annotations.NullMarked;
