package troth.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.web.demo.InventedCouple;
import troth.web.view.Entry;
import troth.web.view.View;
import troth.web.view.Viewer;

/// Says how long a picture and its calibration take for half a year of two partners. Time is told,
/// not asserted: it is the machine's as much as ours.
class PictureTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aPictureOfHalfAYearOfTwo() {
        var view = view();
        var picture = Artist.picture(new Window(view, TODAY, ZoneOffset.UTC));
        long from = System.nanoTime();
        var again = Artist.picture(new Window(view, TODAY, ZoneOffset.UTC));
        long made = System.nanoTime();
        var calibration = Calibration.of(new Window(view, TODAY, ZoneOffset.UTC));
        long counted = System.nanoTime();

        System.out.printf(
                "A picture of %d entries took %.0f ms, its calibration %.0f ms (%s).%n",
                view.entries().size(), (made - from) / 1e6, (counted - made) / 1e6, calibration);
        assertThat(again).isEqualTo(picture);
        assertThat(calibration.answers()).isPositive();
        assertThat(calibration.half())
                .isBetween(0, calibration.most())
                .isLessThanOrEqualTo(calibration.answers());
    }

    private static View view() {
        var couple = new InventedCouple(TODAY, ZoneOffset.UTC);
        var entries = new ArrayList<Entry>(couple.entries(Partner.A));
        couple.entries(Partner.B).stream().filter(Entry::shared).forEach(entries::add);
        return new View(new Viewer("space", Partner.A), List.copyOf(entries));
    }
}
