package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.infer.Contest;
import troth.infer.Forecast;
import troth.infer.Horizon;
import troth.infer.Predictive;
import troth.numeric.Series;
import troth.numeric.Streams;

class ComparisonTest {

    /// The rows hold six digits that matter.
    private static final double SIX_DIGITS = 1e-5;

    @Test
    void aRivalThatIsTwiceAsFarOffIsHalfAsCloseHoweverCouplesAreDrawn() {
        var rows = rows(20, error -> 2 * error);

        var comparison = Comparison.ofError(rows, Rival.CAR1, 1);

        assertThat(comparison.closer()).isCloseTo(0.5, within(SIX_DIGITS));
        assertThat(comparison.low()).isCloseTo(0.5, within(SIX_DIGITS));
        assertThat(comparison.cell()).isEqualTo("+50.0 (50.0 to 50.0) •");
    }

    @Test
    void turnedAroundItIsFurtherOff() {
        var rows = rows(20, error -> error / 2);

        assertThat(Comparison.ofError(rows, Rival.CAR1, 1).cell())
                .isEqualTo("−100.0 (−100.0 to −100.0) •");
    }

    @Test
    void aRivalThatIsNowBetterNowWorseIsNoClearDifference() {
        var random = new Streams(5).at(0, 0);
        var rows = rows(20, error -> error * Math.exp(0.5 * random.nextGaussian()));

        var comparison = Comparison.ofError(rows, Rival.CAR1, 1);

        assertThat(comparison.isClear()).isFalse();
        assertThat(comparison.low()).isLessThan(comparison.closer());
        assertThat(comparison.cell()).doesNotContain("•");
    }

    /// Known: the error of a share of sums over n pairs falls as 1/sqrt(n).
    @Test
    void moreCouplesMakeItNarrower() {
        var few = new Streams(5).at(0, 0);
        var many = new Streams(5).at(0, 1);

        var wide = Comparison.ofError(rows(25, e -> e + few.nextGaussian()), Rival.CAR1, 1);
        var narrow = Comparison.ofError(rows(400, e -> e + many.nextGaussian()), Rival.CAR1, 1);

        assertThat((wide.high() - wide.low()) / (narrow.high() - narrow.low())).isBetween(2.5, 6.5);
    }

    private interface Error {
        double of(double ours);
    }

    private static List<ForecastRow> rows(int couples, Error theirs) {
        var random = new Streams(3).at(0, 0);
        var rows = new ArrayList<ForecastRow>();
        for (int d = 0; d < couples; d++) {
            double error = random.nextGaussian();
            var steps = new Predictive.Steps(Series.of(error), Series.of(1));
            var forecast =
                    new Forecast("d" + d, Partner.A, "p", "item", 0, Horizon.BLOCK, steps, 0);
            var said = new Contest.Said(theirs.of(error), 1);
            rows.add(
                    ForecastRow.of(
                            new Contest(
                                    forecast, said, said, Map.of(troth.infer.Baseline.CAR, said))));
        }
        return rows;
    }
}
