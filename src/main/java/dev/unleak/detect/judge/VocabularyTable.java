package dev.unleak.detect.judge;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the table of {@link Vocabulary} as a part of the build; as a program it writes it into the given content
 * folder.
 *
 * <p>Tokens are those of cl100k_base (OpenAI's tiktoken, MIT licence), as the library jtokkit carries them: a line each
 * with the token in base 64 and its rank. Those of printable ASCII without spaces are kept, since values that must be
 * judged are hardly made of others. The words are the tokens that begin with a space and go on with small letters: some
 * 22,000 of English and of programs, such as {@code metadata}, which dictionaries lack.
 */
public final class VocabularyTable {
    private static final String TOKENS = "/com/knuddels/jtokkit/cl100k_base.tiktoken";
    /** Of a word, in letters: shorter ones stand in random letters too often. */
    static final int LEAST_WORD = 4;

    static final int MOST_WORD = 20;

    private static final int SLOTS = 1 << 17;

    private VocabularyTable() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]).resolve(Vocabulary.NAME), bytes());
    }

    static byte[] bytes() throws IOException {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        List<String> tokens = tokens();
        for (String token : tokens) {
            if (token.length() <= Vocabulary.MOST_LENGTH && token.chars().allMatch(c -> c > ' ' && c <= '~')) {
                kinds.merge(token, Vocabulary.TOKEN, (a, b) -> a | b);
            }
        }
        for (String token : tokens) {
            if (isWord(token)) {
                kinds.merge(token.substring(1), Vocabulary.WORD, (a, b) -> a | b);
            }
        }
        return table(kinds);
    }

    /** A token of its own behind a space: it stands often enough in English and in programs. */
    private static boolean isWord(String token) {
        int length = token.length() - 1;
        return token.charAt(0) == ' '
                && length >= LEAST_WORD
                && length <= MOST_WORD
                && token.chars().skip(1).allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static List<String> tokens() throws IOException {
        try (InputStream in = VocabularyTable.class.getResourceAsStream(TOKENS)) {
            if (in == null) {
                throw new FileNotFoundException(
                        "The program was built without its vocabulary; jtokkit is not on the class path.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            List<String> tokens = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] token = Base64.getDecoder().decode(line.substring(0, line.indexOf(' ')));
                tokens.add(new String(token, StandardCharsets.ISO_8859_1));
            }
            return tokens;
        }
    }

    private static byte[] table(Map<String, Integer> kinds) {
        int head = Vocabulary.HEAD + SLOTS * Integer.BYTES;
        int size = head
                + kinds.keySet().stream().mapToInt(text -> 1 + text.length()).sum();
        ByteBuffer table = ByteBuffer.allocate(size);
        table.putInt(Vocabulary.LAYOUT).putInt(SLOTS).position(head);
        kinds.forEach((text, kind) -> {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            int slot = Vocabulary.hash(bytes, 0, bytes.length) & SLOTS - 1;
            while (table.getInt(Vocabulary.HEAD + slot * Integer.BYTES) != 0) {
                slot = slot + 1 & SLOTS - 1;
            }
            table.putInt(Vocabulary.HEAD + slot * Integer.BYTES, table.position());
            table.put((byte) (kind | bytes.length)).put(bytes);
        });
        return table.array();
    }
}
