package dev.unleak.scan.suppress;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.IgnoreMark;
import dev.unleak.scan.suppress.Directive.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the ignore marks of one fragment say about the candidates in it. A block that begins in an earlier fragment, in
 * a file of over 1 MiB, is not seen: too much told is better than too little.
 */
public final class FragmentMarks {
    private static final Set<Reach> HERE = Set.of(Reach.LINE, Reach.LINE_OR_NEXT, Reach.AROUND);
    private static final Set<Reach> ABOVE = Set.of(Reach.NEXT_LINE, Reach.LINE_OR_NEXT, Reach.AROUND);

    private final Lines lines;
    private final long offset;
    private final Blocks blocks;

    public FragmentMarks(Fragment fragment) {
        this.lines = new Lines(fragment);
        this.offset = fragment.start().offset();
        this.blocks = new Blocks(lines.text());
    }

    /** Whether a block may begin or end in the fragment, so that what counts in it may be decided far away. */
    public static boolean mayHoldBlocks(Fragment fragment) {
        return Blocks.WORD.isIn(fragment.bytes(), fragment.length());
    }

    /** The marks that stand beside a candidate of this fragment, other tools' first. */
    public List<IgnoreMark> beside(Candidate candidate) {
        int from = (int) (candidate.from() - offset);
        int to = (int) (candidate.to() - offset);
        int start = lines.start(from);
        int end = lines.end(Math.max(from, to - 1));
        String here = lines.between(start, end);
        String above = lines.above(start);
        String below = here.indexOf('\n') >= 0 ? lines.below(end) : "";
        String around = (above + '\n' + here + '\n' + below).toLowerCase(Locale.ROOT);
        List<IgnoreMark> marks = new ArrayList<>();
        for (Directive directive : Directives.ALL) {
            if (around.contains(directive.key()) && covers(directive, here, above, below)) {
                marks.add(new IgnoreMark(directive.name(), "", ""));
            }
        }
        blocks.around(start).map(block -> new IgnoreMark(block.name(), "", "")).ifPresent(marks::add);
        // A reason is taken only from where no secret can be in it.
        OwnMarks.on(lines.between(start, from)).stream()
                .map(mark -> new IgnoreMark(mark.name(), mark.id(), ""))
                .forEach(marks::add);
        marks.addAll(OwnMarks.on(lines.between(to, Math.max(to, end))));
        marks.addAll(OwnMarks.inCommentLine(above));
        return List.copyOf(marks);
    }

    /** @param below the line behind a secret of several lines, else empty */
    private static boolean covers(Directive directive, String here, String above, String below) {
        Reach reach = directive.reach();
        return HERE.contains(reach) && anyLine(directive, here)
                || ABOVE.contains(reach) && directive.isOn(above)
                || reach == Reach.AROUND && directive.isOn(below);
    }

    private static boolean anyLine(Directive directive, String text) {
        return text.lines().anyMatch(directive::isOn);
    }
}
