package dev.unleak.remedy.sample;

import dev.unleak.model.Where;
import java.util.Set;

/**
 * A forged credential in the sample, and where an audit must find it.
 *
 * @param rule id of the rule that recognises it
 * @param path one of the files that hold it
 * @param where kinds of place among those that it is found in
 */
public record Planted(String name, String rule, String path, Set<Where> where, boolean pushed) {}
