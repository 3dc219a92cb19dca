package dev.unleak.remedy;

import dev.unleak.content.Content;
import dev.unleak.guides.GuideLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One small guide for each way of rotation: {@code acme-overlap} and so on. */
final class AcmeGuides {
    private AcmeGuides() {}

    static GuideLibrary write(Path folder) throws IOException {
        Path guides = Files.createDirectories(folder.resolve("guides"));
        for (Rotation rotation : Rotation.values()) {
            if (rotation != Rotation.UNKNOWN) {
                Files.writeString(guides.resolve(id(rotation) + ".yaml"), guide(rotation));
            }
        }
        return GuideLibrary.load(Content.shipped(), Content.of(folder));
    }

    /** The guide's id; of none for an unknown rotation. */
    static String id(Rotation rotation) {
        return rotation == Rotation.UNKNOWN
                ? ""
                : "acme-" + rotation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String guide(Rotation rotation) {
        String mode = switch (rotation) {
            case SINGLE -> "roll-now\n  max_active: 1";
            case GRACE -> "grace\n  grace: 24 hours.";
            case ROLL_NOW -> "roll-now";
            case TWO_SLOT -> "two-slot";
            case OVERLAP, UNKNOWN -> "overlap";
        };
        return """
                schema: 1
                id: %s
                provider: acme
                title: Acme key
                family: token
                severity: high
                depth: brief
                store: {variable: ACME_KEY, vault_path: acme, aws_secret_id: acme, conjur_variable: acme}
                create: {console_path: Settings > Keys, steps: [Press New.]}
                misuse:
                  logs: [{id: audit, name: Audit log, path: Settings > Log, retention: 30 days}]
                  queries: [Filter by key.]
                  blind_spots: [Reads are not logged.]
                rotate:
                  mode: %s
                  steps: [Press Rotate.]
                  emergency: [Press Roll now.]
                revoke: {console_path: Settings > Keys > Delete, effect_delay: five minutes, steps: [Press Delete.]}
                consumers: {symbols: [ACME_KEY, api.acme.example], what_breaks: [The shop.]}
                unverified: [revoke.effect_delay]
                verified_on: 2026-11-01
                """.formatted(id(rotation), mode);
    }
}
