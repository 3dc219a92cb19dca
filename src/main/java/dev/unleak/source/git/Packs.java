package dev.unleak.source.git;

import dev.unleak.source.git.pack.DeltaForest;
import dev.unleak.source.git.pack.Pack;
import dev.unleak.source.git.pack.PackIndex;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All packs of a repository, mapped from when they are first asked for until closed: their indexes at once, each pack
 * itself when its objects are. Safe for use by many threads.
 */
final class Packs implements AutoCloseable {
    private final Path objects;
    private final Arena arena = Arena.ofShared();
    private List<PackFile> files = List.of();
    private final Map<PackFile, DeltaForest> forests = new HashMap<>();
    private final Map<Path, IOException> broken = new TreeMap<>();
    private boolean listed;

    Packs(Path objects) {
        this.objects = objects;
    }

    /**
     * Those that are whole by their index and their last bytes.
     *
     * @throws IOException if the stores that the repository borrows from cannot be told
     */
    synchronized List<PackFile> files() throws IOException {
        if (!listed) {
            listed = true;
            List<PackFile> whole = new ArrayList<>();
            List<List<Path>> stores = new ObjectFiles(objects).packs();
            for (int store = 0; store < stores.size(); store++) {
                for (Path file : stores.get(store)) {
                    try {
                        PackIndex index = PackIndex.map(index(file), arena);
                        Pack.check(file, index);
                        whole.add(new PackFile(file, store > 0, index));
                    } catch (IOException e) {
                        broken.put(file, e);
                    }
                }
            }
            files = List.copyOf(whole);
        }
        return files;
    }

    private static Path index(Path pack) {
        String name = String.valueOf(pack.getFileName());
        return pack.resolveSibling(name.substring(0, name.length() - ".pack".length()) + ".idx");
    }

    List<OpenPack> all() throws IOException {
        return except(Set.of());
    }

    /**
     * Those whose {@link PackFile#sum} is not among the known. What a known one holds counts as repeated in them.
     *
     * @throws IOException if the stores that the repository borrows from cannot be told
     */
    synchronized List<OpenPack> except(Set<String> known) throws IOException {
        List<PackIndex> earlier = new ArrayList<>();
        List<PackFile> open = new ArrayList<>();
        for (PackFile file : files()) {
            if (known.contains(file.sum())) {
                earlier.add(file.index());
            } else {
                open.add(file);
            }
        }
        List<OpenPack> packs = new ArrayList<>();
        for (PackFile file : open) {
            try {
                DeltaForest forest = forest(file);
                packs.add(new OpenPack(file.file(), file.borrowed(), forest, List.copyOf(earlier)));
                earlier.add(file.index());
            } catch (IOException e) {
                files = files.stream().filter(other -> other != file).toList();
                broken.put(file.file(), e);
            }
        }
        return packs;
    }

    private DeltaForest forest(PackFile file) throws IOException {
        DeltaForest forest = forests.get(file);
        if (forest == null) {
            forest = DeltaForest.of(Pack.map(file.file(), file.index(), arena));
            forests.put(file, forest);
        }
        return forest;
    }

    /** Those that cannot be read, and why. */
    synchronized Map<Path, IOException> broken() throws IOException {
        files();
        return new TreeMap<>(broken);
    }

    boolean holds(byte[] id) throws IOException {
        return files().stream().anyMatch(pack -> pack.index().find(id) >= 0);
    }

    @Override
    public void close() {
        arena.close();
    }
}
