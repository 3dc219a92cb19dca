package dev.unleak.source.git;

/** Which part of a repository is searched. */
public sealed interface Scope {
    /** Every object that git keeps, whether anything names it or not. */
    record Everything() implements Scope {}

    /** What the index has and HEAD has not. */
    record Index() implements Scope {}

    /**
     * What the commits hold that a revision does not reach: all commits that refs reach, or for {@code A..B} those that
     * B reaches and A does not. An A of zeros reaches nothing, as in what git tells a pre-push hook.
     */
    record Since(String revision) implements Scope {}
}
