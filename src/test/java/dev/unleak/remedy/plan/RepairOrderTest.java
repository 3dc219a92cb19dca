package dev.unleak.remedy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.guides.Risk;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.LiveState;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.Severity;
import dev.unleak.model.Verdict;
import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-14T09:00:00Z");
    private static final List<Risk> ACCOUNT =
            List.of(new Risk("all", "Take it over", "any", "the whole account", "CWE-269"));

    @Test
    void saysWhyInWords() {
        assertThat(ranked(one(Severity.CRITICAL, Where.HISTORY, true)).reason())
                .isEqualTo("alive in history since 14 March (255 days), pushed, 1 place");
        assertThat(ranked(with(one(Severity.CRITICAL, Where.HISTORY, true), LiveState.ALIVE, "github.com", ACCOUNT))
                        .reason())
                .isEqualTo("alive in history since 14 March (255 days), pushed, 1 place,"
                        + " a remote is at github.com, works, its provider says, opens the whole account");
    }

    @Test
    void ordersByWhoCanHaveItAmongEquals() {
        Case pub = with(one(Severity.HIGH, Where.HEAD, true), LiveState.UNKNOWN, "github.com", List.of());
        Case pushed = one(Severity.HIGH, Where.HEAD, true);
        Case head = one(Severity.HIGH, Where.HEAD, false);
        Case history = one(Severity.HIGH, Where.HISTORY, false);
        Case stash = one(Severity.HIGH, Where.STASH, false);

        assertThat(order(stash, history, pushed, head, pub)).containsExactly(pub, pushed, head, history, stash);
    }

    @Test
    void whatIsProvedDeadComesLast() {
        Case dead = with(one(Severity.CRITICAL, Where.HEAD, true), LiveState.DEAD, "github.com", ACCOUNT);
        Case low = one(Severity.LOW, Where.STASH, false);

        assertThat(order(dead, low)).containsExactly(low, dead);
    }

    @Test
    void anAcceptedRiskThatRanOutIsDueAndOneThatHoldsIsNot() {
        Case past = accepted(LocalDate.parse("2026-11-23"));
        Case last = accepted(LocalDate.parse("2026-11-24"));

        assertThat(ranked(past).due()).isTrue();
        assertThat(ranked(past).reason()).endsWith(", its accepted risk ran out on 23 November 2026");
        assertThat(ranked(last).due()).isFalse();
        assertThat(past.finding().needsWork(LocalDate.parse("2026-11-24"))).isTrue();
        assertThat(last.finding().needsWork(LocalDate.parse("2026-11-24"))).isFalse();
        assertThat(order(last, past)).containsExactly(past, last);
    }

    @Test
    void aGraverOneNeverStandsBelowALesserOneUnlessItIsDead() {
        List<Case> all = all();
        for (Case graver : all) {
            for (Case lesser : all) {
                if (graver.live() != LiveState.DEAD
                        && graver.finding()
                                        .severity()
                                        .compareTo(lesser.finding().severity())
                                > 0) {
                    assertThat(ranked(graver).points())
                            .isGreaterThan(ranked(lesser).points());
                }
            }
        }
    }

    @Test
    void pushedNeverStandsBelowTheSameUnpushed() {
        for (Severity severity : Severity.values()) {
            for (Where where : Where.values()) {
                assertThat(ranked(one(severity, where, true)).points())
                        .isGreaterThan(ranked(one(severity, where, false)).points());
            }
        }
    }

    @Test
    void beingAliveOrWiderNeverLowersIt() {
        for (Case one : all()) {
            if (one.live() == LiveState.UNKNOWN) {
                Case alive = new Case(one.finding(), one.risks(), LiveState.ALIVE, one.publicHost());
                Case wider = new Case(one.finding(), ACCOUNT, one.live(), one.publicHost());
                assertThat(ranked(alive).points()).isGreaterThan(ranked(one).points());
                assertThat(ranked(wider).points())
                        .isGreaterThanOrEqualTo(ranked(one).points());
            }
        }
    }

    @Test
    void growingOlderNeverLowersIt() {
        int before = 0;
        for (long days : new long[] {0, 1, 2, 7, 30, 365, 4000}) {
            assertThat(Weights.age(days)).isBetween(before, Weights.MOST_AGE);
            before = Weights.age(days);
        }
    }

    @Test
    void theOrderDoesNotDependOnHowTheyWereGiven() {
        List<Case> all = all();
        assertThat(RepairOrder.of(all.reversed(), NOW, ZoneOffset.UTC))
                .isEqualTo(RepairOrder.of(all, NOW, ZoneOffset.UTC));
    }

    @Test
    void knowsPublicHostsByAnyWayToWriteThem(@TempDir Path folder) throws IOException, GitAPIException {
        assertThat(Stream.of(
                                "https://github.com/a/b.git",
                                "git@github.com:a/b.git",
                                "ssh://git@GitHub.com:22/a/b",
                                "https://ada:x@github.com/a/b")
                        .map(PublicHosts::host))
                .containsOnly("github.com");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            assertThat(PublicHosts.of(folder)).isEmpty();
            StoredConfig config = git.getRepository().getConfig();
            config.setString("remote", "origin", "url", "git@gitlab.com:a/b.git");
            config.save();
        }
        assertThat(PublicHosts.of(folder)).contains("gitlab.com");
        assertThat(PublicHosts.host("/srv/git/b.git")).isEmpty();
    }

    private static List<Case> all() {
        List<Case> all = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Where where : List.of(Where.WORKING_TREE, Where.HEAD, Where.HISTORY, Where.STASH)) {
                for (LiveState live : LiveState.values()) {
                    Case plain = one(severity, where, where == Where.HEAD);
                    all.add(with(plain, live, "", List.of()));
                    all.add(with(plain, live, "github.com", ACCOUNT));
                }
            }
        }
        // Ids tell equals apart.
        List<Case> numbered = new ArrayList<>();
        for (Case one : all) {
            numbered.add(new Case(numbered(one.finding(), numbered.size()), one.risks(), one.live(), one.publicHost()));
        }
        return numbered;
    }

    private static Case one(Severity severity, Where where, boolean pushed) {
        CommitInfo commit = new CommitInfo("ab".repeat(20), "Ada", "ada@example.com", MARCH, "Begin");
        Optional<CommitInfo> held = where.inObjects() ? Optional.of(commit) : Optional.empty();
        Place place =
                new Place(where, "app.yml", Optional.empty(), held, held, Optional.empty(), List.of("main"), pushed);
        Occurrence occurrence = new Occurrence(place, new Position(1, 1, 1, 9), "acme-key", 0.9, "", List.of());
        Finding finding = new Finding(
                1,
                new Fingerprint("0".repeat(64)),
                "acme-key",
                "Acme key",
                "acme_…",
                severity,
                0.9,
                "",
                "",
                List.of(),
                List.of(occurrence),
                Finding.State.OPEN,
                Optional.empty());
        return new Case(finding, List.of(), LiveState.UNKNOWN, Optional.empty());
    }

    private static Case with(Case one, LiveState live, String host, List<Risk> risks) {
        return new Case(one.finding(), risks, live, Optional.of(host).filter(name -> !name.isEmpty()));
    }

    private static Case accepted(LocalDate expires) {
        Verdict verdict =
                new Verdict(Verdict.Kind.ACCEPTED_RISK, "Moves in spring.", "Ada", MARCH, Optional.of(expires));
        Finding f = one(Severity.HIGH, Where.HEAD, true).finding();
        return new Case(copy(f, f.id(), Optional.of(verdict)), List.of(), LiveState.UNKNOWN, Optional.empty());
    }

    private static Finding numbered(Finding f, long id) {
        return copy(f, id, f.verdict());
    }

    private static Finding copy(Finding f, long id, Optional<Verdict> verdict) {
        return new Finding(
                id,
                f.fingerprint(),
                f.type(),
                f.title(),
                f.masked(),
                f.severity(),
                f.confidence(),
                f.guide(),
                f.lesson(),
                f.reasons(),
                f.occurrences(),
                f.state(),
                verdict);
    }

    private static Ranked ranked(Case one) {
        return RepairOrder.ranked(one, NOW, ZoneOffset.UTC);
    }

    /** The cases in the order of repair. */
    private static List<Case> order(Case... cases) {
        List<Case> numbered = new ArrayList<>();
        for (Case one : cases) {
            numbered.add(new Case(numbered(one.finding(), numbered.size()), one.risks(), one.live(), one.publicHost()));
        }
        return RepairOrder.of(numbered, NOW, ZoneOffset.UTC).stream()
                .map(ranked -> cases[(int) ranked.finding().id()])
                .toList();
    }
}
