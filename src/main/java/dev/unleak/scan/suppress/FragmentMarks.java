package dev.unleak.scan.suppress;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.IgnoreMark;
import dev.unleak.scan.suppress.Directive.Reach;
import java.util.ArrayList;
import java.util.List;
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

    public FragmentMarks(Fragment fragment) {
        this.lines = new Lines(fragment);
        this.offset = fragment.start().offset();
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
        for (Directive directive : Directives.ALL) {
            if (covers(directive, here, above, start, end)) {
                marks.add(new IgnoreMark(directive.name(), "", ""));
            }
        }
        // A reason is taken only from where no secret can be in it.
        OwnMarks.on(lines.between(to, Math.max(to, end)))
                .ifPresentOrElse(
                        marks::add,
                        () -> OwnMarks.on(here)
                                .map(mark -> new IgnoreMark(mark.name(), mark.id(), ""))
                                .ifPresent(marks::add));
        OwnMarks.inCommentLine(above).ifPresent(marks::add);
        return List.copyOf(marks);
    }

    private boolean covers(Directive directive, String here, String above, int start, int end) {
        Reach reach = directive.reach();
        boolean severalLines = here.indexOf('\n') >= 0;
        return HERE.contains(reach) && anyLine(directive, here)
                || ABOVE.contains(reach) && directive.isOn(above)
                || reach == Reach.AROUND && severalLines && directive.isOn(lines.below(end))
                || reach == Reach.BEGIN && isOpen(directive, start);
    }

    private static boolean anyLine(Directive directive, String text) {
        return text.lines().anyMatch(directive::isOn);
    }

    /** Whether the last of the block's marks above opens it. */
    private boolean isOpen(Directive begin, int start) {
        if (!lines.text().contains(begin.name())) {
            return false;
        }
        Directive end = Directives.ALL.stream()
                .filter(directive -> directive.reach() == Reach.END)
                .findFirst()
                .orElseThrow();
        Optional<String> last = lines.between(0, start)
                .lines()
                .filter(line -> begin.isOn(line) || end.isOn(line))
                .reduce((_, later) -> later);
        return last.map(begin::isOn).orElse(false);
    }
}
