package dev.unleak.rules;

import dev.unleak.content.Content;
import java.util.List;
import java.util.Optional;

/** The rules of the shipped content and of the user's own packs. Immutable. */
public final class RuleSet {
    private RuleSet() {}

    /** @throws dev.unleak.content.ContentException if a file is not as docs/content-format.md says */
    public static RuleSet load(Content content) {
        throw new UnsupportedOperationException();
    }

    public List<Rule> rules() {
        throw new UnsupportedOperationException();
    }

    public Optional<Rule> rule(String id) {
        throw new UnsupportedOperationException();
    }

    /** A digest over all that decides what is found; another version means that blobs must be searched again. */
    public String version() {
        throw new UnsupportedOperationException();
    }
}
