package dev.unleak.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** The text within a block of Markdown. */
final class MarkdownInlines {
    /** A longer piece of code is set as text, because a box does not break at the end of a line. */
    private static final int LONG = 28;

    private final Consumer<String> links;

    MarkdownInlines(Consumer<String> links) {
        this.links = links;
    }

    TextFlow flow(Node block) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("md-flow");
        if (block instanceof HtmlBlock html) {
            text(flow, html.getLiteral(), List.of());
        }
        children(block, flow, List.of());
        return flow;
    }

    private void children(Node parent, TextFlow flow, List<String> styles) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, flow, styles);
        }
    }

    private void inline(Node node, TextFlow flow, List<String> styles) {
        switch (node) {
            case org.commonmark.node.Text text -> text(flow, text.getLiteral(), styles);
            case SoftLineBreak softly -> text(flow, " ", styles);
            case HardLineBreak hard -> text(flow, "\n", styles);
            case Code code -> {
                if (code.getLiteral().length() > LONG) {
                    text(flow, code.getLiteral(), List.of("md-long-code"));
                } else {
                    flow.getChildren().add(Texts.of(code.getLiteral(), "md-code"));
                }
            }
            case Emphasis emphasis -> children(emphasis, flow, with(styles, "md-em"));
            case StrongEmphasis strong -> children(strong, flow, with(styles, "md-strong"));
            case Link link -> flow.getChildren().add(link(link));
            case Image image -> children(image, flow, with(styles, "md-em"));
            case HtmlInline html -> text(flow, html.getLiteral(), styles);
            default -> children(node, flow, styles);
        }
    }

    private Hyperlink link(Link link) {
        Hyperlink hyperlink = new Hyperlink(plain(link));
        hyperlink.setOnAction(event -> links.accept(link.getDestination()));
        return hyperlink;
    }

    private static void text(TextFlow flow, String content, List<String> styles) {
        Text text = new Text(content);
        text.getStyleClass().add("md-text");
        text.getStyleClass().addAll(styles);
        flow.getChildren().add(text);
    }

    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            text.append(
                    switch (child) {
                        case org.commonmark.node.Text words -> words.getLiteral();
                        case Code code -> code.getLiteral();
                        case SoftLineBreak softly -> " ";
                        default -> plain(child);
                    });
        }
        return text.toString();
    }

    private static List<String> with(List<String> styles, String more) {
        List<String> all = new ArrayList<>(styles);
        all.add(more);
        return all;
    }
}
