package dev.unleak.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Checklist;
import dev.unleak.model.Mode;
import dev.unleak.model.Step;
import dev.unleak.model.Where;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTest {
    @TempDir
    Path folder;

    private Leak leak;

    @BeforeEach
    void open() {
        leak = new Leak(folder);
    }

    @AfterEach
    void close() {
        leak.close();
    }

    private Paper report(Checklist open) {
        return new Papers(leak.checklists, Leak.GUIDES, leak.store, Leak.GUARD, leak.clock)
                .incident(open.finding().id());
    }

    private static String markdown(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperFormat.MD.write(paper, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhatHappenedWhatProvesItAndWhatCannotBeKnown() throws IOException {
        Checklist open = leak.many("cloudflare", Mode.EMERGENCY);
        long id = open.finding().id();
        leak.checklists.attest(id, "revoke-old", "Ada", "The old token was refused.");
        leak.checklists.attest(id, "logs", "Bob", "Nothing strange since March.");
        Checklist later = leak.checklists.withdraw(id, "logs", "Bob");
        Paper paper = report(later);
        Pdf pdf = Pdf.of(paper);
        pdf.picture("incident");

        assertThat(markdown(paper))
                .contains(
                        "First commit that holds it, abababab by Ada",
                        "255 days",
                        "Told to be dead on 24 Nov 2026, 10:00")
                .contains("Word of Ada", "Nothing strange since March", "**Taken back**", "Looked at by Unleak")
                .contains("When it was pushed, and who fetched it", "left out: limit 1")
                .contains("- Find out whether a stranger used it (required)")
                .contains(open.finding().fingerprint().hex());
        assertThat(pdf.text())
                .contains(
                        Pdf.squeezed("Incident report"),
                        open.finding().fingerprint().hex());
        assertThat(pdf.outside()).isEmpty();
    }

    @Test
    void aValueThatNobodySawDieIsExposedToThisDay() throws IOException {
        assertThat(markdown(report(leak.many("cloudflare", Mode.PLANNED))))
                .contains("to this day, since the old value is not known to be dead", "Not known to be dead");
    }

    @Test
    void everyOpenStepAndEveryEntryIsTold() throws IOException {
        Checklist open = leak.many("aws-iam", Mode.PLANNED);
        String text = Pdf.of(report(open)).text();

        assertThat(open.ledger())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(text).contains(Pdf.squeezed(entry.note())));
        assertThat(open.steps())
                .filteredOn(step -> step.state() == Step.State.OPEN)
                .allSatisfy(step -> assertThat(text).contains(Pdf.squeezed(step.title())));
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void aSecretInANoteIsBlottedOut(PaperFormat format) throws IOException {
        String secret = Leak.forged();
        Checklist open = leak.open("github", Mode.PLANNED, Leak.at(Where.HISTORY, "a.env"));
        Checklist told =
                leak.checklists.attest(open.finding().id(), "team", "Ada", "I sent them " + secret + " by mail");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report(told), out);
        String text =
                format == PaperFormat.PDF ? new Pdf(out.toByteArray()).text() : out.toString(StandardCharsets.UTF_8);

        assertThat(text.replace("\\", "")).doesNotContain(secret).contains("*".repeat(secret.length()));
    }

    @Test
    void findingsInManyPlacesNameTheFirstHundred() throws IOException {
        Checklist open = leak.open(
                "github",
                Mode.PLANNED,
                java.util.stream.IntStream.range(0, 130)
                        .mapToObj(i -> Leak.at(Where.HISTORY, "f" + i))
                        .toArray(dev.unleak.model.Occurrence[]::new));

        assertThat(markdown(report(open)))
                .contains("And 30 more places.", "f99:12")
                .doesNotContain("f100:12");
    }
}
