package dev.unleak.detect.judge;

import dev.unleak.detect.match.Assignment;
import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Set;

/** What the name that a value is assigned to says it is. */
final class NameJudge implements Judge {
    private static final Set<String> PASSWORD =
            words("password passwd passwort pwd pass passphrase passcode userpass contrasena senha pw "
                    + "userpassword dbpassword mypassword newpassword passwords");
    private static final Set<String> SECRET =
            words("secret secrets clientsecret secretkey appsecret sharedsecret credential credentials creds cred");
    private static final Set<String> TOKEN = words("token tokens accesstoken authtoken apitoken jwt bearer");
    private static final Set<String> KEY = words("key keys apikey");
    private static final Set<String> AUTH = words("auth authorization authentication authenticate");
    /** In front of "key": makes it a key to something. */
    private static final Set<String> OPENS = words(
            "api secret access private encryption encrypt signing sign master auth app account storage "
                    + "license subscription shared service admin client consumer crypto cipher aes hmac ssh deploy session jwt django x validation decryption mac security");
    /** Behind the word: then the value is about a secret, and not the secret. */
    private static final Set<String> ABOUT = words(
            "url uri path file filename dir name id ids type field label length size len hash prefix suffix header "
                    + "column attribute attr format policy expiry expires expiration ttl timeout env var variable param parameter hint prompt "
                    + "message msg error placeholder title description text regex pattern validator rule rules min max count index provider "
                    + "endpoint class service handler manager store reset confirm changed at date strength input box form page view screen "
                    + "generator source location ref reference arn algorithm alg bits version issuer audience scope map list set enabled required "
                    + "encoding encoder decoder usage spec info config group owner startswith checksum digest delimiter separator charset mechanism kind alias flow scheme "
                    + "exception command comment property bundle constant mode level status state event action");

    private static final Set<String> PUBLIC =
            words("public pub publishable site foreign primary partition sort cache index unique routing map");
    /** Anywhere in a name: then the value is what people read about a secret, or what was made of one. */
    private static final Set<String> AROUND =
            words("label title tooltip submit forgot show advice mandatory caption button placeholder hashed "
                    + "checksum fingerprint");

    /** Anywhere in the name of a list of bytes: what cryptography and file formats have beside keys. */
    private static final Set<String> BESIDE_KEYS = words(
            "table tables sbox box iv salt tag nonce digest magic header crc mac signature sig vector vectors "
                    + "kat input output plaintext ciphertext schedule seed prefix suffix marker delimiter separator guid uuid oid");

    private static final Set<String> TEST = words(
            "test tests testing fake dummy mock wrong invalid bad incorrect expected example sample demo foo unknown");

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (sighting.assignment().isEmpty() || !Mark.isNamed(sighting)) {
            return;
        }
        Assignment assignment = sighting.assignment().get();
        List<String> words = Words.of(assignment.name());
        int main = main(words);
        if (!sighting.rule().generic()) {
            if (words.subList(main + 1, words.size()).stream()
                    .anyMatch(word -> ABOUT.contains(word) && !isAsked(sighting.rule(), word))) {
                signs.add(Sign.NAME_ABOUT);
            }
            return;
        }
        signs.add(main < 0 ? Sign.NAME_OF_NOTHING : kind(words, main));
        List<String> behind = words.subList(main + 1, words.size());
        boolean method = assignment.syntax() == Assignment.Syntax.CALL && main >= 0 && !behind.isEmpty();
        if (method || Words.anyIn(ABOUT, behind) || Words.anyIn(AROUND, words)) {
            signs.add(Sign.NAME_ABOUT);
        }
        if (sighting.isBytes() && Words.anyIn(BESIDE_KEYS, words)) {
            signs.add(Sign.NAME_BESIDE_KEY);
        }
        if (Words.anyIn(PUBLIC, words)) {
            signs.add(Sign.NAME_PUBLIC);
        }
        if (Words.anyIn(TEST, words)) {
            signs.add(Sign.NAME_OF_TEST);
        }
    }

    /** Whether a provider's rule asks for the word, as one for ids does. */
    private static boolean isAsked(Rule rule, String word) {
        return rule.id().contains(word)
                || rule.name().map(name -> name.text().contains(word)).orElse(false);
    }

    /** The last word that says what the value is; -1 if none does. */
    private static int main(List<String> words) {
        int main = words.size() - 1;
        while (main >= 0 && !isKind(words.get(main))) {
            main--;
        }
        return main;
    }

    private static boolean isKind(String word) {
        return isPassword(word) || isSecret(word) || TOKEN.contains(word) || KEY.contains(word) || AUTH.contains(word);
    }

    /** Also grown together with what stands before it, as in {@code PGPASSWORD}. */
    private static boolean isPassword(String word) {
        return PASSWORD.contains(word) || word.endsWith("password") || word.endsWith("passwd") || word.endsWith("pwd");
    }

    /** Also grown together, as in {@code JWTSECRET}. */
    private static boolean isSecret(String word) {
        return SECRET.contains(word) || word.endsWith("secret");
    }

    private static Sign kind(List<String> words, int main) {
        String word = words.get(main);
        if (isPassword(word)) {
            return Sign.NAME_PASSWORD;
        }
        if (isSecret(word)) {
            return Sign.NAME_SECRET;
        }
        if (TOKEN.contains(word)) {
            return Sign.NAME_TOKEN;
        }
        if (AUTH.contains(word)) {
            return Sign.NAME_AUTH;
        }
        boolean opens = word.equals("apikey") || Words.anyIn(OPENS, words.subList(0, main));
        return opens ? Sign.NAME_API_KEY : Sign.NAME_KEY;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
