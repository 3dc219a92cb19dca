package dev.unleak.scan;

import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Secret;
import dev.unleak.scan.baseline.IdScheme;
import dev.unleak.store.SecretIds;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ids of secrets under a project's scheme. Each is worked out once: when the secret is first met, or, where an earlier
 * scan met it, from the store or from the place where it stands. Safe for many threads.
 */
final class ProjectIds {
    private final IdScheme scheme;
    private final Optional<SecretIds> kept;
    private final Map<Fingerprint, String> known = new ConcurrentHashMap<>();
    private final Map<Fingerprint, String> fresh = new ConcurrentHashMap<>();

    /** @param kept where ids outlive the scan */
    ProjectIds(IdScheme scheme, Optional<SecretIds> kept) {
        this.scheme = scheme;
        this.kept = kept;
        kept.ifPresent(ids -> known.putAll(ids.known(name())));
    }

    private String name() {
        return scheme.salt() + ":" + scheme.rounds();
    }

    void learn(Fingerprint fingerprint, Secret secret) {
        if (!known.containsKey(fingerprint)) {
            known.put(fingerprint, fresh.computeIfAbsent(fingerprint, _ -> scheme.id(secret)));
        }
    }

    Optional<String> of(Fingerprint fingerprint) {
        return Optional.ofNullable(known.get(fingerprint));
    }

    /** Looks again at a secret that only an earlier scan has seen. */
    void reread(Finding finding, Occurrence place, Reread reread, Path root) {
        if (!known.containsKey(finding.fingerprint())) {
            reread.find(root, finding, place)
                    .map(Reread.Seen::sought)
                    .map(Candidate::secret)
                    .ifPresent(secret -> learn(finding.fingerprint(), secret));
        }
    }

    /** Keeps what was worked out. */
    void keep() {
        if (!fresh.isEmpty()) {
            kept.ifPresent(ids -> ids.add(name(), new HashMap<>(fresh)));
        }
    }
}
