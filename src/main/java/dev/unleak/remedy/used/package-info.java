/** What exported audit logs tell about the use of a credential, and what they cannot tell. */
@NullMarked
package dev.unleak.remedy.used;

import org.jspecify.annotations.NullMarked;
