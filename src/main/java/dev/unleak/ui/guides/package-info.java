/** The Guides screen: what to know about each kind of credential. */
@NullMarked
package dev.unleak.ui.guides;

import org.jspecify.annotations.NullMarked;
