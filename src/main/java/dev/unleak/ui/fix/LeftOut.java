package dev.unleak.ui.fix;

import dev.unleak.model.ConsumerSearch;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Texts;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** What a search for consumers left out, on request by path and reason. */
final class LeftOut extends VBox {
    private static final int MOST = 40;

    LeftOut(List<ConsumerSearch> searches) {
        super(2);
        List<String> left = searches.stream()
                .flatMap(search -> search.notSearched().stream()
                        .map(one -> name(search.root()) + "/" + one.path() + ": " + one.detail()))
                .toList();
        int all = left.size()
                + searches.stream().mapToInt(ConsumerSearch::omitted).sum();
        if (all == 0) {
            getChildren().add(Texts.soft("Everything in these folders was searched."));
            return;
        }
        Hyperlink show = new Hyperlink(Amounts.count(all, "part", "parts") + " not searched: see which, and why");
        show.setOnAction(event -> {
            getChildren().remove(show);
            getChildren().add(Texts.of("Not searched", "strong"));
            left.stream().limit(MOST).map(Texts::soft).forEach(getChildren()::add);
            if (all > MOST) {
                getChildren().add(Texts.soft("And " + Amounts.count(all - MOST) + " more."));
            }
        });
        getChildren().add(show);
    }

    /** A folder's last name. */
    private static String name(String root) {
        return root.substring(1 + Math.max(root.lastIndexOf('/'), root.lastIndexOf('\\')));
    }
}
