/** Git hooks that refuse a secret: put in, take out, and prove that they refuse. */
@NullMarked
package dev.unleak.remedy.hook;

import org.jspecify.annotations.NullMarked;
