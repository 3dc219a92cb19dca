package dev.unleak.remedy.live;

import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.scan.ContextReader;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.util.Optional;

/** Gets a finding's value for one request. */
@FunctionalInterface
public interface SecretReader {
    /** What is said when only the person can give the value. */
    String GONE = "The value no longer stands where it was found. Type it in, or ask the provider.";

    /**
     * @param typed what the person gave, where the value no longer stands anywhere
     * @throws UserError if there is none, or what was typed is another value
     */
    Secret read(Finding finding, Optional<Secret> typed);

    /** Reads it from the places of the last scan; what is typed must have the finding's fingerprint. */
    static SecretReader of(Store store, ContextReader places, Fingerprinter fingerprinter) {
        return (finding, typed) -> {
            if (typed.isPresent()) {
                return typed.filter(secret ->
                                fingerprinter.of(finding.type(), secret).equals(finding.fingerprint()))
                        .orElseThrow(() -> new UserError("What you typed is not the value of this finding."));
            }
            for (long target : store.findings().targetsOf(finding.id())) {
                for (Occurrence place : finding.occurrences()) {
                    Optional<Secret> read = store.targets()
                            .find(target)
                            .flatMap(root -> places.reveal(Path.of(root.root()), finding, place));
                    if (read.isPresent()) {
                        return read.get();
                    }
                }
            }
            throw new UserError(GONE);
        };
    }
}
