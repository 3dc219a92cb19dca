package dev.unleak.remedy.consumers;

import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.ConsumerFile.By;
import dev.unleak.model.ConsumerFile.Hint;
import dev.unleak.model.ConsumerFile.Sureness;
import dev.unleak.model.Fragment;
import dev.unleak.scan.Fingerprinter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks through one file, fragment by fragment, for what speaks for a consumer. For one thread. */
final class FileLook {
    /** More hints of one file nobody reads. */
    private static final int MOST = 20;

    private final Detector detector;
    private final Fingerprinter fingerprinter;
    private final Sought sought;
    private final Symbols symbols;
    private final String path;
    private final FileRole role;
    private final boolean named;
    private final Map<Key, Hint> hints = new LinkedHashMap<>();
    private boolean guide;

    private record Key(int line, String sign) {}

    FileLook(Detector detector, Fingerprinter fingerprinter, Sought sought, String path) {
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        this.sought = sought;
        this.symbols = new Symbols(sought.names());
        this.path = path;
        this.role = FileRole.of(path);
        FilePatterns patterns = new FilePatterns(sought.filePatterns(), sought.words());
        this.named = patterns.fits(path);
        if (role == FileRole.WORKS && patterns.tellsAlone(path)) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            add(new Hint(0, By.FILE, name, Sureness.LIKELY));
        }
    }

    void at(Fragment fragment, CancelToken cancel) {
        cancel.check();
        for (Candidate candidate : detector.search(fragment, cancel).candidates()) {
            if (isSought(candidate)) {
                add(new Hint(
                        candidate.position().line(), By.VALUE, sought.finding().masked(), Sureness.CERTAIN));
            }
        }
        guide |= fragment.start().offset() == 0 && isGuide(fragment);
        if (role == FileRole.WORKS || role == FileRole.TRIES) {
            for (Symbols.Seen seen : symbols.in(fragment)) {
                if (!isOfTheBuild(seen)) {
                    add(new Hint(seen.line(), seen.by(), seen.name(), sureness(seen)));
                }
            }
        }
    }

    /** In order of lines; empty where nothing speaks for it, and for a guide that only tells of the names. */
    List<Hint> hints() {
        return hints.values().stream()
                .filter(hint -> !guide || hint.by() == By.VALUE)
                .sorted(Comparator.comparing((Hint hint) -> hint.by() != By.VALUE)
                        .thenComparingInt(Hint::line))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Hint::line))
                .toList();
    }

    private void add(Hint hint) {
        hints.putIfAbsent(new Key(hint.line(), hint.sign()), hint);
    }

    private boolean isSought(Candidate candidate) {
        return candidate.type().equals(sought.finding().type())
                && fingerprinter
                        .of(candidate.type(), candidate.secret())
                        .equals(sought.finding().fingerprint());
    }

    private Sureness sureness(Symbols.Seen seen) {
        if (role == FileRole.TRIES || isComment(seen.text())) {
            return Sureness.POSSIBLE;
        }
        return switch (seen.by()) {
            case NAME, VARIABLE -> Sureness.LIKELY;
            case ENDPOINT -> named ? Sureness.LIKELY : Sureness.POSSIBLE;
            case SETTING -> named || !isPlainWord(seen.name()) ? Sureness.LIKELY : Sureness.POSSIBLE;
            case FILE, VALUE -> throw new IllegalArgumentException("no name in a text is by " + seen.by());
        };
    }

    private static boolean isPlainWord(String name) {
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isComment(String line) {
        String text = line.strip();
        return List.of("#", "//", "--", ";", "* ", "/*", "<!--", "rem ").stream()
                .anyMatch(text::startsWith);
    }

    /**
     * GitHub makes a GITHUB_TOKEN of its own for each run of a workflow
     * (docs.github.com/en/actions/security-guides/automatic-token-authentication), which no rotation touches.
     */
    private boolean isOfTheBuild(Symbols.Seen seen) {
        return seen.name().equals("GITHUB_TOKEN") && path.contains(".github/workflows/");
    }

    /** A guide of Unleak's kind: it names every symbol and uses none. */
    private static boolean isGuide(Fragment fragment) {
        String head = new String(fragment.bytes(), 0, Math.min(200, fragment.length()), StandardCharsets.ISO_8859_1);
        Optional<String> first = head.lines().findFirst();
        return first.filter(line -> line.startsWith("schema: ")).isPresent()
                && head.lines().anyMatch(line -> line.startsWith("provider: "));
    }
}
