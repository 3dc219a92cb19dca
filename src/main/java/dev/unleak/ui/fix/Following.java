package dev.unleak.ui.fix;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Lets a part of the scene follow what outlives it, only as long as it is in the scene. */
final class Following {
    private Optional<Subscription> following = Optional.empty();

    private Following() {}

    /** @param follow begins to follow, and hears the present value at once */
    static void whileShown(Node node, Supplier<Subscription> follow) {
        Following held = new Following();
        node.sceneProperty().subscribe(scene -> {
            held.following.ifPresent(Subscription::unsubscribe);
            held.following = Optional.ofNullable(scene).map(shown -> follow.get());
        });
    }
}
