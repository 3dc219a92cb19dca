package dev.unleak.report.paper;

import dev.unleak.report.paper.Paper.Block;
import dev.unleak.report.paper.Paper.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets the blocks of a paper, one under the other. */
final class PdfLayout {
    private static final float INK = 0.08f;
    private static final float SOFT = 0.35f;
    private static final float HAIR = 0.75f;
    private static final float SIZE = 10;

    private final PdfPages pages;
    private final PdfText text;
    private final float size;

    /** @param scale in (0, 1]; all of it is that much smaller */
    PdfLayout(PdfPages pages, PdfText text, float scale) {
        this.pages = pages;
        this.text = text;
        this.size = SIZE * scale;
    }

    void title(String title) throws IOException {
        set(List.of(Span.strong(title)), 1.8f * size, PdfPages.LEFT, PdfPages.WIDTH, INK);
        pages.down(0.55f * size);
        pages.rule(PdfPages.LEFT, PdfPages.LEFT + PdfPages.WIDTH, pages.y(), SOFT);
        pages.down(0.7f * size);
    }

    void blocks(List<Block> blocks, float left, float width) throws IOException {
        boolean first = true;
        for (Block block : blocks) {
            if (!first) {
                pages.down((block instanceof Paper.Table ? 0.8f : 0.45f) * size);
            }
            first = false;
            switch (block) {
                case Paper.Heading heading -> heading(heading, left, width);
                case Paper.Text plain -> text(plain, left, width);
                case Paper.Items items -> items(items, left, width);
                case Paper.Table table -> table(table, left, width);
                case Paper.Blanks blanks -> blanks(blanks, left, width);
            }
        }
    }

    /** Never the last on a page. */
    private void heading(Paper.Heading heading, float left, float width) throws IOException {
        pages.need(6 * size);
        pages.down(0.5f * size);
        set(List.of(Span.strong(heading.text())), 1.2f * size, left, width, INK);
    }

    private void text(Paper.Text plain, float left, float width) throws IOException {
        float points = plain.tone() == Paper.Tone.LEAD ? 1.15f * size : size;
        set(plain.spans(), points, left, width, plain.tone() == Paper.Tone.SOFT ? SOFT : INK);
    }

    private void set(List<Span> spans, float points, float left, float width, float grey) throws IOException {
        for (List<PdfText.Piece> line : text.lines(spans, points, width)) {
            pages.need(1.4f * points);
            pages.down(1.1f * points);
            pages.line(line, left, grey);
            pages.down(0.3f * points);
        }
    }

    private void items(Paper.Items items, float left, float width) throws IOException {
        int number = 0;
        for (List<Block> entry : items.entries()) {
            if (number > 0) {
                pages.down((items.mark() == Paper.Mark.BOX ? 0.6f : 0.2f) * size);
            }
            number++;
            pages.need((items.mark() == Paper.Mark.BOX ? 4.5f : 1.4f) * size);
            float before = pages.y();
            pages.down(1.1f * size);
            float indent = mark(items.mark(), number, left);
            pages.to(before);
            blocks(entry, left + indent, width - indent);
        }
    }

    /** How far what follows is indented. */
    private float mark(Paper.Mark mark, int number, float left) throws IOException {
        String sign = mark == Paper.Mark.BULLET ? "•" : number + ".";
        float indent = (mark == Paper.Mark.BULLET ? 1.2f : 1.7f) * size;
        float box = mark == Paper.Mark.BOX ? 1.6f * size : 0;
        if (mark == Paper.Mark.BOX) {
            pages.box(left, pages.y() - 0.15f * size, size);
        }
        Span span = mark == Paper.Mark.BOX ? Span.strong(sign) : Span.plain(sign);
        pages.line(text.lines(List.of(span), size, PdfPages.WIDTH).getFirst(), left + box, INK);
        return box + indent;
    }

    private void table(Paper.Table table, float left, float width) throws IOException {
        List<List<Span>> head =
                table.head().stream().map(name -> List.of(Span.strong(name))).toList();
        if (!head.isEmpty()) {
            row(head, table, left, width);
        }
        for (List<List<Span>> row : table.rows()) {
            if (pages.need(height(row, table, width)) && !head.isEmpty()) {
                row(head, table, left, width);
            }
            row(row, table, left, width);
        }
        pages.rule(left, left + width, pages.y(), HAIR);
        pages.down(0.2f * size);
    }

    private void row(List<List<Span>> row, Paper.Table table, float left, float width) throws IOException {
        float lowest = pages.y() - height(row, table, width);
        float top = pages.y();
        pages.rule(left, left + width, top, HAIR);
        float x = left;
        for (int i = 0; i < row.size(); i++) {
            float wide = column(table, i, width);
            pages.to(top - 0.25f * size);
            for (List<PdfText.Piece> line : lines(row.get(i), wide)) {
                pages.down(size);
                pages.line(line, x, INK);
                pages.down(0.25f * size);
            }
            x += wide;
        }
        pages.to(lowest);
    }

    private float height(List<List<Span>> row, Paper.Table table, float width) throws IOException {
        int most = 1;
        for (int i = 0; i < row.size(); i++) {
            most = Math.max(most, lines(row.get(i), column(table, i, width)).size());
        }
        return most * 1.25f * size + 0.6f * size;
    }

    /** A column's text keeps a gap to the next. */
    private List<List<PdfText.Piece>> lines(List<Span> cell, float column) throws IOException {
        return text.lines(cell, 0.92f * size, column - size);
    }

    private static float column(Paper.Table table, int i, float width) {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        return width * table.widths().get(i) / all;
    }

    private void blanks(Paper.Blanks blanks, float left, float width) throws IOException {
        float half = (width - 2 * size) / 2;
        List<String> labels = new ArrayList<>(blanks.labels());
        for (int i = 0; i < labels.size(); i += 2) {
            pages.need(2.3f * size);
            pages.down(1.9f * size);
            blank(labels.get(i), left, half);
            if (i + 1 < labels.size()) {
                blank(labels.get(i + 1), left + half + 2 * size, half);
            }
            pages.down(0.4f * size);
        }
    }

    private void blank(String label, float left, float width) throws IOException {
        float points = 0.92f * size;
        pages.line(text.lines(List.of(Span.plain(label)), points, width).getFirst(), left, SOFT);
        float from = left + text.width(Paper.Style.PLAIN, label, points) + 0.5f * size;
        pages.rule(from, left + width, pages.y() - 0.2f * size, 0.4f);
    }
}
