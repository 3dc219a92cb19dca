package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Regex;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the file's path says of what is in it: lowers confidence, never so far that nothing is told. */
final class PathJudge implements Judge {
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

    /** What was seen of the path judged last: a file's sightings come one after the other. */
    private record Seen(String path, Set<Sign> signs) {}

    private volatile Seen last = new Seen("", Set.of());

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        String path = sighting.path();
        if (path.isEmpty()) {
            return;
        }
        Seen seen = last;
        if (!seen.path().equals(path)) {
            seen = new Seen(path, signs(path));
            last = seen;
        }
        signs.addAll(seen.signs());
        if (sighting.rule().generic() && FileKind.of(path) == FileKind.SETTINGS) {
            signs.add(Sign.CONFIG_PATH);
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
