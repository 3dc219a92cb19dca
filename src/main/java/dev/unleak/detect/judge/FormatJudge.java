package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Base62;
import dev.unleak.rules.Bech32;
import dev.unleak.rules.Crc32Tail;
import dev.unleak.rules.Entropy;
import dev.unleak.rules.FoldedCharacter;
import dev.unleak.rules.Regex;
import dev.unleak.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** What the rule itself asks of the value: checksum, entropy, and that it is no documented test value. */
final class FormatJudge implements Judge {
    private static final double READS_LIKE_WORDS = 0.35;

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        Rule rule = sighting.rule();
        String value = sighting.spelled();
        switch (rule.checksum()) {
            case NONE -> {}
            case CRC32_BASE62 -> signs.add(checksum(Base62.closes(value)));
            case CRC32_BASE36 -> signs.add(checksum(Crc32Tail.BASE36.closes(value)));
            case CRC32_HEX -> signs.add(checksum(Crc32Tail.HEX.closes(value)));
            case BECH32 -> signs.add(checksum(Bech32.closes(value)));
            case XOR -> signs.add(checksum(FoldedCharacter.closes(value)));
            case JWT -> signs.add(holdsJson(value) ? Sign.PARTS_DECODE : Sign.PARTS_DO_NOT_DECODE);
        }
        boolean words = rule.rarity() && (!Entropy.isEven(value) || LetterPairs.likeness(value) > READS_LIKE_WORDS);
        if (words || rule.entropy() > 0 && Entropy.of(value) < rule.entropy()) {
            signs.add(Sign.TOO_REGULAR);
        }
        if (isIgnored(rule, value)) {
            signs.add(Sign.DOCUMENTED_EXAMPLE);
        }
        if (!sighting.parts().isEmpty()) {
            signs.add(Sign.PARTS_FOUND);
        }
        switch (rule.publicByDesign()) {
            case NO -> {}
            case IF_RESTRICTED -> signs.add(Sign.PUBLIC_IF_RESTRICTED);
            case YES -> signs.add(Sign.PUBLIC_BY_DESIGN);
        }
    }

    private static boolean isIgnored(Rule rule, String value) {
        for (Regex pattern : rule.ignore()) {
            if (pattern.matches(value)) {
                return true;
            }
        }
        return false;
    }

    private static Sign checksum(boolean right) {
        return right ? Sign.CHECKSUM_RIGHT : Sign.CHECKSUM_WRONG;
    }

    /** Whether the first part is base 64 of a JSON object, as RFC 7519 has it. */
    private static boolean holdsJson(String value) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(value.substring(0, Math.max(0, value.indexOf('.'))));
            String text = new String(header, StandardCharsets.UTF_8).strip();
            return text.startsWith("{") && text.contains("\":") && text.endsWith("}");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
