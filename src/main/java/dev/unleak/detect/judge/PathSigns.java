package dev.unleak.detect.judge;

import dev.unleak.detect.pattern.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the file's path says of what is in it: lowers confidence, never so far that nothing is told. It is looked at
 * apart from all else, for a git blob is searched before anybody knows its paths. Safe for use by many threads.
 */
final class PathSigns {
    /**
     * A kind of file. All is in lower case.
     *
     * @param folders names, of which one is enough anywhere above the file
     * @param endings of the whole path
     * @param paths patterns of the whole path
     */
    private record Kind(Sign sign, Set<String> folders, Set<String> endings, Shape paths) {
        boolean holds(String path, List<String> names) {
            return Words.anyIn(folders, names.subList(0, names.size() - 1))
                    || ends(names.getLast())
                    || paths.matches(path);
        }

        /** An ending begins with the last full stop of the name, or the sign before that. */
        private boolean ends(String name) {
            int last = lastSign(name, name.length());
            return last >= 0
                    && (endings.contains(name.substring(last))
                            || endings.contains(name.substring(Math.max(0, lastSign(name, last)))));
        }

        private static int lastSign(String name, int end) {
            return Math.max(name.lastIndexOf('.', end - 1), name.lastIndexOf('-', end - 1));
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Sign.TEST_PATH,
                    words("test tests spec specs __tests__ testdata test-data fixture fixtures mock mocks e2e testing"),
                    Set.of(),
                    Shape.of(".*tests?\\.\\w+", ".*[._-]specs?\\.\\w+", "(?:.*/)?test_[^/]*")),
            new Kind(
                    Sign.EXAMPLE_PATH,
                    words("example examples sample samples demo demos tutorial tutorials"),
                    words(".example -example .sample -sample .dist -dist .template -template .tmpl -tmpl .j2 -j2"),
                    Shape.of()),
            new Kind(Sign.DOC_PATH, words("doc docs documentation"), words(".md .rst .adoc .markdown"), Shape.of()),
            new Kind(
                    Sign.LOCK_PATH,
                    Set.of(),
                    Set.of(),
                    Shape.of(
                            "(?:.*/)?[\\w-]+\\.lock",
                            "(?:.*/)?package-lock\\.json",
                            "(?:.*/)?npm-shrinkwrap\\.json",
                            "(?:.*/)?pnpm-lock\\.yaml",
                            "(?:.*/)?packages\\.lock\\.json",
                            "(?:.*/)?go\\.sum",
                            "(?:.*/)?\\S*checksums?\\S*",
                            "(?:.*/)?\\S+\\.sha256",
                            "(?:.*/)?\\S+\\.sha512",
                            "(?:.*/)?\\S+\\.md5",
                            "(?:.*/)?\\S+\\.asc")),
            new Kind(
                    Sign.PACKED_PATH,
                    words("dist vendor node_modules"),
                    words(".map .bundle.js .svg .pbxproj"),
                    Shape.of(".*[.-]min\\.\\w+")),
            new Kind(
                    Sign.TRANSLATION_PATH,
                    words("i18n locale locales lang translation translations l10n"),
                    words(".po .pot .xlf .resx .strings"),
                    Shape.of(".*_[a-z]{2}(?:_[a-z]{2,4})?\\.properties")));

    /** What was seen of the path asked for last: a file's sightings come one after the other. */
    private record Seen(String path, FileKind kind, Set<Sign> signs) {}

    private volatile Seen last = new Seen("", FileKind.UNKNOWN, Set.of());

    /**
     * All that is seen in a file of that path.
     *
     * @param signs what was seen without a path
     * @param generic whether the rule is
     * @param path empty where there is none
     */
    Set<Sign> at(String path, Set<Sign> signs, boolean generic) {
        if (path.isEmpty()) {
            return signs;
        }
        Seen seen = last;
        if (!seen.path().equals(path)) {
            seen = new Seen(path, FileKind.of(path), signs(path));
            last = seen;
        }
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(signs);
        all.addAll(seen.signs());
        if (generic && seen.kind() == FileKind.SETTINGS) {
            all.add(Sign.CONFIG_PATH);
        }
        bare(all, seen.kind());
        if (all.remove(Sign.WORDS_BEHIND) && seen.kind() == FileKind.SETTINGS) {
            all.add(Sign.MORE_WORDS);
        }
        return all;
    }

    /** What stands without quotes is a name in a program, and mostly a value elsewhere. */
    private static void bare(Set<Sign> signs, FileKind kind) {
        boolean anywhere = signs.remove(Sign.BARE);
        if (kind == FileKind.CODE && (signs.remove(Sign.BARE_ELSEWHERE) || anywhere)) {
            signs.add(Sign.BARE_IN_CODE);
        } else if (kind == FileKind.SETTINGS && signs.remove(Sign.BARE_ELSEWHERE)) {
            signs.add(Sign.BARE_IN_CONFIG);
        } else if (kind == FileKind.SCRIPT) {
            signs.remove(Sign.BARE_ELSEWHERE);
        }
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    private static Set<Sign> signs(String path) {
        String folded = path.toLowerCase(Locale.ROOT);
        List<String> names = List.of(folded.split("/", -1));
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Kind kind : KINDS) {
            if (kind.holds(folded, names)) {
                signs.add(kind.sign());
            }
        }
        return signs;
    }
}
