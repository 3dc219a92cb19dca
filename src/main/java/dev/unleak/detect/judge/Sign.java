package dev.unleak.detect.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Something seen about a match that a person can check. How much each counts is in {@code content/weights.yaml}. */
public enum Sign {
    CHECKSUM_RIGHT("Its built-in checksum is right."),
    CHECKSUM_WRONG("Its built-in checksum is wrong, so it was never issued."),
    PARTS_DECODE("Its parts decode to what a token holds."),
    PARTS_DO_NOT_DECODE("Its parts do not decode to what a token holds."),
    PARTS_FOUND("What else it takes to use it stands near it."),
    TOO_REGULAR("It is too regular to be of this type."),
    DOCUMENTED_EXAMPLE("The vendor's documentation uses this value as an example."),
    PUBLIC_BY_DESIGN("Keys of this type are made to be public."),
    PUBLIC_IF_RESTRICTED("Keys of this type may be public if they are restricted."),
    TEMPLATE("It is a place for a value to be filled in."),
    FILLER("It repeats or counts up, as filler does."),
    COUNTS_UP("It has the whole format, but much of it counts up or repeats."),
    NEAR_MISS("It begins like a key of another kind, but has not the form of one."),
    PLACEHOLDER_WORDS("It is made of words that stand for a secret, such as 'changeme' or 'secret'."),
    PLACEHOLDER_PART("A part of it is a word such as 'example' or 'test'."),
    ECHO("It only repeats the name that it is assigned to."),
    UUID("It is a UUID, which mostly names a thing and opens nothing."),
    HASH("It has the shape of a hash."),
    NUMBER("It is only a number."),
    PATH("It is a path, an address or a file name."),
    ALGORITHM("It names an algorithm or a format."),
    PUBLIC_KEY("It is a public key or a certificate."),
    PROSE("It is a sentence or a title."),
    CODE("It is an expression, not a value."),
    IDENTIFIER("It is built like a name in a program."),
    WORDS("It reads like words."),
    PASSWORD_OF_WORDS("It reads like words, as people's passwords often do."),
    MIXED("It reads partly like words."),
    RARE("No language has such letters in this order."),
    KNOWN_WORDS("Most of its letters stand in words."),
    MANY_TOKENS("It breaks into many short tokens, as random text does."),
    LETTERS_ONLY("It has only letters."),
    LETTERS_AND_DIGITS("It mixes letters and digits."),
    SYMBOLS("It holds signs that names do not have."),
    HEX("It is a long hexadecimal value."),
    RANDOM("It is as even as random bytes."),
    BYTES("It is a list of bytes, as programs hold keys."),
    SHORT("It is short."),
    LONG("It is as long as keys are."),
    VERY_LONG("It is longer than most secrets."),
    NAME_PASSWORD("Its name says that it is a password."),
    NAME_SECRET("Its name says that it is secret."),
    NAME_TOKEN("Its name says that it is a token."),
    NAME_API_KEY("Its name says that it is a key to something."),
    NAME_KEY("Its name says 'key', which may mean many things."),
    NAME_AUTH("Its name speaks of authentication."),
    NAME_OF_NOTHING("Its name says nothing of a secret."),
    NAME_ABOUT("Its name speaks of something about a secret, such as its file or its length."),
    NAME_BESIDE_KEY("Its name says that it stands beside a key, such as a salt or a table."),
    NAME_PUBLIC("Its name says that it is public."),
    NAME_OF_TEST("Its name says that it is wrong, false or for a test."),
    BY_PROVIDER("It is given to a name that says whose it is."),
    NEAR_CREDENTIAL("A few words before it stand its provider and a word such as 'key'."),
    NEAR_PROVIDER("A few words before it stands its provider."),
    BARE("It stands without quotes, which says something only of some files."),
    BARE_IN_CODE("It stands in a program without quotes, so it is a name."),
    BARE_IN_CONFIG("It stands in a settings file."),
    BARE_IN_STRING("It stands in a text that a program holds, such as an address."),
    BARE_ELSEWHERE("It stands without quotes."),
    AS_ARGUMENT("It stands behind the name as a further argument."),
    AS_CALL("It is handed to a function of that name."),
    AS_SETTER("It is handed to a function that sets such a value."),
    COMPARED("It is compared, not set."),
    IN_CALL("It is handed to a function first."),
    IN_TAG("It stands in markup."),
    IS_NAME_ITSELF("It is followed by a value of its own, so it is a name."),
    JOINED("It is a part of a longer text that is put together."),
    WORDS_BEHIND("More words follow on its line, which says something only of settings."),
    MORE_WORDS("More words follow, as in a sentence."),
    COMMENT("It stands in a comment."),
    DOC_COMMENT("It stands in a comment that documents a program."),
    TEST_LINE("The line checks something, as tests do."),
    EXAMPLE_LINE("The line speaks of an example."),
    LONG_LINE("The line is very long, as in packed files."),
    TEST_PATH("The file belongs to tests."),
    DOC_PATH("The file is documentation."),
    EXAMPLE_PATH("The file is a sample or a template."),
    LOCK_PATH("The file is a lock file, full of checksums."),
    PACKED_PATH("The file is packed or made by a program."),
    TRANSLATION_PATH("The file holds translations."),
    CONFIG_PATH("The file holds settings.");

    private static final Map<String, Sign> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Sign::id, Function.identity()));

    private final String text;
    private final String id;

    Sign(String text) {
        this.text = text;
        id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sign with that id, if there is one. */
    static Optional<Sign> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** One short sentence for a learner. */
    public String text() {
        return text;
    }

    /** The key in the file of weights, for example {@code checksum-wrong}. */
    public String id() {
        return id;
    }
}
