package dev.unleak.model;

/**
 * One judge's say on a candidate, in words a learner can read.
 *
 * @param push how far it moved the confidence, up or down, in [-1, 1]
 */
public record Reason(String text, double push) {}
