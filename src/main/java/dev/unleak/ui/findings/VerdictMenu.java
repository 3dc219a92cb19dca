package dev.unleak.ui.findings;

import dev.unleak.model.Finding;
import dev.unleak.model.Sign;
import dev.unleak.model.Verdict;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Toast;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/** The person's word on the selected findings; each can be undone. */
final class VerdictMenu extends MenuButton {
    private final FindingsViewModel model;
    private final Supplier<List<Finding>> selected;
    private final Clock clock;

    VerdictMenu(FindingsViewModel model, Supplier<List<Finding>> selected, Clock clock) {
        super("Verdict");
        this.model = model;
        this.selected = selected;
        this.clock = clock;
        setId("verdict");
        setMinWidth(Region.USE_PREF_SIZE);
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            Sign sign = Sign.of(kind);
            MenuItem item = new MenuItem(
                    kind == Verdict.Kind.ACCEPTED_RISK ? sign.word() + " …" : sign.word(), Chip.glyph(sign));
            item.setOnAction(event -> chosen(kind));
            getItems().add(item);
        }
        MenuItem none = new MenuItem("No verdict");
        none.setOnAction(event -> judge(Optional.empty(), "Verdict taken back"));
        getItems().addAll(new SeparatorMenuItem(), none);
    }

    private void chosen(Verdict.Kind kind) {
        if (kind == Verdict.Kind.ACCEPTED_RISK) {
            new AcceptRisk(LocalDate.now(clock), (reason, until) -> set(kind, reason, Optional.of(until))).show(this);
        } else {
            set(kind, "", Optional.empty());
        }
    }

    private void set(Verdict.Kind kind, String reason, Optional<LocalDate> expires) {
        Verdict verdict = new Verdict(kind, reason, System.getProperty("user.name", ""), clock.instant(), expires);
        judge(Optional.of(verdict), "Marked as " + Sign.of(kind).word().toLowerCase(java.util.Locale.ROOT));
    }

    private void judge(Optional<Verdict> verdict, String done) {
        List<Finding> findings = selected.get();
        Region near = (Region) getScene().getRoot();
        String what = findings.size() == 1
                ? findings.getFirst().title()
                : Amounts.count(findings.size(), "finding", "findings");
        model.judge(findings, verdict, undo -> Toast.undo(near, done + ": " + what + ".", undo));
    }
}
