package dev.unleak.ui;

import dev.unleak.app.Unleak;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills a store with findings as a scan would, so that screens have something to show. */
final class Findings {
    private static final String[] TITLES = {
        "Cloudflare user token",
        "AWS access key with secret",
        "GitHub personal token",
        "PostgreSQL connection",
        "Stripe live secret key",
        "Slack bot token",
        "RSA private key"
    };
    private static final String[] TYPES = {
        "cloudflare-user-token",
        "aws-access-key-id",
        "github-token",
        "postgresql-url",
        "stripe-live-secret-key",
        "slack-bot-token",
        "private-key-rsa"
    };
    private static final Severity[] SEVERITIES = {
        Severity.CRITICAL,
        Severity.CRITICAL,
        Severity.HIGH,
        Severity.HIGH,
        Severity.HIGH,
        Severity.MEDIUM,
        Severity.MEDIUM
    };
    private static final Where[] WHERE = {
        Where.HISTORY, Where.WORKING_TREE, Where.REFLOG, Where.HEAD, Where.HISTORY, Where.HISTORY, Where.STASH
    };
    private static final int[] DAYS = {255, 12, 3, 1204, 88, 402, 9};
    private static final int[] PLACES = {3, 5, 1, 14, 2, 1, 1};

    private Findings() {}

    /** Keeps a scan of a root with so many findings, and gives the target's id. */
    static long keep(Unleak graph, Path root, int count, List<NotSearched> notSearched) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(finding(i));
        }
        long target = graph.store().targets().at(root.toString()).id();
        ScanSummary summary = new ScanSummary(root.toString(), 1204, 70405, 0, 41, 48_000_000, 4.1, notSearched, true);
        graph.store().scans().keep(target, summary, findings, true);
        return target;
    }

    static List<NotSearched> skipped() {
        return List.of(
                new NotSearched("assets/intro.mp4", NotSearched.Why.LIMIT, 4_200_000_000L, "Larger than 2 GB."),
                new NotSearched(
                        "backup/old.zip", NotSearched.Why.BINARY, 18_000_000, "An archive that cannot be opened."),
                new NotSearched("secrets/locked.txt", NotSearched.Why.UNREADABLE, 0, "You may not read this file."));
    }

    private static Finding finding(int i) {
        int kind = i % TITLES.length;
        List<Occurrence> occurrences = new ArrayList<>();
        boolean file = WHERE[kind] == Where.WORKING_TREE;
        Instant first = Instant.now().minus(Duration.ofDays(DAYS[kind]));
        for (int p = 0; p < PLACES[kind]; p++) {
            Optional<CommitInfo> commit = file
                    ? Optional.empty()
                    : Optional.of(new CommitInfo(hex(i * 31 + p, 40), "Ada Roe", "ada@shop.example", first, ""));
            Optional<CommitInfo> removed = kind == 0
                    ? Optional.of(new CommitInfo(
                            hex(i + 7, 40), "Ada Roe", "ada@shop.example", first.plus(Duration.ofDays(1)), ""))
                    : Optional.empty();
            occurrences.add(new Occurrence(
                    new Place(
                            WHERE[kind],
                            "infra/" + (p == 0 ? "dns" : "zone" + p) + ".tf",
                            file ? Optional.empty() : Optional.of(hex(i * 17 + p, 40)),
                            commit,
                            commit,
                            removed,
                            file || WHERE[kind] == Where.STASH || WHERE[kind] == Where.REFLOG
                                    ? List.of()
                                    : List.of("main", "origin/main", "v1.4"),
                            !file && kind != 2 && kind != 6),
                    new Position(12, 15, 12, 60),
                    TYPES[kind],
                    0.99,
                    "",
                    List.of()));
        }
        return new Finding(
                0,
                new Fingerprint(hex(i + 1, 64)),
                TYPES[kind],
                TITLES[kind],
                "ab" + "c_••••••••" + hex(i, 4),
                SEVERITIES[kind],
                0.99 - kind * 0.03,
                kind == 0 ? "cloudflare" : "",
                "M3.1",
                List.of(
                        new Reason("rare", "has the format of its kind, prefix and length", 0.61),
                        new Reason("rare", "the name api_token stands beside it", 0.22),
                        new Reason("rare", "looks random to a reader of words", 0.16),
                        new Reason("rare", "does not lie in a test folder", 0.02)),
                occurrences,
                Finding.State.OPEN,
                Optional.empty());
    }

    private static String hex(long seed, int digits) {
        StringBuilder text = new StringBuilder();
        java.util.Random random = new java.util.Random(seed);
        while (text.length() < digits) {
            text.append(Integer.toHexString(random.nextInt(16)));
        }
        return text.toString();
    }
}
