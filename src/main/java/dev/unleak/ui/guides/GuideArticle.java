package dev.unleak.ui.guides;

import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideSection;
import dev.unleak.model.Sign;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Markdown;
import dev.unleak.ui.control.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One guide, section by section. */
final class GuideArticle extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Map<GuideSection, Node> sections = new LinkedHashMap<>();

    GuideArticle(GuidesViewModel.Open open, GuidesViewModel model) {
        getStyleClass().add("guide-article");
        getChildren().add(facts(open.guide()));
        for (GuideSection section : open.sections()) {
            // The box tells of the store that is chosen in it what the section tells of all.
            Node content = section.id().equals("snippets")
                    ? new SnippetBox(model.snippets(open), model::follow)
                    : new Markdown(section.markdown(), model::follow);
            VBox box = new VBox(heading(section), content);
            box.getStyleClass().add("guide-section");
            sections.put(section, box);
            getChildren().add(box);
        }
    }

    /** Where each section begins, in order. */
    Map<GuideSection, Node> sections() {
        return sections;
    }

    private static FlowPane facts(Guide guide) {
        FlowPane facts = new FlowPane(8, 6, new Chip(Sign.of(guide.severity())));
        facts.setRowValignment(VPos.CENTER);
        facts.getChildren().add(new Chip(GuidesViewModel.family(guide)));
        if (guide.depth() == Guide.Depth.BRIEF) {
            facts.getChildren().add(new Chip("Brief: only how to replace it"));
        }
        if (guide.isStale(LocalDate.now())) {
            facts.getChildren().add(new Chip(Sign.UNSURE, "Checked long ago: look at the sources"));
        }
        facts.getChildren().add(Texts.faint("Checked against its sources on " + DAY.format(guide.verifiedOn())));
        return facts;
    }

    private static HBox heading(GuideSection section) {
        HBox heading = new HBox(10, Texts.of(section.title(), "heading"));
        heading.setAlignment(Pos.CENTER_LEFT);
        if (section.unverified()) {
            heading.getChildren().add(new Chip(Sign.UNSURE, "Unverified in part"));
        }
        return heading;
    }
}
