package dev.unleak.ui.guides;

import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideSection;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.EmptyState;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Heading;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Screen;
import dev.unleak.ui.shell.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The guides: list with search at the left, the open guide, and what it holds at the right. */
public final class GuidesView implements Screen {
    /** Below this width the list of contents gives its room to the text. */
    private static final double ROOM_FOR_CONTENTS = 960;

    private final GuidesViewModel model;
    private final Heading heading = new Heading("Guides");
    private final ListView<Guide> list = new ListView<>();
    private final ScrollPane reader = new ScrollPane();
    private final Contents contents = new Contents(reader);
    private final BorderPane root = new BorderPane();

    public GuidesView(GuidesViewModel model) {
        this.model = model;
        root.getStyleClass().add("guides");
        Page.styled(root, GuidesView.class);
        root.setLeft(column());
        root.setCenter(reader);
        root.setRight(contents);
        contents.visibleProperty().bind(contents.managedProperty());
        root.widthProperty().subscribe(width -> contents.setManaged(width.doubleValue() >= ROOM_FOR_CONTENTS));
        reader.getStyleClass().add("reader");
        reader.setFitToWidth(true);
        reader.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        reader.setAccessibleText("Guide");
        model.open().subscribe(open -> open.ifPresent(this::read));
        model.failure().subscribe(this::fail);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Guides guides) {
            model.show(guides.guide());
        }
    }

    private VBox column() {
        TextField search = new TextField();
        search.setId("guide-search");
        search.setPromptText("Title, provider or family");
        search.setAccessibleText("Search the guides");
        search.textProperty().bindBidirectional(model.search());
        search.setOnAction(event -> model.shown().stream().findFirst().ifPresent(model::choose));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
        list.setId("guide-list");
        list.setItems(model.shown());
        list.setCellFactory(view -> new GuideCell());
        list.setAccessibleText("Guides");
        list.setPlaceholder(new EmptyState(
                EmptyState.Drawing.NOTHING_FOUND,
                "No guide has these words.",
                Buttons.plain("Show all guides", search::clear)));
        // While the search shortens the list its selection jumps; only a person at the list opens a guide.
        list.getSelectionModel().selectedItemProperty().subscribe((old, now) -> {
            if (now != null && list.isFocused()) {
                model.choose(now);
            }
        });
        Label count = Texts.faint("");
        model.search().subscribe(text -> count(count));
        model.shown().addListener((javafx.collections.ListChangeListener<Guide>) change -> count(count));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox column = new VBox(search, count, list);
        column.getStyleClass().add("guide-column");
        return column;
    }

    private void count(Label label) {
        int shown = model.shown().size();
        int all = model.size();
        label.setText(shown == all ? all + (all == 1 ? " guide" : " guides") : shown + " of " + all + " guides");
        model.open().get().ifPresent(open -> mark(open.guide()));
    }

    private void mark(Guide guide) {
        if (!list.isFocused()) {
            list.getSelectionModel().clearSelection();
            if (model.shown().contains(guide)) {
                list.getSelectionModel().select(guide);
            }
        }
    }

    private void read(GuidesViewModel.Open open) {
        heading.at(Section.GUIDES, open.guide().title());
        GuideArticle article = new GuideArticle(open, model);
        reader.setContent(article);
        reader.setVvalue(0);
        Map<String, Node> titles = new LinkedHashMap<>();
        for (Map.Entry<GuideSection, Node> entry : article.sections().entrySet()) {
            titles.put(entry.getKey().title(), entry.getValue());
        }
        contents.list(titles);
        mark(open.guide());
    }

    private void fail(String sentence) {
        if (!sentence.isEmpty()) {
            heading.at("Guides");
            contents.list(Map.of());
            reader.setContent(new EmptyState(EmptyState.Drawing.BOOK, sentence));
        }
    }
}
