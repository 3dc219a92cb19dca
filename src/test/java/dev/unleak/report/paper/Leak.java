package dev.unleak.report.paper;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.Checklist;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.Mode;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import dev.unleak.remedy.Checklists;
import dev.unleak.remedy.hook.HookTrial;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A leak of each guide's credential in a real store: pushed, in many places, with every step open. */
final class Leak implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final ZoneId ZONE = ZoneOffset.UTC;
    static final RuleSet RULES = RuleSet.load(Content.shipped());
    static final Guard GUARD = new Guard(RULES, Detector.of(RULES));
    static final GuideLibrary GUIDES = GuideLibrary.load(Content.shipped());

    final Store store;
    final Checklists checklists;
    final Clock clock = Clock.fixed(NOW, ZONE);
    private final long target;

    Leak(Path folder) {
        store = Store.open(folder.resolve("unleak.db"));
        checklists = new Checklists(
                store,
                GUIDES,
                Content.shipped(),
                (_, _) -> {},
                (_, _, _) -> new HookTrial.Outcome(false, "No pre-commit hook is installed."),
                clock);
        target = store.targets().at(folder.resolve("shop-api").toString()).id();
    }

    /** A secret that never was. */
    static String forged() {
        return new Forge(11).forge(RULES.rule("github-token").orElseThrow()).reveal();
    }

    static Occurrence at(Where where, String path) {
        CommitInfo first =
                new CommitInfo("ab".repeat(20), "Ada", "ada@shop.example", NOW.minusSeconds(255 * 86_400L), "Begin");
        Optional<CommitInfo> held = where.inObjects() ? Optional.of(first) : Optional.empty();
        Place place = new Place(
                where, path, Optional.empty(), held, held, Optional.empty(), List.of("main"), where.inObjects());
        return new Occurrence(place, new Position(12, 1, 12, 40), "some-rule", 0.9, "", List.of());
    }

    /** Keeps a finding and opens its checklist. */
    Checklist open(String guide, Mode mode, Occurrence... places) {
        String title = GUIDES.guide(guide)
                .map(known -> known.kinds().isEmpty()
                        ? known.title()
                        : known.kinds().getFirst().title())
                .orElse("Password in code");
        Finding seen = new Finding(
                0,
                new Fingerprint(String.format("%064x", guide.hashCode() & 0xffff_ffffL)),
                "some-type",
                title,
                "cfut_••••e41b",
                Severity.CRITICAL,
                0.9,
                guide,
                "M3.1",
                List.of(),
                List.of(places),
                Finding.State.OPEN,
                Optional.empty());
        ScanSummary summary = new ScanSummary(
                "/work/shop-api",
                3,
                9,
                0,
                2,
                99,
                0.1,
                List.of(new NotSearched("dump.bin", NotSearched.Why.LIMIT, 5, "Larger than the limit.")),
                true);
        long id = store.scans()
                .keep(target, summary, List.of(seen), false)
                .getFirst()
                .id();
        return checklists.mode(id, mode);
    }

    Checklist many(String guide, Mode mode) {
        return open(
                guide,
                mode,
                at(Where.WORKING_TREE, "services/billing/src/main/resources/config/application-production.yaml"),
                at(Where.HEAD, "services/billing/src/main/resources/config/application-production.yaml"),
                at(Where.HISTORY, "deploy/kubernetes/overlays/production/secrets/payment-gateway.env"),
                at(Where.HISTORY, "infrastructure/terraform/environments/production/eu-central-1/main.tf"),
                at(Where.HISTORY, "docs/how-to-run-the-thing.md"),
                at(Where.STASH, "scratch.txt"));
    }

    static Optional<Guide> guide(Checklist open) {
        return GUIDES.guide(open.finding().guide());
    }

    static Paper sheet(Checklist open) {
        return GUARD.guarded(Sheet.of(open, guide(open), NOW, ZONE));
    }

    @Override
    public void close() {
        store.close();
    }
}
