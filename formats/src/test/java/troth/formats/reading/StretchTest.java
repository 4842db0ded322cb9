package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.formats.chart.Gap;
import troth.numeric.Series;

class StretchTest {

    private static final Series MONTH =
            Series.of(IntStream.range(0, 30).asDoubleStream().toArray());

    @Test
    void aMissedDayIsNoGap() {
        var stretch = Stretch.around(MONTH, 30, days(0, 10, 12, 29), 100);

        assertThat(stretch.gaps()).isEmpty();
        assertThat(stretch.of(MONTH).toArray()).doesNotContain(Double.NaN);
    }

    @Test
    void aWeekWithoutAnswersIs() {
        var stretch = Stretch.around(MONTH, 30, days(0, 10, 18, 29), 100);

        assertThat(stretch.gaps()).containsExactly(new Gap(10, 18, "no answers"));
        var shown = stretch.of(MONTH);
        assertThat(shown.at(10)).isEqualTo(10);
        assertThat(shown.at(11)).isNaN();
        assertThat(shown.at(17)).isNaN();
        assertThat(shown.at(18)).isEqualTo(18);
    }

    @Test
    void soIsSilenceBeforeTheFirstAndAfterTheLast() {
        var stretch = Stretch.around(MONTH, 30, days(8, 20), 100);

        assertThat(stretch.gaps())
                .containsExactly(new Gap(0, 8, "no answers"), new Gap(20, 29, "no answers"));
    }

    @Test
    void whoeverAnswersOnceAWeekHasNoGapBetweenWeeks() {
        var weekly = new TreeSet<>(List.of(0.0, 7.0, 14.0, 21.0, 28.0));

        assertThat(Stretch.around(MONTH, 30, weekly, 100).gaps()).isEmpty();
    }

    @Test
    void aLongCourseKeepsItsEndsAndTheEdgesOfItsGaps() {
        var year = Series.of(IntStream.range(0, 365).asDoubleStream().toArray());

        var stretch = Stretch.around(year, 365, days(0, 100, 131, 364), 30);

        assertThat(stretch.at()).hasSizeLessThan(45).contains(0, 100, 101, 130, 131, 364);
        assertThat(stretch.rows(5)).hasSize(5).startsWith(0).endsWith(stretch.at().size() - 1);
    }

    /// Every day from the first to the second and from the third to the fourth, or all between two.
    private static TreeSet<Double> days(int... ends) {
        var days = new TreeSet<Double>();
        for (int i = 0; i < ends.length; i += 2) {
            IntStream.rangeClosed(ends[i], ends[i + 1]).forEach(day -> days.add((double) day));
        }
        return days;
    }
}
