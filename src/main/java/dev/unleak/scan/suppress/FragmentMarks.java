package dev.unleak.scan.suppress;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.IgnoreMark;
import dev.unleak.scan.suppress.Directive.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final List<Directive> directives;
    private final Blocks blocks;

    public FragmentMarks(Fragment fragment) {
        this.lines = new Lines(fragment);
        this.offset = fragment.start().offset();
        String lower = lines.text().toLowerCase(Locale.ROOT);
        this.directives = Directives.ALL.stream()
                .filter(directive -> lower.contains(directive.key()))
                .toList();
        this.blocks = new Blocks(lines.text(), directives);
    }

    /** The marks that stand beside a candidate of this fragment, other tools' first. */
    public List<IgnoreMark> beside(Candidate candidate) {
        int from = (int) (candidate.from() - offset);
        int to = (int) (candidate.to() - offset);
        int start = lines.start(from);
        int end = lines.end(Math.max(from, to - 1));
        String here = lines.between(start, end);
        String above = lines.above(start);
        List<IgnoreMark> marks = new ArrayList<>();
        Optional<Directive> block = blocks.around(start);
        for (Directive directive : directives) {
            if (covers(directive, here, above, end)
                    || block.filter(directive::equals).isPresent()) {
                marks.add(new IgnoreMark(directive.name(), "", ""));
            }
        }
        // A reason is taken only from where no secret can be in it.
        OwnMarks.on(lines.between(start, from)).stream()
                .map(mark -> new IgnoreMark(mark.name(), mark.id(), ""))
                .forEach(marks::add);
        marks.addAll(OwnMarks.on(lines.between(to, Math.max(to, end))));
        marks.addAll(OwnMarks.inCommentLine(above));
        return List.copyOf(marks);
    }

    private boolean covers(Directive directive, String here, String above, int end) {
        Reach reach = directive.reach();
        boolean severalLines = here.indexOf('\n') >= 0;
        return HERE.contains(reach) && anyLine(directive, here)
                || ABOVE.contains(reach) && directive.isOn(above)
                || reach == Reach.AROUND && severalLines && directive.isOn(lines.below(end));
    }

    private static boolean anyLine(Directive directive, String text) {
        return text.lines().anyMatch(directive::isOn);
    }
}
