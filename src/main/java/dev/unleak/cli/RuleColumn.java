package dev.unleak.cli;

import dev.unleak.detect.Detector;
import dev.unleak.detect.match.Reach;
import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Locale;

/** What {@code rules list} can tell of a rule. Named as it is typed. */
enum RuleColumn {
    severity(8) {
        @Override
        String text(Rule rule, Detector detector) {
            return rule.severity().id();
        }
    },
    source(12) {
        @Override
        String text(Rule rule, Detector detector) {
            return rule.isDocumented() ? "documented" : "undocumented";
        }
    },
    title(1) {
        @Override
        String text(Rule rule, Detector detector) {
            return rule.title();
        }
    },
    /** Bytes before and behind a secret, then what widens them. */
    reach(28) {
        @Override
        String text(Rule rule, Detector detector) {
            Reach reach = detector.reach(rule);
            String lines = reach.lines() == 0 ? "" : reach.lines() == 1 ? " line" : " line*" + reach.lines();
            return "-" + reach.before() + " +" + reach.after() + lines + (reach.block() ? " block" : "")
                    + (reach.file() ? " file" : "");
        }
    };

    static final List<RuleColumn> DEFAULT = List.of(severity, source, title);

    private final int width;

    RuleColumn(int width) {
        this.width = width;
    }

    abstract String text(Rule rule, Detector detector);

    String of(Rule rule, Detector detector) {
        return String.format(Locale.ROOT, "%-" + width + "s", text(rule, detector));
    }
}
