package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Construct;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.numeric.Normal;
import troth.numeric.Series;

class BendTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /// Known: the normal scores of exp(z) are z. 4,000 draws; tolerance four standard errors of a
    /// quantile at one spread from the middle, .027, and the bend of a piece.
    @Test
    void theLatentScaleOfASkewedNumberIsStraight() {
        var random = new SplittableRandom(4);
        var answers = random.doubles(4000).map(u -> Math.exp(Normal.quantile(u))).toArray();

        var bend = Bend.through(answers, -INFINITY, INFINITY);

        for (double z : new double[] {-1.5, -1, 0, 1, 1.5}) {
            assertThat(bend.latent(Math.exp(z))).isCloseTo(z, within(0.13));
        }
    }

    /// Known: where 3 of 10 answers are the least there is, the latent scale is cut at the normal
    /// score of .3, of .8 where 2 of 10 are the most.
    @Test
    void whatIsHeapedAtTheEndsLiesBeyondTheirScores() {
        var answers =
                IntStream.range(0, 1000)
                        .mapToDouble(i -> i % 10 < 3 ? 0 : i % 10 > 7 ? 100 : 1 + 98.0 * i / 1000)
                        .toArray();

        var bend = Bend.through(answers, 0, 100);

        assertThat(bend.latent(0)).isCloseTo(Normal.quantile(0.3), within(1e-9));
        assertThat(bend.latent(100)).isCloseTo(Normal.quantile(0.8), within(1e-9));
    }

    @Test
    void thereAndBackIsWhereItBegan() {
        var bend = new Bend(Series.of(0, 10, 90, 100), Series.of(-2, 0.5, 1, 1.2));

        for (double answer : new double[] {-7, 0, 4, 10, 55, 100, 120}) {
            assertThat(bend.answer(bend.latent(answer))).isCloseTo(answer, within(1e-9));
        }
    }

    @Test
    void fewOrEqualAnswersGiveALine() {
        for (var answers : new double[][] {{}, {3}, {2, 4, 7}, new double[500]}) {
            assertThat(Bend.through(answers, 0, 100).answers().size()).isEqualTo(2);
        }
    }

    /// One answer a million times too large must not flatten the rest.
    @Test
    void anAnswerFarOffTakesNothingFromTheOthers() {
        var answers = IntStream.range(0, 600).mapToDouble(i -> i % 60).toArray();
        answers[7] = 1e9;

        var bend = Bend.through(answers, -INFINITY, INFINITY);

        assertThat(bend.latent(45) - bend.latent(15)).isBetween(1.2, 1.5);
        assertThat(bend.latent(1e9)).isLessThan(4);
    }

    /// Against sums over a fine grid of the latent scale; its pieces are 1e-4 of a spread.
    @Test
    void aBentForecastHasTheMeanSpreadAndScoreOfItsAnswers() {
        var bend = new Bend(Series.of(0, 10, 20, 60, 100), Series.of(-0.5, 0.2, 0.9, 1.4, 2.2));
        var p = new Predictive.Mixture(Series.of(0.1, 1), Series.of(0.7, 0.4), 0, 100, bend);
        double mean = 0;
        double square = 0;
        double crps = 0;
        double came = 33;
        double before = 0;
        for (double latent = -6; latent < 8; latent += 1e-4) {
            double y = Math.clamp(bend.answer(latent), 0, 100);
            double next = Math.clamp(bend.answer(latent + 1e-4), 0, 100);
            double upTo = chance(latent + 5e-5);
            mean += (upTo - before) * y;
            square += (upTo - before) * y * y;
            double gap = upTo - (y >= came ? 1 : 0);
            crps += gap * gap * (next - y);
            before = upTo;
        }

        assertThat(p.mean()).isCloseTo(mean, within(1e-2));
        assertThat(p.sd()).isCloseTo(Math.sqrt(square - mean * mean), within(1e-2));
        assertThat(p.crps(came)).isCloseTo(crps, within(1e-2));
        assertThat(p.cumulative(p.quantile(0.6))).isCloseTo(0.6, within(1e-6));
    }

    private static double chance(double latent) {
        return (Normal.cumulative((latent - 0.1) / 0.7) + Normal.cumulative((latent - 1) / 0.4))
                / 2;
    }

    /// Density is what the distribution rises by.
    @Test
    void aBentAnswerHasTheDensityOfItsDistribution() {
        var item = new Item("slider", new Scale.Censored(0, 100), Construct.OTHER, true);
        var random = new SplittableRandom(6);
        var answers = Arrays.stream(random.doubles(900).toArray()).map(u -> 100 * u * u * u);
        var measures = Measures.of(item, answers.toArray());

        for (double y : new double[] {0.8, 11, 57, 93}) {
            var terms = new Terms();
            measures.likelihood(y).at(0.3, -0.2, terms);
            var said = measures.predictive(new double[] {0.3}, new double[] {-0.2});
            double rise = (said.cumulative(y + 1e-5) - said.cumulative(y - 1e-5)) / 2e-5;

            assertThat(Math.exp(terms.log)).as("at " + y).isCloseTo(rise, within(1e-6));
        }
    }
}
