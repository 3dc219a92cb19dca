package dev.unleak.ui.help;

import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Heading;
import dev.unleak.ui.shell.Keys;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Screen;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What Unleak does and never does, and the keys. */
public final class HelpView implements Screen {
    private final Heading heading = new Heading("Help");
    private final Page page;

    public HelpView() {
        VBox promises = new VBox(
                16,
                list(
                        "What Unleak does",
                        Icon.CHECK,
                        "Reads the files, and in a repository every version of every file that git still holds.",
                        "Tells where each secret stands, since when, and whether it was pushed.",
                        "Leads through the repair step by step, and looks again to prove each step that it can.",
                        "Says what it did not search, by file and reason."),
                list(
                        "What Unleak never does",
                        Icon.CROSS,
                        "Send anything anywhere. The network is used only when you start a live check.",
                        "Keep the value of a secret: not in its database, log, reports or clipboard.",
                        "Run anything that it finds in a repository, not even a hook.",
                        "Change your files or history without a press on a button that says so."));
        Card keys = Card.titled("Keys", keys());
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(promises, Priority.ALWAYS);
        HBox columns = new HBox(16, promises, keys);
        promises.setPrefWidth(560);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        page = Page.styled(new Page(columns), HelpView.class);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void show(Route route) {}

    private static Card list(String title, Icon icon, String... sentences) {
        Card card = Card.titled(title);
        for (String sentence : sentences) {
            Label label = Texts.body(sentence);
            HBox.setHgrow(label, Priority.ALWAYS);
            HBox row = new HBox(10, icon.node(16), label);
            row.getStyleClass().add(icon == Icon.CHECK ? "does" : "never");
            row.setAlignment(Pos.TOP_LEFT);
            card.getChildren().add(row);
        }
        return card;
    }

    private static GridPane keys() {
        GridPane grid = new GridPane(16, 8);
        int row = 0;
        for (Map.Entry<String, String> key : Keys.all().entrySet()) {
            Label name = Texts.of(key.getKey(), "kbd");
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, name, Texts.of(key.getValue(), "soft"));
        }
        return grid;
    }
}
