package dev.unleak.rules;

import dev.unleak.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * How one credential type is recognised. Fields are as in docs/content-format.md.
 *
 * @param id unique over all rules
 * @param type the credential type it finds; the same as {@code id} unless several rules find one type
 * @param provider the rule file's name, for example {@code acme}; {@code providerName} is for people
 * @param keywords ASCII; one must stand within {@code reach} bytes of a match, or the pattern is not tried
 * @param fold whether keywords match in any case
 * @param pattern RE2 syntax, applied to a window decoded as ISO-8859-1, so that offsets are bytes
 * @param name for values without a mark of their own: what stands in the name that they are assigned to; the pattern is
 *     then matched from the start of the value
 * @param group the pattern's group that is the secret, 0 for the whole match
 * @param reach most bytes a match may lie before or behind its keyword
 * @param ignore patterns over the whole secret: documented test values
 * @param entropy least Shannon entropy of the secret in bits a character, 0 for none asked
 * @param base confidence before the judges speak, in (0, 1)
 * @param generic whether any specific rule wins over it on the same bytes
 * @param rarity whether the value must look random, for shapes that words also have
 * @param parts what else it takes to use the credential, for example the id that belongs to a secret
 * @param source the vendor's page that documents the format, https; empty where the vendor documents none
 * @param liveCheck id of the guide's live check, empty where there is none
 * @param guide guide id, empty where there is none
 * @param forge pattern of the values that {@link Forge} makes
 */
public record Rule(
        String id,
        String type,
        String provider,
        String providerName,
        String title,
        Severity severity,
        List<String> keywords,
        boolean fold,
        Regex pattern,
        int group,
        Optional<Regex> name,
        int reach,
        Optional<Near> near,
        double entropy,
        boolean rarity,
        Checksum checksum,
        List<Regex> ignore,
        Paths paths,
        double base,
        PublicByDesign publicByDesign,
        boolean generic,
        List<Part> parts,
        String source,
        String guide,
        String liveCheck,
        String lesson,
        String forge,
        Cases cases) {

    /** Whether the format is documented by its vendor. */
    public boolean isDocumented() {
        return !source.isEmpty();
    }

    /** Names of which one must stand near the match, in any case. */
    public record Near(List<String> names, int within) {}

    /** Another rule's credential, at most so many bytes before or behind. */
    public record Part(String rule, int within) {}

    /** Globs over the path with '/'; empty lists do not restrict. */
    public record Paths(List<String> only, List<String> not) {}

    /** Templates; see docs/content-format.md for their placeholders. */
    public record Cases(List<String> match, List<String> noMatch) {}

    public enum Checksum {
        NONE,
        /** CRC-32 of the random part, base 62, six digits: GitHub's classic tokens and npm's. */
        CRC32_BASE62,
        /** CRC-32 of all before it, base 36, seven digits: GitLab's routable tokens. */
        CRC32_BASE36,
        /** CRC-32 of all before it, hexadecimal, lowest byte first: Grafana's service account tokens. */
        CRC32_HEX,
        /** BIP 173, six characters: age's keys. */
        BECH32,
        /** The exclusive or of the random part, one character: crates.io's tokens for trusted publishing. */
        XOR,
        /** No checksum, but as good: the first part decodes to a JSON object. */
        JWT
    }

    public enum PublicByDesign {
        NO,
        IF_RESTRICTED,
        YES
    }
}
