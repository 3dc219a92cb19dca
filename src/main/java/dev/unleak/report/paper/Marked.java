package dev.unleak.report.paper;

import dev.unleak.report.paper.Paper.Block;
import dev.unleak.report.paper.Paper.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads the Markdown of guides and checklists as blocks and spans of a paper. */
final class Marked {
    private static final Parser PARSER = Parser.builder().build();

    private Marked() {}

    static List<Block> blocks(String markdown) {
        return blocks(PARSER.parse(markdown));
    }

    /** All text as one stretch, without what makes blocks. */
    static List<Span> spans(String markdown) {
        return spans(PARSER.parse(markdown));
    }

    private static List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> blocks.add(new Paper.Heading(plain(heading)));
                case ListBlock list -> blocks.add(items(list));
                case FencedCodeBlock code ->
                    code.getLiteral()
                            .lines()
                            .map(line -> new Paper.Text(Paper.Tone.BODY, List.of(Span.code(line))))
                            .forEach(blocks::add);
                case Paragraph paragraph -> blocks.add(new Paper.Text(Paper.Tone.BODY, spans(paragraph)));
                default -> blocks.addAll(blocks(node));
            }
        }
        return blocks;
    }

    private static Block items(ListBlock list) {
        List<List<Block>> entries = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                entries.add(blocks(item));
            }
        }
        return new Paper.Items(list instanceof OrderedList ? Paper.Mark.NUMBER : Paper.Mark.BULLET, entries);
    }

    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        spans(node).forEach(span -> text.append(span.text()));
        return text.toString();
    }

    private static List<Span> spans(Node node) {
        List<Span> spans = new ArrayList<>();
        node.accept(new AbstractVisitor() {
            private Paper.Style style = Paper.Style.PLAIN;

            @Override
            public void visit(StrongEmphasis strong) {
                style = Paper.Style.STRONG;
                visitChildren(strong);
                style = Paper.Style.PLAIN;
            }

            @Override
            public void visit(Code code) {
                spans.add(Span.code(code.getLiteral()));
            }

            @Override
            public void visit(Text text) {
                spans.add(new Span(style, text.getLiteral()));
            }

            @Override
            public void visit(SoftLineBreak end) {
                spans.add(new Span(style, " "));
            }

            /** A printed link cannot be pressed, so that its address is told. */
            @Override
            public void visit(Link link) {
                visitChildren(link);
                spans.add(new Span(style, " (" + link.getDestination() + ")"));
            }
        });
        return spans;
    }
}
