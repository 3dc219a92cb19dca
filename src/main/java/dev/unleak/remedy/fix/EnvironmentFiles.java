package dev.unleak.remedy.fix;

import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.remedy.IgnoreRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files that say which variables a project wants: {@code .env}, {@code .env.example} and {@code .gitignore}. */
final class EnvironmentFiles {
    static final String VALUES = ".env";
    private static final String EXAMPLE = ".env.example";
    private static final String IGNORE = ".gitignore";
    private static final byte[] EMPTY = new byte[0];

    private final ProjectFiles files;
    private final Shown shown;
    private final List<FileEdit> edits = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    EnvironmentFiles(ProjectFiles files, Shown shown) {
        this.files = files;
        this.shown = shown;
    }

    /** In the order in which they have to be made: nothing is written to {@code .env} before git ignores it. */
    List<FileEdit> edits() {
        return List.copyOf(edits);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * @param value what the person wants in {@code .env}; empty for the names alone
     * @throws UserError if a value would be written where git keeps it
     */
    void declare(Collection<String> variables, Optional<Secret> value) {
        ignore(value.isPresent());
        if (value.isPresent()) {
            notes.add("Every scan goes on finding the value in " + VALUES + " until the new one is there.");
        }
        for (String file : List.of(EXAMPLE, VALUES)) {
            Optional<byte[]> before = files.read(file);
            TextFile text = TextFile.of(before.orElse(EMPTY));
            String changed = text.text();
            for (String variable : variables) {
                boolean there = declares(changed, variable);
                if (file.equals(EXAMPLE) && there) {
                    notes.add(variable + " stands in " + EXAMPLE
                            + " already; if it is for another secret, choose another name.");
                }
                Optional<Secret> written = file.equals(VALUES) ? value : Optional.empty();
                if (there && written.isPresent()) {
                    throw new UserError(variable + " stands in " + VALUES
                            + " already; choose another name, or put the value there by hand.");
                }
                changed = there
                        ? changed
                        : new TextFile(text.mark(), text.charset(), changed)
                                .withLine(variable + "="
                                        + written.map(EnvironmentFiles::quoted).orElse(""));
            }
            add(file, before, text.bytes(changed), file.equals(VALUES));
        }
    }

    private static boolean declares(String text, String variable) {
        return Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?" + Pattern.quote(variable) + "[ \\t]*=")
                .matcher(text)
                .find();
    }

    /** What readers of such files agree on: plain characters as they are, all else in double quotes with escapes. */
    private static String quoted(Secret secret) {
        String value = secret.reveal();
        if (value.matches("[A-Za-z0-9_./:@%+,=-]+")) {
            return value;
        }
        if (!value.contains("'") && value.indexOf('\n') < 0) {
            return "'" + value + "'";
        }
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "\\$")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                + '"';
    }

    private void ignore(boolean hasValue) {
        Optional<byte[]> before = files.read(IGNORE);
        TextFile text = TextFile.of(before.orElse(EMPTY));
        switch (IgnoreRules.state(files.root(), VALUES, text.text())) {
            case IGNORED -> {}
            case OPEN -> add(IGNORE, before, text.bytes(text.withLine(VALUES)), false);
            case TRACKED -> {
                if (hasValue) {
                    throw new UserError("Git tracks " + VALUES + ", so that the value would be committed; run git rm"
                            + " --cached " + VALUES + " first.");
                }
                notes.add("Git tracks " + VALUES + "; run git rm --cached " + VALUES + " before a value is put there.");
                add(IGNORE, before, text.bytes(text.withLine(VALUES)), false);
            }
        }
    }

    private void add(String path, Optional<byte[]> before, byte[] after, boolean ownerOnly) {
        if (!java.util.Arrays.equals(before.orElse(EMPTY), after)) {
            edits.add(new FileEdit(
                    path,
                    before,
                    after,
                    ownerOnly,
                    before.map(bytes -> shown.lines(path, bytes)).orElse(List.of()),
                    shown.lines(path, after)));
        }
    }
}
