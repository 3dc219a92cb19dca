package dev.unleak.remedy.used;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import dev.unleak.remedy.used.Columns.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
    private static final Instant NINE = Instant.parse("2026-11-03T09:00:00Z");

    @TempDir
    Path folder;

    private List<LogEvent> events(String name, String text) throws IOException {
        Path file = Exports.write(folder.resolve(name), text);
        AuditLog.Fields fields = AuditLog.fields(file, new CancelToken());
        List<LogEvent> events = new ArrayList<>();
        LogFiles.at(file)
                .read(
                        new EventReader(fields.columns(), ZoneOffset.UTC, events::add),
                        new CancelToken(),
                        _ -> {},
                        new ArrayList<>());
        return events;
    }

    @Test
    void readsCloudflareAuditLogsOfVersion2() throws IOException {
        assertThat(events("cf.json", Exports.CLOUDFLARE))
                .extracting(LogEvent::address, LogEvent::agent, LogEvent::action, LogEvent::outcome)
                .containsExactly(
                        tuple("192.0.2.7", "terraform/1.9", "create dns record", Outcome.DONE),
                        tuple("2001:db8::5", "curl/8.9", "delete members member", Outcome.REFUSED),
                        tuple("", "", "view", Outcome.UNTOLD));
        Survey survey = Logs.survey(folder.resolve("cf.json"));
        assertThat(survey.format()).isEqualTo(LogFormat.CLOUDFLARE);
        assertThat(survey.first()).contains(NINE);
        assertThat(survey.identities()).contains(new Survey.Named("actor.token_id", "tok-1", 2));
    }

    @Test
    void readsCloudTrailAndTakesAnErrorForARefusal() throws IOException {
        assertThat(events("trail.json", Exports.CLOUDTRAIL))
                .extracting(LogEvent::at, LogEvent::action, LogEvent::outcome)
                .containsExactly(
                        tuple(NINE, "s3.amazonaws.com ListBuckets", Outcome.DONE),
                        tuple(Instant.parse("2026-11-20T03:15:00Z"), "iam.amazonaws.com CreateUser", Outcome.REFUSED));
    }

    @Test
    void readsTheRecordInAnAnswerOfLookupEvents() throws IOException {
        assertThat(events("lookup.json", Exports.LOOKUP)).singleElement().satisfies(event -> {
            assertThat(event.at()).isEqualTo(NINE);
            assertThat(event.isBy("KEY-ID-1")).isTrue();
        });
    }

    @Test
    void readsAFolderOfPackedFilesAsOneLog() throws IOException {
        Path trail = folder.resolve("trail");
        Exports.packed(trail.resolve("2026/11/03/a.json.gz"), Exports.CLOUDTRAIL);
        Exports.packed(trail.resolve("2026/11/04/b.json.gz"), Exports.CLOUDTRAIL);
        Exports.write(trail.resolve("readme.md"), "no log");
        Exports.write(trail.resolve("1_CloudTrail-Digest_eu.json"), "{\"digestStartTime\": \"x\"}");

        Survey survey = Logs.survey(trail);

        assertThat(survey.files()).isEqualTo(2);
        assertThat(survey.entries()).isEqualTo(4);
        assertThat(survey.unreadable()).isZero();
        assertThat(survey.digest()).hasSize(64);
    }

    @Test
    void readsGithubAsJsonAndAsCsv() throws IOException {
        assertThat(events("gh.json", Exports.GITHUB_JSON))
                .extracting(LogEvent::at, LogEvent::address, LogEvent::action)
                .containsExactly(
                        tuple(NINE, "192.0.2.7", "git.clone"),
                        tuple(NINE.plusSeconds(3600), "203.0.113.4", "repo.access"));
        assertThat(events("gh.csv", Exports.GITHUB_CSV))
                .extracting(LogEvent::at, LogEvent::agent, event -> event.isBy("77"))
                .containsExactly(
                        tuple(NINE, "git/2.47 (a \"b\", c)", true), tuple(NINE.plusSeconds(3600), "curl/8.9", true));
        assertThat(Logs.survey(folder.resolve("gh.csv")).format()).isEqualTo(LogFormat.GITHUB);
    }

    @Test
    void findsAGoogleKeyByItsIdAlone() throws IOException {
        assertThat(events("gcp.json", Exports.GOOGLE))
                .extracting(
                        LogEvent::address,
                        event -> event.isBy("KEY-ID-1"),
                        event -> event.isBy("ID-1"),
                        LogEvent::outcome)
                .containsExactly(
                        tuple("192.0.2.7", true, false, Outcome.UNTOLD),
                        tuple("2001:db8::5", true, false, Outcome.REFUSED));
    }

    @Test
    void readsStripeRequestsByLineAndAsCsv() throws IOException {
        for (String name : List.of("stripe.jsonl", "stripe.csv")) {
            assertThat(events(name, name.endsWith("csv") ? Exports.STRIPE_CSV : Exports.STRIPE_JSON))
                    .as(name)
                    .extracting(
                            LogEvent::at,
                            LogEvent::address,
                            LogEvent::action,
                            LogEvent::outcome,
                            event -> event.isBy("backend"))
                    .containsExactly(
                            tuple(NINE, "192.0.2.7", "GET /v1/balance", Outcome.DONE, true),
                            tuple(NINE.plusSeconds(3600), "198.51.100.9", "POST /v1/payouts", Outcome.REFUSED, true));
            assertThat(Logs.survey(folder.resolve(name)).format()).isEqualTo(LogFormat.STRIPE);
        }
    }

    @Test
    void readsAnyOtherTableOnceAPersonSaysWhichColumnIsWhich() throws IOException {
        Path file = Exports.write(folder.resolve("other.csv"), Exports.OTHER_CSV);
        assertThatThrownBy(() -> Logs.survey(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("say which one");
        assertThat(AuditLog.fields(file, new CancelToken()).names()).containsExactly("account", "peer", "what", "when");

        Columns columns = new Columns(java.util.Map.of(
                Column.TIME, List.of("when"), Column.ADDRESS, List.of("peer"), Column.WHO, List.of("account")));
        Survey survey =
                AuditLog.survey(file, Optional.of(columns), ZoneId.of("Europe/Berlin"), new CancelToken(), _ -> {});

        assertThat(survey.zoneless()).isTrue();
        assertThat(survey.first()).contains(NINE.minusSeconds(3600));
        assertThat(survey.identities()).containsExactly(new Survey.Named("account", "robot", 2));
    }
}
