package dev.unleak.remedy.rewrite;

import dev.unleak.model.CancelToken;
import dev.unleak.remedy.hook.Scratch;
import dev.unleak.source.git.GitRepository;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.storage.pack.PackConfig;

/**
 * Two bare repositories in a temporary folder: one for new objects, which borrows all others from the user's, and the
 * result, which holds only what the rewritten refs reach, as after {@code git gc --prune=now}. The user's repository is
 * read and never written; of its configuration nothing counts. Deleted on {@link #close}.
 */
final class ScratchClone implements AutoCloseable {
    private final Path folder;
    private final FileRepository work;

    private ScratchClone(Path folder, FileRepository work) {
        this.folder = folder;
        this.work = work;
    }

    static ScratchClone of(GitRepository source) throws IOException {
        Path folder = Scratch.make("rewrite");
        try {
            FileRepository work = bare(folder.resolve("work"));
            Files.writeString(
                    work.getObjectDatabase().getDirectory().toPath().resolve("info/alternates"),
                    source.objects().toAbsolutePath() + "\n");
            work.close();
            return new ScratchClone(folder, open(folder.resolve("work")));
        } catch (IOException | RuntimeException e) {
            Scratch.delete(folder);
            throw e;
        }
    }

    private static FileRepository bare(Path folder) throws IOException {
        FileRepository repository = open(folder);
        repository.create(true);
        Files.createDirectories(folder.resolve("objects/info"));
        Files.createDirectories(folder.resolve("objects/pack"));
        return repository;
    }

    private static FileRepository open(Path folder) throws IOException {
        return (FileRepository)
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
    }

    FileRepository work() {
        return work;
    }

    /** Where the result lies. */
    Path result() {
        return folder.resolve("result");
    }

    PackInserter inserter() {
        PackInserter inserter = work.getObjectDatabase().newPackInserter();
        // What is new is new: looking each object up in the user's packs would cost more than writing a few twice.
        inserter.checkExisting(false);
        return inserter;
    }

    /**
     * Packs what the new tips reach.
     *
     * @param log the stash's reflog, rewritten
     * @return those of the asked that the result has
     */
    Set<ObjectId> pack(Map<Tip, ObjectId> tips, List<String> log, Set<ObjectId> asked, CancelToken cancel)
            throws IOException {
        bare(result()).close();
        Set<ObjectId> there = new HashSet<>();
        try (PackWriter writer = new PackWriter(config(), work.newObjectReader())) {
            ProgressMonitor monitor = new Stoppable(cancel);
            writer.setDeltaBaseAsOffset(true);
            writer.preparePack(monitor, new HashSet<>(tips.values()), PackWriter.NONE);
            String name = "pack-" + writer.computeName().name();
            Path packs = result().resolve("objects/pack");
            try (OutputStream pack =
                    new BufferedOutputStream(Files.newOutputStream(packs.resolve(name + ".pack")), 1 << 16)) {
                writer.writePack(monitor, monitor, pack);
            }
            try (OutputStream index = new BufferedOutputStream(Files.newOutputStream(packs.resolve(name + ".idx")))) {
                writer.writeIndex(index);
            }
            for (ObjectId id : asked) {
                if (writer.willInclude(id)) {
                    there.add(id);
                }
            }
        }
        writeRefs(tips, log);
        return there;
    }

    private static PackConfig config() {
        PackConfig config = new PackConfig();
        // A throw-away pack need not be small; what is a delta already stays one.
        config.setDeltaCompress(false);
        config.setBuildBitmaps(false);
        config.setThreads(1);
        return config;
    }

    private void writeRefs(Map<Tip, ObjectId> tips, List<String> log) throws IOException {
        Map<String, ObjectId> refs = new TreeMap<>();
        tips.forEach((tip, id) -> {
            if (tip.isRef()) {
                refs.put(tip.name(), id);
            }
        });
        List<String> lines = new ArrayList<>();
        refs.forEach((name, id) -> lines.add(id.name() + " " + name));
        Files.write(result().resolve(Constants.PACKED_REFS), lines, StandardCharsets.UTF_8);
        if (!log.isEmpty()) {
            Path stash = result().resolve("logs").resolve(Constants.R_STASH);
            Files.createDirectories(stash.resolveSibling(""));
            Files.write(stash, log, StandardCharsets.ISO_8859_1);
        }
    }

    /** Hands on the wish to stop. */
    private static final class Stoppable extends EmptyProgressMonitor {
        private final CancelToken cancel;

        Stoppable(CancelToken cancel) {
            this.cancel = cancel;
        }

        @Override
        public boolean isCancelled() {
            return cancel.isCancelled();
        }
    }

    @Override
    public void close() {
        work.close();
        Scratch.delete(folder);
    }
}
