package dev.unleak.remedy.consumers;

import com.google.re2j.Pattern;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerFile.Hint;
import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.Origin;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanEvent;
import dev.unleak.source.Chunks;
import dev.unleak.source.Derivation;
import dev.unleak.source.FolderSource;
import dev.unleak.source.Sink;
import dev.unleak.source.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Looks below one folder for the consumers of one finding, in the checked-out files and by what git ignores; a file of
 * settings is read though git ignores it, since that is where values are kept. For one thread and one search.
 */
final class FolderSearch implements Sink {
    private static final Pattern SETTINGS = Pattern.compile(
            "(?i)\\.env.*|.*\\.env|\\.envrc|\\.dev\\.vars.*|.*\\.tfvars(?:\\.json)?|local\\.properties|\\.npmrc|\\.netrc"
                    + "|.*secrets?.*\\.(?:ya?ml|json|toml|properties|ini)|.*credentials.*|.*\\.local\\.\\w+"
                    + "|appsettings.*\\.json|application.*\\.(?:ya?ml|properties)");

    private final Path root;
    private final Detector detector;
    private final Fingerprinter fingerprinter;
    private final Sought sought;
    private final Consumer<ScanEvent> events;
    private final CancelToken cancel;
    private final FolderSource source;
    private final List<ConsumerFile> found = new ArrayList<>();
    private final List<NotSearched> notSearched = new ArrayList<>();
    private final List<String> ignoredSettings = new ArrayList<>();
    private final Set<String> foreign = new HashSet<>();
    private String path = "";
    private Optional<FileLook> look = Optional.empty();
    private long files;
    private long bytes;

    FolderSearch(
            Path root,
            Detector detector,
            Fingerprinter fingerprinter,
            Sought sought,
            Consumer<ScanEvent> events,
            CancelToken cancel) {
        this.root = root;
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        this.sought = sought;
        this.events = events;
        this.cancel = cancel;
        Path git = root.resolve(".git");
        this.source = new FolderSource(root, true, Optional.of(git).filter(Files::isDirectory));
        if (Files.exists(git)) {
            left(".git/objects", "Looked for in the checked-out files only, not in the history.");
        }
    }

    /**
     * Runs to the end.
     *
     * @throws java.util.concurrent.CancellationException if somebody asked to stop
     */
    FolderSearch run() throws IOException {
        source.read(this, cancel);
        for (String path : ignoredSettings) {
            cancel.check();
            Origin origin = new Origin.File(path);
            Optional<InputStream> opened = source.open(origin);
            if (opened.isPresent()) {
                try (InputStream in = opened.get()) {
                    begin(origin);
                    Chunks.cut(in, origin, this::accept, cancel);
                }
            }
        }
        settle();
        return this;
    }

    /** What was found, in order of paths. */
    List<ConsumerFile> consumers() {
        return found.stream().sorted(Comparator.comparing(ConsumerFile::path)).toList();
    }

    List<NotSearched> notSearched() {
        return List.copyOf(notSearched);
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void read(Origin origin, long size, Reading reading) {
        if (isWanted(path(origin), size)) {
            begin(origin);
            reading.into(this::accept);
        }
    }

    /** A large file arrives here piece by piece, without having been asked for. */
    @Override
    public void accept(Fragment fragment) {
        String from = path(fragment.origin());
        if (look.isEmpty() || !path.equals(from)) {
            if (!isWanted(from, fragment.length())) {
                return;
            }
            begin(fragment.origin());
        }
        bytes += fragment.length();
        look.orElseThrow().at(fragment, cancel);
    }

    private void begin(Origin origin) {
        settle();
        files++;
        path = path(origin);
        look = Optional.of(new FileLook(detector, fingerprinter, sought, path));
        events.accept(new ScanEvent.Progress(path, files, 0, bytes, 0));
    }

    /** Writes down what the last file said. */
    private void settle() {
        List<Hint> hints = look.map(FileLook::hints).orElse(List.of());
        if (!hints.isEmpty()) {
            found.add(new ConsumerFile(root.toString(), path, hints, true));
        }
        look = Optional.empty();
    }

    private boolean isWanted(String path, long size) {
        return switch (FileRole.of(path)) {
            case WORKS, TRIES, TELLS -> true;
            case GIT -> path.endsWith(".git/config");
            case FOREIGN -> {
                String folder = FileRole.foreignFolder(path);
                if (foreign.add(folder)) {
                    left(folder, "It holds code of others, which does not read this project's credentials.");
                }
                yield false;
            }
            case GENERATED -> {
                if (foreign.add(path)) {
                    notSearched.add(new NotSearched(path, Why.EXCLUDED, size, "A tool writes it; it uses nothing."));
                }
                yield false;
            }
        };
    }

    @Override
    public void skip(NotSearched left) {
        String name = left.path().substring(left.path().lastIndexOf('/') + 1);
        boolean file = left.bytes() > 0 && FileRole.of(left.path()) == FileRole.WORKS;
        if (left.why() == Why.IGNORED && file && SETTINGS.matches(name)) {
            ignoredSettings.add(left.path());
        } else if (!left.detail().isEmpty()) {
            notSearched.add(left);
        }
    }

    private void left(String path, String sentence) {
        notSearched.add(new NotSearched(path, Why.EXCLUDED, 0, sentence));
    }

    private static String path(Origin origin) {
        return origin instanceof Origin.File(String path) ? path : "";
    }

    @Override
    public Trace search(Fragment whole, Optional<Derivation> from) {
        accept(whole);
        return () -> true;
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public void cutShort() {
        // Told by skip as well.
    }

    @Override
    public void expect(long origins) {
        // A folder does not say.
    }

    @Override
    public boolean isKnown(Origin object) {
        return false;
    }

    @Override
    public void known(long blobs, long messages, Predicate<String> held) {
        // Files have no ids.
    }
}
