package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.pattern.Shape;
import java.util.Map;
import java.util.Set;

/** Sees values without a format of their own that are something else than a secret. */
final class ShapeJudge implements Judge {
    private static final Map<Sign, Shape> SHAPES = Map.of(
            Sign.UUID,
            Shape.anyCase("(?:urn:uuid:)?\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?"),
            Sign.HASH,
            Shape.anyCase(
                    "(?:md5|sha1|sha256|sha384|sha512)[-:=$].*",
                    "\\$(?:2[aby]|1|5|6|argon2\\w*|apr1)\\$.*",
                    "\\{(?:ssha|sha|crypt|bcrypt|noop)\\}.*",
                    "pbkdf2_.*"),
            Sign.NUMBER,
            Shape.of(
                    "0x[0-9a-fA-F]{1,8}", "[-+]?[0-9][0-9_.,:]*[a-zA-Z]{0,2}", "(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}.*"),
            Sign.PATH,
            Shape.anyCase(
                    "[a-z][a-z0-9+.-]*://.*",
                    "[~.]{0,2}/[\\w.-]+(?:/[\\w.-]*)+",
                    "[a-z]:\\\\.*",
                    "/[\\w.-]+",
                    "[\\w./-]+\\.(?:pem|key|crt|cer|json|ya?ml|txt|xml|html?|js|ts|py|rb|go|java|php|cs|sh|env|ini|conf|md|png|jks|p12|pfx|properties)",
                    "(?:[\\w-]+/){2,}[\\w.-]+",
                    "[\\w.+-]+@[\\w-]+\\.[\\w.-]+",
                    "(?:[a-z0-9-]+\\.)+(?:com|org|net|io|dev|local)(?:[:/].*)?",
                    "(?:application|text|image)/[\\w.+-]+",
                    "data:.*"),
            Sign.PROSE,
            Shape.of(
                    "(?:.*[A-Za-z]{2,}[,.:;!?]? ){2,}.*",
                    "[A-Za-z]{3,} [A-Za-z]{2,}.*",
                    "[A-Za-z][a-z]+ [A-Za-z][a-z]+[.!?]?",
                    "[^0-9]*[\\x80-\\xff][^0-9]*",
                    ".*[\\x80-\\xff].* .*",
                    "[^0-9]*(?:\\\\u[0-9a-fA-F]{4}[^0-9]*)+"),
            Sign.ALGORITHM,
            Shape.anyCase(
                    "(?:(?:pbe|pbkdf|pbes|hmac|sha|md|aes|des|desede|rsa|dsa|ecdsa|ecdh|ec|dh|ed|x|rc|gcm|cbc|ecb|ctr|ccm"
                            + "|pkcs|oaep|pss|mgf|hkdf|scrypt|argon|tls|ssl|jks|jceks|utf|iso|ascii|latin|cmac|gmac|chacha|poly|blowfish"
                            + "|twofish|camellia|aria|sm|with|and|bit|padding|nopadding|key|bc|bouncycastle|hs|rs|es|ps|dir|enc|alg|jwt|at|base)"
                            + "[0-9]{0,5}[a-z]?[-_/+. ]?(?:[0-9]{1,4}[-_/+. ]?)?){2,12}",
                    "(?:pkcs|pbkdf|sha|md|aes|rsa|ec|hmac|utf|hs|rs|es|ps|rc|base|jwt|x)-?[0-9]{1,4}"),
            Sign.PUBLIC_KEY,
            Shape.of(
                    "(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[\\w-]+) .*",
                    "-----BEGIN (?:[A-Z0-9]+ ){0,2}(?:PUBLIC KEY|CERTIFICATE).*",
                    // SubjectPublicKeyInfo of RSA and of elliptic curves (RFC 5280, 4.1 and RFC 3279, 2.3) in base 64
                    "MII[A-Z][A-Za-z0-9+/]jANBgkqhkiG9w0BAQEFAAOC.*",
                    "MIGfMA0GCSqGSIb3DQEBAQUAA4GN.*",
                    "M[A-Z][A-Za-z0-9+/]wE[A-Za-z0-9+/]YHKoZIzj0CAQY.*"),
            Sign.CODE,
            Shape.of(
                    ".*\\(\\).*",
                    ".*\\)\\..*",
                    ".*::.*",
                    ".*->.*",
                    ".*=>.*",
                    ".*&&.*",
                    ".*\\|\\|.*",
                    ".*[\\w\\]]\\[.*",
                    ".*\\w\\(\\w*\\).*",
                    ".*;",
                    ".* [=+] .*",
                    "(?:self|this|process|os|env|config|options|params|args|props|req|request|res|ctx|context|data|state|opts|settings|event|new|return|function|await|vars?|local|module|each)\\..*",
                    "[a-zA-Z_$]+(?:\\.[a-zA-Z_$]+)+",
                    "[a-zA-Z_$]\\w*(?:\\.[a-zA-Z_$]\\w*){2,}",
                    "[A-Z]\\w*[a-z]\\w*\\.[A-Z][A-Z0-9_]*",
                    ".*\\[[A-Z][a-z]\\].*",
                    "(?:\\\\[nrtux0-9a-f]{1,5})+",
                    ".*\\[[^\\[\\]]*[\\w\\\\]-?[^\\[\\]]*\\](?:[+*?]|\\{[0-9]).*",
                    "&\\w+",
                    "@\\w+",
                    // What stands between two strings, where the first ends in a colon.
                    ", ?[a-zA-Z_$]\\w*[:=]"),
            Sign.IDENTIFIER,
            Shape.of(
                    "[a-z]{2,}(?:[A-Z][a-z]+){1,5}",
                    "(?:[A-Z][a-z]+){2,6}",
                    "[A-Z]{2,}(?:_[A-Z]{2,})+[0-9]{0,2}",
                    "[a-z]{2,}(?:_[a-z]{2,})+",
                    "[a-z]{2,}(?:-[a-z]{2,})+",
                    "[a-z]{2,}(?:[.:/][a-z]{2,})+"));

    /** Shapes that some providers' values have, so that they say nothing against a provider's rule. */
    private static final Set<Sign> OWN_TO_SOME = Set.of(Sign.UUID, Sign.HASH, Sign.NUMBER);

    /** Names in programs and in paths are made of words, unlike base 64, which has slashes and dots too. */
    private static final double LEAST_OF_NAMES = 0;

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        String value = sighting.spelled();
        boolean generic = sighting.rule().generic();
        if (Mark.isNamed(sighting) && value.length() < 1_000) {
            for (Map.Entry<Sign, Shape> entry : SHAPES.entrySet()) {
                Sign sign = entry.getKey();
                if ((generic || !OWN_TO_SOME.contains(sign))
                        && (sign != Sign.CODE || !Noise.is(value))
                        && entry.getValue().matches(value)
                        && LetterPairs.likeness(value) > least(sign, value, generic)) {
                    signs.add(sign);
                }
            }
        }
    }

    /** How much like words a value must read to be such a thing; of code, where a provider's rule has taken it. */
    private static double least(Sign sign, String value, boolean generic) {
        boolean address = value.contains("://") || value.startsWith("data:");
        boolean names = sign == Sign.IDENTIFIER || sign == Sign.PATH && !address || sign == Sign.CODE && !generic;
        return names ? LEAST_OF_NAMES : Double.NEGATIVE_INFINITY;
    }
}
