/** Credential types and the rules that recognise them: parse, check, look up, and forge samples. */
@NullMarked
package dev.unleak.rules;

import org.jspecify.annotations.NullMarked;
