package dev.unleak.source.git;

import dev.unleak.source.git.pack.DeltaForest;
import dev.unleak.source.git.pack.Pack;
import dev.unleak.source.git.pack.PackIndex;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All packs of a repository, mapped from when they are first asked for until closed. Safe for use by many threads. */
final class Packs implements AutoCloseable {
    private final Path objects;
    private final Arena arena = Arena.ofShared();
    private final List<OpenPack> all = new ArrayList<>();
    private final Map<Path, IOException> broken = new TreeMap<>();
    private boolean mapped;

    Packs(Path objects) {
        this.objects = objects;
    }

    /** @throws IOException if the stores that the repository borrows from cannot be told */
    private synchronized void map() throws IOException {
        if (mapped) {
            return;
        }
        mapped = true;
        List<List<Path>> files = new ObjectFiles(objects).packs();
        List<PackIndex> earlier = new ArrayList<>();
        for (int store = 0; store < files.size(); store++) {
            for (Path file : files.get(store)) {
                try {
                    PackIndex index = PackIndex.map(index(file), arena);
                    DeltaForest forest = DeltaForest.of(Pack.map(file, index, arena));
                    all.add(new OpenPack(file, store > 0, forest, List.copyOf(earlier)));
                    earlier.add(index);
                } catch (IOException e) {
                    broken.put(file, e);
                }
            }
        }
    }

    private static Path index(Path pack) {
        String name = String.valueOf(pack.getFileName());
        return pack.resolveSibling(name.substring(0, name.length() - ".pack".length()) + ".idx");
    }

    List<OpenPack> all() throws IOException {
        map();
        return all;
    }

    /** Those that cannot be read, and why. */
    Map<Path, IOException> broken() throws IOException {
        map();
        return broken;
    }

    boolean holds(byte[] id) throws IOException {
        return all().stream().anyMatch(pack -> pack.forest().pack().index().find(id) >= 0);
    }

    @Override
    public void close() {
        arena.close();
    }
}
