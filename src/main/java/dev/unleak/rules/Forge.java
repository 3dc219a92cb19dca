package dev.unleak.rules;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.unleak.model.Secret;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Makes credentials that look real and never were: right format, right checksum, random value. Made at run time, so
 * that no file of ours holds anything that looks live. Same seed and same calls, same values. Not safe for use by many
 * threads.
 */
public final class Forge {
    private static final int MOST_TRIES = 200;

    private final Random random;
    private final Template template;

    public Forge(long seed) {
        random = new Random(seed);
        template = new Template(random);
    }

    /**
     * A credential that the rule recognises.
     *
     * @throws IllegalStateException if the rule's forge pattern cannot be read, or hardly ever makes one
     */
    public Secret forge(Rule rule) {
        RgxGen generator = generator(rule);
        for (int i = 0; i < MOST_TRIES; i++) {
            String value = close(rule, generator.generate(random));
            if (looksReal(rule).test(value)) {
                return Secret.of(value);
            }
        }
        throw new IllegalStateException("The forge pattern of " + rule.id() + " makes no value that the rule accepts.");
    }

    /**
     * A case or sample text with its placeholders filled in; see docs/content-format.md. All {@code {secret}} in one
     * text are the same value.
     *
     * @throws dev.unleak.content.ContentException if a placeholder is unknown
     */
    public String fill(Rule rule, String text) {
        return fill(text, text.contains("{secret}") ? forge(rule).reveal() : "");
    }

    /** The same with a secret at hand. */
    public String fill(String text, String secret) {
        return template.fill(text, secret);
    }

    private static RgxGen generator(Rule rule) {
        try {
            return RgxGen.parse(rule.forge());
        } catch (RgxGenParseException e) {
            throw new IllegalStateException("The forge pattern of " + rule.id() + " cannot be read.", e);
        }
    }

    private static String close(Rule rule, String value) {
        if (value.length() < checksumLength(rule.checksum())) {
            throw new IllegalStateException(
                    "The forge pattern of " + rule.id() + " makes values that are too short to hold its checksum.");
        }
        try {
            return closed(rule, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The forge pattern of " + rule.id() + " makes values that its checksum is not made for.", e);
        }
    }

    private static int checksumLength(Rule.Checksum checksum) {
        return switch (checksum) {
            case NONE, JWT -> 0;
            case CRC32_BASE62 -> Base62.CHECKSUM_LENGTH;
            case CRC32_BASE36 -> Crc32Tail.BASE36.length;
            case CRC32_HEX -> Crc32Tail.HEX.length;
            case BECH32 -> Bech32.CHECKSUM_LENGTH;
            case XOR -> 1;
        };
    }

    private static String closed(Rule rule, String value) {
        return switch (rule.checksum()) {
            case NONE, JWT -> value;
            case CRC32_BASE36 -> Crc32Tail.BASE36.close(value);
            case CRC32_HEX -> Crc32Tail.HEX.close(value);
            case BECH32 -> Bech32.close(value);
            case XOR -> FoldedCharacter.close(value);
            case CRC32_BASE62 -> {
                String token = value.substring(0, value.length() - Base62.CHECKSUM_LENGTH);
                yield token + Base62.checksum(token.substring(token.lastIndexOf('_') + 1));
            }
        };
    }

    private static Predicate<String> looksReal(Rule rule) {
        return value -> Entropy.of(value) >= rule.entropy()
                && (!rule.rarity() || Entropy.isEven(value))
                && rule.ignore().stream().noneMatch(pattern -> pattern.matches(value));
    }
}
