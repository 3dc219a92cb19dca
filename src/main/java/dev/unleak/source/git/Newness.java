package dev.unleak.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Tells which objects came after a chart was drawn. What refs reach is whole in git: an object that was not there then
 * stands in no tree of a commit that was reached then. A partial clone is not whole, so nothing is new in it.
 */
record Newness(Chart chart, List<PackFile> known, boolean partial) {
    static Newness since(Chart chart, GitRepository repository) throws IOException {
        List<PackFile> known = repository.packs().files().stream()
                .filter(pack -> chart.packs().contains(pack.sum()))
                .toList();
        return new Newness(chart, known, isPartial(repository));
    }

    /**
     * Git writes a file beside each pack that it got by a filter, see the technical documentation on partial clones.
     */
    private static boolean isPartial(GitRepository repository) throws IOException {
        return Survey.isPartial(repository)
                || repository.packs().files().stream().map(PackFile::file).anyMatch(Newness::isPromised);
    }

    private static boolean isPromised(Path pack) {
        String name = String.valueOf(pack.getFileName());
        return Files.exists(pack.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".promisor"));
    }

    boolean isNew(ObjectId id) {
        return !partial && !chart.loose().contains(id) && pack(id).isEmpty();
    }

    /** The pack of the chart that holds an object. */
    Optional<PackFile> pack(ObjectId id) {
        byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
        id.copyRawTo(raw, 0);
        return known.stream().filter(pack -> pack.index().find(raw) >= 0).findFirst();
    }
}
