package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.ui.shell.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairFirstTest {
    @TempDir
    Path home;

    @Test
    void theListBeginsWithWhatToRepairFirstAndSaysWhy() {
        try (Desk desk = new Desk(home)) {
            Findings.keep(desk.graph, home.resolve("shop"), 7, List.of());
            long first = desk.graph
                    .repairPlan()
                    .of(dev.unleak.store.FindingQuery.open(0.5))
                    .getFirst()
                    .finding()
                    .id();
            desk.go(Route.Fix.list());
            desk.untilText("Repair first");
            desk.untilText("Not begun, 6");
            desk.picture("fix-order");
            assertThat(desk.unnamed()).isEmpty();
            desk.press("Open the most urgent");
            desk.untilText("Missing before it can be closed");
            assertThat(desk.graph.store().ledger().open()).containsExactly(first);
        }
    }
}
