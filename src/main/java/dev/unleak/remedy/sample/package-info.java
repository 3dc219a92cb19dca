/** A repository to practise on, with forged credentials in every kind of place. */
@NullMarked
package dev.unleak.remedy.sample;

import org.jspecify.annotations.NullMarked;
