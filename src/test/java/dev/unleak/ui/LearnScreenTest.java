package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.app.DataFolder;
import dev.unleak.lessons.LessonStep;
import dev.unleak.model.Finding;
import dev.unleak.model.ScanSummary;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnScreenTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsTheModulesThatHaveLessonsAndContinuesWhereTheLearnerIs() {
        var first = desk.graph.lessons().lessons().findFirst().orElseThrow();
        first.steps().forEach(step -> desk.graph.store().progress().pass(first.id(), step.id(), Instant.now()));
        desk.graph.store().progress().finish(first.id(), Instant.now());
        desk.go(Route.Learn.course());
        desk.untilText("1 of ");
        desk.picture("learn");
        assertThat(desk.unnamed()).isEmpty();
        assertThat(desk.texts()).noneMatch(text -> text != null && text.contains("M12"));
        desk.press("Continue");
        Desk.until(() -> !desk.workbench.router().current().get().equals(Route.Learn.course()));
        assertThat(desk.workbench.router().current().get()).isNotEqualTo(Route.Learn.lesson(first.id()));
    }

    @Test
    void leadsThroughALessonToItsExercise() {
        desk.go(Route.Learn.lesson("M10.1"));
        desk.untilText("step 1 of 5");
        desk.picture("lesson");
        assertThat(desk.unnamed()).isEmpty();
        desk.press("Next step");
        desk.untilText("step 2 of 5");
        desk.press("Next step");
        desk.untilText("step 3 of 5");
        desk.press("Next step");
        desk.untilText("step 4 of 5");

        tick("7be2210, which deletes the file");
        desk.press("Check");
        desk.untilText("Its diff prints the token");
        desk.picture("lesson-question");
        tick("7be2210, which deletes the file");
        tick("a41f09c, which adds the file");
        tick("19c03de, which changes an unrelated page");
        desk.press("Check");
        Desk.until(() -> desk.graph.store().progress().passed("M10.1").size() == 4);
        desk.untilText("Next step");
        desk.press("Next step");
        desk.untilText("step 5 of 5");

        desk.press("Open sandbox");
        Desk.until(() -> desk.opened.size() == 1);
        assertThat(Path.of(desk.opened.getFirst())).isDirectory();
        Desk.run(() -> desk.find("#exercise-answer", TextInputControl.class).setText("main\nfeature/pay\n"));
        desk.press("Check");
        desk.untilText("Its own files no longer hold it");
        desk.press("Hint, 1 of 3");
        desk.untilText("Hint, 2 of 3");
        desk.picture("lesson-exercise");
        assertThat(desk.unnamed()).isEmpty();
        desk.press("Throw the work in the sandbox away and make it anew");
        desk.untilText("Open the sandbox, do the task");
    }

    @Test
    void judgesEachItemOfASortingByItself() {
        desk.go(Route.Learn.lesson("M1.1"));
        desk.untilText("step 1 of");
        String id = desk.graph.lessons().lesson("M1.1").orElseThrow().steps().stream()
                .filter(step -> step instanceof LessonStep.Classify)
                .map(LessonStep::title)
                .findFirst()
                .orElseThrow();
        Desk.run(() -> desk.all(Button.class).stream()
                .filter(button -> button.getAccessibleText() != null
                        && button.getAccessibleText().endsWith(": " + id))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.untilText(id);
        Desk.until(() -> noise().size() >= 2);
        Desk.run(() -> noise().subList(0, 2).forEach(ToggleButton::fire));
        desk.press("Check");
        desk.untilText("have no class yet.");
        desk.picture("lesson-classify");
        assertThat(Desk.call(() -> desk.scene.getRoot().lookupAll(".right-line").size()))
                .isEqualTo(1);
        assertThat(Desk.call(() -> desk.scene.getRoot().lookupAll(".wrong-line").size()))
                .isEqualTo(1);
    }

    @Test
    void countsTheFindingsThatTheLessonWouldHavePrevented() {
        Findings.keep(desk.graph, home.resolve("shop"), 3, List.of());
        Finding kept =
                desk.graph.store().findings().page(FindingQuery.openIn(1), 0, 1).getFirst();
        Finding taught = new Finding(
                0,
                kept.fingerprint(),
                kept.type(),
                kept.title(),
                kept.masked(),
                kept.severity(),
                kept.confidence(),
                kept.guide(),
                "M1.1",
                kept.reasons(),
                kept.occurrences(),
                kept.state(),
                kept.verdict());
        String root = home.resolve("shop").toString();
        desk.graph
                .store()
                .scans()
                .keep(1, new ScanSummary(root, 1, 0, 0, 0, 1, 0.1, List.of(), true), List.of(taught), true);
        desk.go(Route.Learn.lesson("M1.1"));
        desk.untilText("1 open finding that this lesson would have prevented.");
        desk.press("Open the most urgent");
        assertThat(desk.workbench.router().current().get()).isEqualTo(Route.Fix.of(kept.id()));
    }

    @Test
    void asksInEveryFormAndExplainsEachAnswer() throws IOException {
        desk.close();
        pack();
        open();
        desk.go(Route.Learn.lesson("M99.1"));
        desk.untilText("step 1 of 4");
        desk.press("Check");
        desk.untilText("Comes ");
        desk.picture("lesson-order");
        for (int i = 0; i < 2 && shown("Comes "); i++) {
            bringIntoOrder();
            desk.press("Check");
            desk.untilText("That is first.");
        }
        Desk.until(() -> passed() == 1);
        desk.press("Next step");

        desk.untilText("step 2 of 4");
        Desk.run(() -> desk.one(ToggleButton.class, "Line 1: name = shop").fire());
        desk.press("Check");
        desk.untilText("A name opens nothing.");
        Desk.run(() -> {
            desk.one(ToggleButton.class, "Line 1: name = shop").fire();
            desk.one(ToggleButton.class, "Line 2: password = changeme").fire();
        });
        desk.picture("lesson-spot");
        desk.press("Check");
        Desk.until(() -> passed() == 2);
        desk.press("Next step");

        desk.untilText("step 3 of 4");
        Desk.run(() -> desk.one(TextField.class, "Gap 1").setText("add"));
        desk.press("Check");
        desk.untilText("That stages it.");
        Desk.run(() -> desk.one(TextField.class, "Gap 1").setText("rm"));
        desk.press("Check");
        Desk.until(() -> passed() == 3);
        desk.picture("lesson-fill");
        desk.press("Next step");

        desk.untilText("step 4 of 4");
        match("one", "1");
        match("two", "3");
        match("three", "2");
        desk.press("Check");
        desk.untilText("Because two is 2.");
        match("two", "2");
        match("three", "3");
        desk.press("Check");
        Desk.until(() -> passed() == 4);
        desk.picture("lesson-match");
        assertThat(desk.graph.store().progress().finished()).containsExactly("M99.1");
        desk.press("Back to the course");
        Desk.until(() -> desk.workbench.router().current().get().equals(Route.Learn.course()));
    }

    private int passed() {
        return desk.graph.store().progress().passed("M99.1").size();
    }

    private boolean shown(String words) {
        return desk.texts().stream().anyMatch(text -> text != null && text.contains(words));
    }

    private void tick(String option) {
        Desk.run(() -> desk.one(CheckBox.class, option).fire());
    }

    /** Bubbles the items up in the order of the key. */
    private void bringIntoOrder() {
        for (int round = 0; round < 3; round++) {
            for (String item : List.of("first", "second", "third")) {
                int wanted = List.of("first", "second", "third").indexOf(item);
                Desk.run(() -> {
                    while (place(item) > wanted) {
                        desk.one(Button.class, "Up: " + item).fire();
                    }
                });
            }
        }
    }

    private int place(String item) {
        List<String> ups = desk.all(Button.class).stream()
                .map(button -> button.getAccessibleText() == null ? "" : button.getAccessibleText())
                .filter(name -> name.startsWith("Up: "))
                .toList();
        return ups.indexOf("Up: " + item);
    }

    private void match(String left, String right) {
        Desk.run(() -> {
            ComboBox<?> box = desk.one(ComboBox.class, left + " belongs to");
            for (int i = 0; i < box.getItems().size(); i++) {
                if (((LessonStep.Pair) box.getItems().get(i)).right().equals(right)) {
                    box.getSelectionModel().select(i);
                }
            }
        });
    }

    /** A pack of the learner's own, with the forms of question that need no sandbox. */
    private void pack() throws IOException {
        Path lessons = Files.createDirectories(new DataFolder(home).packs().resolve("lessons"));
        Files.writeString(lessons.resolve("course.yaml"), "modules:\n  - {id: M99, title: Trial}\n");
        Path folder = Files.createDirectories(lessons.resolve("M99").resolve("1-forms"));
        Files.writeString(folder.resolve("lesson.md"), """
                ---
                id: M99.1
                title: Forms
                minutes: 3
                outcome: Answer in every form.
                seed: [S1]
                revision: 1
                ---

                ## In order {#order}

                Bring them into order.

                ```order
                items:
                  - {text: first, why: That is first.}
                  - {text: second, why: That is second.}
                  - {text: third, why: That is third.}
                ```

                ## Spot it {#spot}

                Mark the line with a secret.

                ```spot
                code: |
                  name = shop
                  password = changeme
                lines:
                  - {line: 1, why: A name opens nothing.}
                  - {line: 2, right: true, why: It opens the shop.}
                otherwise: Not this one.
                ```

                ## Fill it {#fill}

                Untrack a file.

                ```fill
                code: |
                  git ____ --cached app.env
                gaps:
                  - accept: [rm]
                    why: It takes the file out of the index.
                    mistakes: [{text: add, why: That stages it.}]
                    otherwise: No such command.
                ```

                ## Match it {#match}

                Which belongs to which?

                ```match
                pairs:
                  - {left: one, right: "1", why: Because one is 1.}
                  - {left: two, right: "2", why: Because two is 2.}
                  - {left: three, right: "3", why: Because three is 3.}
                ```
                """);
    }

    private List<ToggleButton> noise() {
        return desk.all(ToggleButton.class).stream()
                .filter(button -> button.getText().equals("Noise"))
                .toList();
    }
}
