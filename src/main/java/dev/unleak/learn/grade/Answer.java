package dev.unleak.learn.grade;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a learner hands in for one step. Ids are those of the step's options, items, pairs or classes. */
public sealed interface Answer {
    /** A step to read has been read. */
    record Seen() implements Answer {}

    /** Options of a choose step. */
    record Picked(Set<String> options) implements Answer {}

    /** Items of an order step, first to last. */
    record Ordered(List<String> items) implements Answer {}

    /** Of a match step: the pair that each left side belongs to, to the pair whose right side was chosen for it. */
    record Paired(Map<String, String> rightOfLeft) implements Answer {}

    /** Of a classify step: each item to its class. */
    record Sorted(Map<String, String> classOfItem) implements Answer {}

    /** Lines of a spot step, from 1. */
    record Marked(Set<Integer> lines) implements Answer {}

    /** The gaps of a fill step, in order. */
    record Filled(List<String> gaps) implements Answer {}

    /** Text for an exercise. */
    record Written(String text) implements Answer {}

    /** The sandbox as it stands. */
    record Work() implements Answer {}
}
