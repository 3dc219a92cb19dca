package dev.unleak.source.git;

import dev.unleak.model.CommitInfo;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads commits and tags as they are shown to people, each once. For one thread. */
final class CommitInfos {
    private static final int MOST_BYTES = 16 << 20;

    private final ObjectReader reader;
    private final Map<ObjectId, Optional<CommitInfo>> known = new HashMap<>();

    CommitInfos(ObjectReader reader) {
        this.reader = reader;
    }

    /** Empty for what is missing, damaged, or neither commit nor tag. */
    Optional<CommitInfo> of(ObjectId id) {
        return known.computeIfAbsent(id.copy(), this::read);
    }

    private Optional<CommitInfo> read(ObjectId id) {
        try {
            var object = reader.open(id);
            boolean written = object.getType() == Constants.OBJ_COMMIT || object.getType() == Constants.OBJ_TAG;
            return written ? Optional.of(GitText.info(id, object.getCachedBytes(MOST_BYTES))) : Optional.empty();
        } catch (IOException missingOrDamaged) {
            return Optional.empty();
        }
    }
}
