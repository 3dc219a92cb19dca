package dev.unleak.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Checklist;
import dev.unleak.model.Mode;
import dev.unleak.model.Step;
import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetTest {
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

    @Test
    void tellsTheFirstThreeOpenStepsInTheOrderOfTheChecklist() throws IOException {
        Checklist open = leak.many("cloudflare", Mode.EMERGENCY);
        Pdf pdf = Pdf.of(Leak.sheet(open));
        pdf.picture("sheet-emergency");

        List<Step> steps = open.steps();
        assertThat(pdf.text())
                .contains(
                        Pdf.squeezed("1." + steps.get(0).title()),
                        Pdf.squeezed("2." + steps.get(1).title()),
                        Pdf.squeezed("3." + steps.get(2).title()))
                .contains(Pdf.squeezed("pushed, 5 places"), "cfut_••••e41b", Pdf.squeezed("What the log cannot show"))
                .contains(Pdf.squeezed(
                        "more steps, on the checklist: " + steps.get(3).title()));
        assertThat(steps.getFirst().id()).isEqualTo("revoke-old");
    }

    @Test
    void leavesOutWhatIsDone() throws IOException {
        Checklist open = leak.open("cloudflare", Mode.EMERGENCY, Leak.at(Where.HISTORY, "a.env"));
        Checklist later = leak.checklists.attest(open.finding().id(), "revoke-old", "Ada", "Refused at 10:00.");

        assertThat(Pdf.of(Leak.sheet(later)).text())
                .contains(Pdf.squeezed("1." + later.steps().get(1).title()))
                .doesNotContain(Pdf.squeezed(later.steps().getFirst().title()));
    }

    /** Of all guides those whose sheet has most to say. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void fitsOnOnePageWithTheLongestGuides(Mode mode) throws IOException {
        List<Checklist> longest = Leak.GUIDES.guides().stream()
                .map(guide -> leak.many(guide.id(), mode))
                .sorted(Comparator.comparing(SheetTest::length).reversed())
                .limit(3)
                .toList();
        for (Checklist open : longest) {
            Pdf pdf = Pdf.of(Leak.sheet(open));
            pdf.picture("sheet-longest-" + mode.id());
            assertThat(pdf.pages()).as(open.finding().guide()).isOne();
            assertThat(pdf.outside()).as(open.finding().guide()).isEmpty();
            assertThat(pdf.text())
                    .contains(Pdf.squeezed("What the log cannot show"), Pdf.squeezed("Old value dead at"));
        }
    }

    private static int length(Checklist open) {
        return open.steps().stream()
                .limit(3)
                .mapToInt(step ->
                        step.text().length() + String.join("", step.actions()).length())
                .sum();
    }

    @Test
    void aFindingWithoutAGuideHasAPageAsWell() throws IOException {
        Pdf pdf = Pdf.of(Leak.sheet(leak.many("", Mode.PLANNED)));
        pdf.picture("sheet-no-guide");

        assertThat(pdf.pages()).isOne();
        assertThat(pdf.text()).contains(Pdf.squeezed("Provider's support"), Pdf.squeezed("is no proof"));
    }

    @Test
    void theCalmPageFitsOnOnePageAndNeedsNoFinding() throws IOException {
        Pdf pdf = Pdf.of(Leak.GUARD.guarded(CalmSheet.make()));
        pdf.picture("sheet-calm");

        assertThat(pdf.pages()).isOne();
        assertThat(pdf.outside()).isEmpty();
        assertThat(pdf.text())
                .contains(
                        Pdf.squeezed("The first ten minutes"),
                        Pdf.squeezed("The first hour"),
                        Pdf.squeezed("What not to do"));
    }
}
