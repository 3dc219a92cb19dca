package dev.unleak.report;

import dev.unleak.detect.Detector;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.RuleSet;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Searches every line with our own rules before it leaves, and blots out what they find: a path or an author's name may
 * hold a secret too. Generic rules are left out, since they would take our own fingerprints for secrets.
 */
public final class GuardedWriter extends FilterWriter {
    private final RuleSet rules;
    private final Detector detector;
    private final StringBuilder line = new StringBuilder();

    /** @param detector searches with these rules */
    public GuardedWriter(Writer out, RuleSet rules, Detector detector) {
        super(out);
        this.rules = rules;
        this.detector = detector;
    }

    @Override
    public void write(int character) throws IOException {
        line.append((char) character);
        if (character == '\n') {
            emit();
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text.charAt(i));
        }
    }

    private void emit() throws IOException {
        out.write(guarded(line.toString()));
        line.setLength(0);
    }

    private String guarded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean blotted = false;
        for (Candidate found : detector.search(Fragment.whole(bytes, new Origin.Stdin()))) {
            if (rules.rule(found.rule()).map(rule -> !rule.generic()).orElse(true)) {
                Arrays.fill(bytes, (int) found.from(), (int) found.to(), (byte) '*');
                blotted = true;
            }
        }
        return blotted ? new String(bytes, StandardCharsets.UTF_8) : text;
    }

    /** Lets go of whole lines only: half a secret would not be known for one. */
    @Override
    public void flush() throws IOException {
        super.flush();
    }

    @Override
    public void close() throws IOException {
        emit();
        super.close();
    }
}
