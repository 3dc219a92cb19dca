package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Base62;
import dev.unleak.rules.Entropy;
import dev.unleak.rules.Rule;
import java.util.Set;

/** What the rule itself asks of the value: checksum, entropy, and that it is no documented test value. */
final class FormatJudge implements Judge {
    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        Rule rule = sighting.rule();
        String value = sighting.value();
        if (rule.checksum() == Rule.Checksum.CRC32_BASE62) {
            signs.add(Base62.closes(value) ? Sign.CHECKSUM_RIGHT : Sign.CHECKSUM_WRONG);
        }
        if (rule.entropy() > 0 && Entropy.of(value) < rule.entropy()) {
            signs.add(Sign.TOO_REGULAR);
        }
        if (rule.ignore().stream().anyMatch(pattern -> pattern.matches(value))) {
            signs.add(Sign.DOCUMENTED_EXAMPLE);
        }
        switch (rule.publicByDesign()) {
            case NO -> {}
            case IF_RESTRICTED -> signs.add(Sign.PUBLIC_IF_RESTRICTED);
            case YES -> signs.add(Sign.PUBLIC_BY_DESIGN);
        }
    }
}
