package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.guides.SnippetStore;
import dev.unleak.ui.control.CodeView;
import dev.unleak.ui.shell.Route;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidesScreenTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home);
        desk.go(Route.Guides.of("cloudflare"));
        desk.untilText("Cloudflare API credential");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensTheGuideOfTheRouteWithItsMarksAndSources() {
        desk.untilText("Unverified in part");
        assertThat(desk.texts()).contains("Critical", "Sources", "Replace and revoke it");
        desk.picture("guides");
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void searchesByProviderAndSaysWhenNothingFits() {
        Desk.run(() -> desk.find("#guide-search", TextField.class).setText("cloudfl token"));
        assertThat(guides()).containsExactly("Cloudflare API credential");
        Desk.run(() -> desk.find("#guide-search", TextField.class).setText("nothing of the kind"));
        assertThat(guides()).isEmpty();
        desk.untilText("No guide has these words.");
        desk.picture("guides-none");
        desk.press("Show all guides");
        assertThat(guides()).hasSizeGreaterThan(3);
    }

    @Test
    void opensTheGuideThatIsSelectedByKeyboard() {
        Desk.run(() -> {
            ListView<?> list = desk.find("#guide-list", ListView.class);
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        Desk.until(() -> !desk.workbench.router().current().get().equals(Route.Guides.of("cloudflare")));
    }

    @Test
    void scrollsToASection() {
        Desk.until(() -> !program().isEmpty());
        Desk.run(() -> desk.one(Hyperlink.class, "Sources").fire());
        assertThat(Desk.call(() -> desk.find(".reader", ScrollPane.class).getVvalue()))
                .isGreaterThan(0.5);
        desk.picture("guides-sources");
    }

    @Test
    void showsAProgramForTheChosenStoreAndLanguage() {
        Desk.until(() -> program().contains("CLOUDFLARE_API_TOKEN"));
        Desk.run(() -> desk.one(ToggleButton.class, "Go").fire());
        Desk.until(() -> program().contains("package main"));
        Desk.run(() -> desk.find("#snippet-store", ComboBox.class)
                .getSelectionModel()
                .select(SnippetStore.KUBERNETES.ordinal()));
        Desk.until(() -> program().contains("Kubernetes"));
        desk.untilText("Fits what runs in a cluster");
        Desk.run(() -> desk.one(Hyperlink.class, "Keep it out of the code").fire());
        desk.picture("guides-snippet");
        Desk.run(() -> desk.find(".snippets .copy", Button.class).fire());
        assertThat(Desk.call(() -> Clipboard.getSystemClipboard().getString())).contains("package main");
    }

    @Test
    void offersEachStoreByItsWholeName() {
        Desk.until(() -> program().contains("CLOUDFLARE_API_TOKEN"));
        for (SnippetStore store : SnippetStore.values()) {
            ComboBox<?> box = desk.find("#snippet-store", ComboBox.class);
            Desk.run(() -> box.getSelectionModel().select(store.ordinal()));
            Desk.until(() -> box.lookupAll(".list-cell .text").stream()
                    .anyMatch(text -> ((Text) text).getText().equals(store.title())));
        }
    }

    @Test
    void followsASourceInTheBrowser() {
        Desk.run(() -> desk.all(Hyperlink.class).stream()
                .filter(link -> link.getText().startsWith("developers."))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(desk.opened).hasSize(1);
    }

    private List<String> guides() {
        return Desk.call(() -> desk.find("#guide-list", ListView.class).getItems().stream()
                .map(guide -> ((dev.unleak.guides.Guide) guide).title())
                .toList());
    }

    private String program() {
        return desk.all(CodeView.class).stream()
                .filter(view ->
                        view.getParent().getParent().getParent().getStyleClass().contains("snippets"))
                .map(CodeView::getAccessibleText)
                .findFirst()
                .orElse("");
    }
}
