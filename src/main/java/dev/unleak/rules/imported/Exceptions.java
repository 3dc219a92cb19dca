package dev.unleak.rules.imported;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Allowlists as our rules know them: patterns over the secret, and globs of paths that are left out. What more they say
 * is told.
 */
final class Exceptions {
    private static final int MOST_WORDS = 2_000;
    private static final int WORDS_A_PATTERN = 200;

    private final List<String> ignore = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    List<String> ignore() {
        return ignore;
    }

    List<String> paths() {
        return paths;
    }

    List<String> told() {
        return told;
    }

    static Exceptions of(List<Table> lists) {
        Exceptions all = new Exceptions();
        lists.forEach(all::add);
        return all;
    }

    private void add(Table list) {
        boolean all = list.text("condition")
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> word.equals("AND") || word.equals("&&"))
                .isPresent();
        long kinds = List.of("commits", "paths", "regexes", "stopwords").stream()
                .filter(kind -> !list.texts(kind).isEmpty())
                .count();
        if (all && kinds > 1) {
            told.add("loses an allowlist whose conditions must all hold");
            return;
        }
        if (!list.texts("commits").isEmpty()) {
            told.add("loses an allowlist of commits; judge those findings instead, which also survives a rebase");
        }
        list.texts("paths").forEach(this::path);
        String target = list.text("regexTarget").orElse("secret").toLowerCase(Locale.ROOT);
        if (target.equals("secret")) {
            list.texts("regexes").forEach(this::pattern);
        } else if (!list.texts("regexes").isEmpty()) {
            told.add("loses an allowlist over the " + (target.equals("line") ? "line" : "match")
                    + ", for ours look at the secret");
        }
        words(list.texts("stopwords"));
    }

    private void path(String regex) {
        Optional<List<String>> globs = PathGlobs.of(regex);
        globs.ifPresent(paths::addAll);
        if (globs.isEmpty()) {
            told.add("loses the allowed path " + regex + ", which says more than globs can");
        }
    }

    private void pattern(String regex) {
        if (compiles(regex)) {
            ignore.add("(?s:.*)(?:" + regex + ")(?s:.*)");
        } else {
            told.add("loses the allowed pattern " + regex + ", which RE2 does not know");
        }
    }

    static boolean compiles(String regex) {
        if (PatternCost.of(regex) >= PatternCost.MOST) {
            return false;
        }
        try {
            Pattern.compile(regex);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void words(List<String> words) {
        if (words.size() > MOST_WORDS) {
            told.add("keeps the first " + MOST_WORDS + " of its " + words.size() + " stopwords");
        }
        List<String> kept = words.stream().limit(MOST_WORDS).map(Pattern::quote).toList();
        for (int i = 0; i < kept.size(); i += WORDS_A_PATTERN) {
            String any = String.join("|", kept.subList(i, Math.min(kept.size(), i + WORDS_A_PATTERN)));
            ignore.add("(?is).*(?:" + any + ").*");
        }
    }
}
