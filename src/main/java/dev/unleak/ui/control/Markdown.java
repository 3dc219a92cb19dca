package dev.unleak.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark with tables) as nodes of the window: no web view, no script, no picture from elsewhere. Raw HTML
 * is shown as the text that it is. A line holds at most about 72 characters.
 */
public final class Markdown extends VBox {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    /** Deeper nesting is hostile, not prose. */
    private static final int DEEPEST = 16;

    private final MarkdownInlines inlines;

    /** @param links takes the address of a link that was followed; the view itself opens nothing */
    public Markdown(String text, Consumer<String> links) {
        getStyleClass().add("markdown");
        inlines = new MarkdownInlines(links);
        blocks(PARSER.parse(text), this, 0);
    }

    private void blocks(Node parent, VBox into, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, into, depth);
        }
    }

    private void block(Node node, VBox into, int depth) {
        if (depth > DEEPEST) {
            into.getChildren().add(Texts.soft("…"));
            return;
        }
        switch (node) {
            case Heading heading -> add(into, heading, "md-h" + Math.min(heading.getLevel(), 4));
            case Paragraph paragraph -> add(into, paragraph, "md-p");
            case FencedCodeBlock code ->
                into.getChildren().add(CodeBlock.of(language(code.getInfo()), code.getLiteral()));
            case IndentedCodeBlock code -> into.getChildren().add(CodeBlock.of("text", code.getLiteral()));
            case BlockQuote quote -> {
                VBox callout = new VBox();
                callout.getStyleClass().add("callout");
                blocks(quote, callout, depth + 1);
                into.getChildren().add(callout);
            }
            case ListBlock list -> list(list, into, depth);
            case TableBlock table -> into.getChildren().add(new MarkdownTable(table, inlines));
            case ThematicBreak rule -> {
                Region line = new Region();
                line.getStyleClass().add("md-rule");
                into.getChildren().add(line);
            }
            default -> add(into, node, "md-p");
        }
    }

    private void list(ListBlock list, VBox into, int depth) {
        VBox items = new VBox();
        items.getStyleClass().add("md-list");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            VBox content = new VBox();
            content.getStyleClass().add("md-item");
            HBox.setHgrow(content, Priority.ALWAYS);
            blocks(item, content, depth + 1);
            var marker = Texts.of(list instanceof BulletList ? "•" : number++ + ".", "md-marker");
            marker.setMinWidth(Region.USE_PREF_SIZE);
            items.getChildren().add(new HBox(marker, content));
        }
        into.getChildren().add(items);
    }

    private void add(VBox into, Node node, String style) {
        TextFlow flow = inlines.flow(node);
        flow.getStyleClass().add(style);
        into.getChildren().add(flow);
    }

    private static String language(String info) {
        return info == null || info.isBlank()
                ? "text"
                : info.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
    }
}
