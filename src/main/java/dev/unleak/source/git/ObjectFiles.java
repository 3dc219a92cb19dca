package dev.unleak.source.git;

import dev.unleak.model.NotSearched;
import dev.unleak.source.Failures;
import dev.unleak.source.git.pack.PackIndex;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.MutableObjectId;

/**
 * An object store as files: its packs, its loose objects, and the stores it borrows from; see gitrepository-layout(5).
 */
final class ObjectFiles {
    private static final int MOST_ALTERNATES = 100;
    private static final int ID = 20;

    /** The store itself first, then those it borrows from. */
    private final List<Path> stores;

    ObjectFiles(Path objects) throws IOException {
        Set<Path> found = new LinkedHashSet<>(List.of(objects.toRealPath()));
        List<Path> open = new ArrayList<>(found);
        while (!open.isEmpty() && found.size() < MOST_ALTERNATES) {
            for (Path alternate : alternates(open.removeLast())) {
                if (found.add(alternate)) {
                    open.add(alternate);
                }
            }
        }
        stores = List.copyOf(found);
    }

    /** Takes one object. */
    interface Visitor {
        /**
         * @param id valid during the call only
         * @param type as in JGit's Constants, or {@link LooseHeader#UNKNOWN}
         * @param container the pack or loose file it lies in
         * @param borrowed whether it lies in another repository's store
         */
        void object(MutableObjectId id, int type, Path container, boolean borrowed) throws IOException;
    }

    boolean borrows() {
        return stores.size() > 1;
    }

    /** Objects in the store itself, borrowed ones not counted. */
    long count() throws IOException {
        long count = 0;
        Path store = stores.getFirst();
        try (Arena arena = Arena.ofConfined()) {
            for (Path pack : list(store.resolve("pack"), "*.idx", _ -> {})) {
                count += PackIndex.map(pack, arena).count();
            }
        }
        for (Path folder : list(store, "[0-9a-f][0-9a-f]", _ -> {})) {
            count += list(folder, "[0-9a-f]*", _ -> {}).size();
        }
        return count;
    }

    /** The packs by store, the repository's own first. */
    List<List<Path>> packs() {
        return stores.stream()
                .map(store -> list(store.resolve("pack"), "*.pack", _ -> {}))
                .toList();
    }

    /** Visits the objects that are in no pack, and tells of packs that cannot be read. */
    void visitLoose(Packs packs, Visitor visitor, Consumer<NotSearched> broken) throws IOException {
        for (Path store : stores) {
            for (Path folder : list(store, "[0-9a-f][0-9a-f]", broken)) {
                for (Path file : list(folder, "[0-9a-f]*", broken)) {
                    visitLoose(folder, file, packs, !store.equals(stores.getFirst()), visitor);
                }
            }
        }
        packs.broken().forEach((pack, why) -> broken.accept(broken(pack, why)));
    }

    private static void visitLoose(Path folder, Path file, Packs packed, boolean borrowed, Visitor visitor)
            throws IOException {
        String hex = String.valueOf(folder.getFileName()) + file.getFileName();
        // Other names are git's temporary files.
        if (hex.length() == 2 * ID && hex.chars().allMatch(HexFormat::isHexDigit)) {
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (!packed.holds(bytes)) {
                MutableObjectId id = new MutableObjectId();
                id.fromRaw(bytes);
                visitor.object(id, LooseHeader.type(file), file, borrowed);
            }
        }
    }

    private static List<Path> list(Path folder, String glob, Consumer<NotSearched> broken) {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
                stream.forEach(entries::add);
            } catch (IOException e) {
                broken.accept(broken(folder, e));
            } catch (DirectoryIteratorException e) {
                broken.accept(broken(folder, new IOException("the folder could not be listed", e)));
            }
        }
        entries.sort(null);
        return entries;
    }

    static NotSearched broken(Path part, IOException e) {
        return new NotSearched(
                part.toString(),
                NotSearched.Why.BROKEN,
                0,
                "This part of the repository's object store cannot be read. " + Failures.sentence(e));
    }

    /** Lines of paths, absolute or relative to the store that names them; '#' begins a comment. */
    private static List<Path> alternates(Path store) throws IOException {
        Path file = store.resolve("info").resolve("alternates");
        List<Path> alternates = new ArrayList<>();
        if (Files.isRegularFile(file) && Files.size(file) < 1 << 20) {
            for (String line :
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    try {
                        Path alternate = store.resolve(line);
                        if (Files.isDirectory(alternate)) {
                            alternates.add(alternate.toRealPath());
                        }
                    } catch (InvalidPathException notAPath) {
                        throw new IOException("info/alternates names something that is not a path", notAPath);
                    }
                }
            }
        }
        return alternates;
    }
}
