package dev.unleak.source.git;

import dev.unleak.model.Origin;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** The objects of which it is asked where they stand. */
record Asked(Set<ObjectId> blobs, Set<ObjectId> messages) {
    static Asked of(Collection<Origin> origins) {
        Set<ObjectId> blobs = new HashSet<>();
        Set<ObjectId> messages = new HashSet<>();
        for (Origin origin : origins) {
            switch (origin) {
                case Origin.Blob(String id, String _) -> blobs.add(ObjectId.fromString(id));
                case Origin.Message(String id) -> messages.add(ObjectId.fromString(id));
                case Origin.File _, Origin.Stdin _ -> {}
            }
        }
        return new Asked(blobs, messages);
    }
}
