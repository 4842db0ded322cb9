package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BarTest {

    /// What a bar says is what the scores of the reading say.
    @Test
    void theBarsFollowFromTheScores() {
        var scores = SmallDiary.reading().scores();

        var bars = Bar.of(scores);

        assertThat(bars).extracting(Bar::tag).containsExactly("rmse", "rmseMean", "bands", "crps");
        double mean =
                scores.stream()
                        .mapToDouble(s -> s.ours().rmse() / s.rival(Rival.CAR1).rmse())
                        .average()
                        .orElseThrow();
        assertThat(bars.get(1).high()).isCloseTo(mean, within(1e-12));
        assertThat(bars.get(1).held()).isEqualTo(mean <= 1);
        long beyond =
                scores.stream()
                        .filter(s -> s.ours().crps() > 0.9 * s.rival(Rival.CAR1).crps())
                        .count();
        assertThat(bars.get(3).missed()).hasSize((int) beyond);
        assertThat(bars.get(2).missed())
                .hasSize((int) scores.stream().filter(s -> !s.ours().calibrated()).count());
    }

    @Test
    void theTableEndsWithThem() {
        assertThat(SummaryTable.lines(SmallDiary.reading()))
                .anyMatch(line -> line.matches("(held|missed)  .*CRPS at most .90 of CAR.*"));
    }
}
