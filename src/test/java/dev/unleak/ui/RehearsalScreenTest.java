package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.rules.Forge;
import dev.unleak.scan.ScanRequest;
import dev.unleak.source.git.GitCli;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.shell.Route;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalScreenTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private String token;
    private long finding;

    @BeforeEach
    void audit() {
        desk = new Desk(home);
        token = new Forge(7)
                .forge(desk.graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        GitCli git = GitCli.init(folder.resolve("shop-api"));
        git.write("README", "Shop").commit("Begin");
        git.write("dns.env", "CLOUDFLARE_API_TOKEN=" + token + "\n");
        git.commit("Add the zone");
        git.write("dns.env", "CLOUDFLARE_API_TOKEN=\n").commit("Clean up");
        git.run("remote", "add", "origin", "git@git.example.org:shop.git");
        desk.graph.scanner(1).scan(ScanRequest.of(git.root()), event -> {}, new CancelToken());
        finding = desk.graph
                .store()
                .findings()
                .page(FindingQuery.openIn(1), 0, 9)
                .getFirst()
                .id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void rehearsesARewriteAndShowsTheSteps() {
        desk.go(Route.Fix.of(finding));
        desk.untilText("Take it out of the history");
        desk.press("Take it out of the history");
        desk.untilText("Rehearse the rewrite");
        desk.press("Rehearse");
        desk.untilText("none holds the value");
        assertThat(desk.texts())
                .anySatisfy(text -> assertThat(text).contains("2 commits of 3 would change"))
                .anySatisfy(text -> assertThat(text).contains("Push over the old history"))
                .noneSatisfy(text -> assertThat(text).contains(token));
        assertThat(desk.unnamed()).isEmpty();
        show(desk.one(Button.class, "Rehearse"));
        desk.picture("rehearsal");
        show(desk.all(Label.class).stream()
                .filter(label -> label.getText().equals("6. Push over the old history"))
                .findFirst()
                .orElseThrow());
        desk.picture("rehearsal-steps");
    }

    /** Scrolls a node to near the top. */
    private void show(Node node) {
        Desk.run(() -> {
            ScrollPane scroll = desk.find(".checklist .scroll-pane", ScrollPane.class);
            Node page = scroll.getContent();
            double top = page.sceneToLocal(node.localToScene(0, 0)).getY() - 150;
            double height = page.getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(top / height);
        });
    }
}
