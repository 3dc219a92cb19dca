package dev.unleak.remedy;

/** What a leak was like at any time since its checklist was opened; decides which steps apply. */
enum Trait {
    /** It stood in a git repository. */
    REPOSITORY,
    /** That repository has a working tree, which a bare one has not. */
    CHECKOUT,
    /** A ref reached it. */
    COMMITTED,
    /** A remote-tracking ref reached it. */
    PUSHED,
    /** A stash, the reflog or an object that nothing names held it. */
    LEFTOVER
}
