package dev.unleak.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final List<Rectangle2D> SCREENS = List.of(new Rectangle2D(0, 0, 1920, 1080));

    @Test
    void survivesBeingWrittenAndRead() {
        Placement placement = new Placement(10, 20, 1300, 820, true);
        assertThat(Placement.of(placement.text())).contains(placement);
    }

    @Test
    void isForgottenWhenDamaged() {
        assertThat(Placement.of("10 20 wide 820 true")).isEmpty();
        assertThat(Placement.of("")).isEmpty();
    }

    @Test
    void staysWhereItCanBeGripped() {
        Placement placement = new Placement(-400, 0, 1300, 820, false);
        assertThat(placement.rescued(SCREENS)).isEqualTo(placement);
    }

    @Test
    void comesBackFromAScreenThatIsGone() {
        Placement rescued = new Placement(2500, 300, 1300, 820, false).rescued(SCREENS);
        assertThat(rescued).isEqualTo(new Placement(320, 140, 1280, 800, false));
    }

    @Test
    void isNeverSmallerThanTheLeast() {
        assertThat(Placement.of("0 0 200 100 false")).contains(new Placement(0, 0, 1000, 700, false));
    }
}
