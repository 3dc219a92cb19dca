package dev.unleak.detect.judge;

import dev.unleak.rules.Regex;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the file's path says of what is in it: lowers confidence, never so far that nothing is told. It is looked at
 * apart from all else, for a git blob is searched before anybody knows its paths. Safe for use by many threads.
 */
final class PathSigns {
    private static final Map<Sign, Regex> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(
                Sign.TEST_PATH,
                Regex.known(
                        "(?i)(?:.*/)?(?:tests?|specs?|__tests__|testdata|test-data|fixtures?|mocks?|e2e|testing)/.*|"
                                + ".*(?:[._-](?:test|spec)s?\\.\\w+|test\\.\\w+|tests\\.\\w+|_test\\.\\w+)|(?:.*/)?test_[^/]*"));
        KINDS.put(
                Sign.EXAMPLE_PATH,
                Regex.known(
                        "(?i)(?:.*/)?(?:examples?|samples?|demos?|tutorials?)/.*|.*[.-](?:example|sample|dist|template|tmpl|j2)"));
        KINDS.put(Sign.DOC_PATH, Regex.known("(?i)(?:.*/)?(?:docs?|documentation)/.*|.*\\.(?:md|rst|adoc|markdown)"));
        KINDS.put(
                Sign.LOCK_PATH,
                Regex.known("(?i)(?:.*/)?(?:[\\w-]+\\.lock|package-lock\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml|"
                        + "packages\\.lock\\.json|go\\.sum|\\S*checksums?\\S*|\\S+\\.(?:sha256|sha512|md5|asc))"));
        KINDS.put(
                Sign.PACKED_PATH,
                Regex.known(
                        "(?i).*[.-]min\\.\\w+|.*\\.(?:map|bundle\\.js|svg|pbxproj)|(?:.*/)?(?:dist|vendor|node_modules)/.*"));
        KINDS.put(
                Sign.TRANSLATION_PATH,
                Regex.known("(?i)(?:.*/)?(?:i18n|locales?|lang|translations?|l10n)/.*|"
                        + "(?:.*/)?[^/]*_[a-z]{2}(?:_[a-z]{2,4})?\\.properties|.*\\.(?:po|pot|xlf|resx|strings)"));
    }

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
        }
    }

    private static Set<Sign> signs(String path) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        KINDS.forEach((sign, paths) -> {
            if (paths.matches(path)) {
                signs.add(sign);
            }
        });
        return signs;
    }
}
