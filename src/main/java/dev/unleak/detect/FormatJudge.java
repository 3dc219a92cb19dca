package dev.unleak.detect;

import dev.unleak.rules.Base62;
import dev.unleak.rules.Entropy;
import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** What the rule itself asks of the value: checksum, entropy, and that it is no documented test value. */
final class FormatJudge implements Judge {
    private static final double REFUTED = -7;
    private static final double PROVED = 4;

    @Override
    public List<Opinion> judge(Sighting sighting) {
        Rule rule = sighting.rule();
        String value = sighting.value();
        List<Opinion> opinions = new ArrayList<>();
        if (rule.checksum() == Rule.Checksum.CRC32_BASE62) {
            opinions.add(
                    Base62.closes(value)
                            ? new Opinion("Its built-in checksum is right.", PROVED)
                            : new Opinion("Its built-in checksum is wrong, so it was never issued.", REFUTED));
        }
        if (rule.entropy() > 0 && Entropy.of(value) < rule.entropy()) {
            opinions.add(new Opinion("It is too regular to be of this type.", REFUTED));
        }
        if (rule.ignore().stream().anyMatch(pattern -> pattern.matches(value))) {
            opinions.add(new Opinion("The vendor's documentation uses this value as an example.", REFUTED));
        }
        return opinions;
    }
}
