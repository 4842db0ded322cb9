package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Construct;
import troth.dyad.Item;
import troth.dyad.Scale;

class MeasuresTest {

    /// Seen: seven steps of eleven that nobody had used lay within a fifth of a latent unit, so
    /// that whoever was expected a little above the rest was expected at 10.
    @Test
    void stepsThatNobodyUsedAreNotPressedIntoACorner() {
        var item = new Item("anger", new Scale.Ordinal(0, 10, 1), Construct.ANGER, true);
        var answers =
                IntStream.range(0, 3000)
                        .mapToDouble(
                                i -> i % 100 < 88 ? 0 : i % 100 < 95 ? 1 : i % 100 < 99 ? 2 : 3)
                        .toArray();

        var said = Measures.of(item, answers).predictive(new double[] {2.5}, new double[] {0});

        assertThat(said.mean()).isBetween(2.0, 3.5);
        assertThat(1 - said.cumulative(9)).isLessThan(1e-3);
    }

    /// Known: what is said before anything is known of a person is how often each answer came.
    @Test
    void anOrdinalAnswerIsSaidAsOftenAsItCame() {
        var item = new Item("mood", new Scale.Ordinal(1, 5, 1), Construct.OTHER, true);
        var answers =
                IntStream.range(0, 1000).mapToDouble(i -> 1 + Math.floor(i / 334.0)).toArray();

        var said = Measures.of(item, answers).predictive(new double[] {0}, new double[] {0});

        for (int step = 1; step <= 3; step++) {
            assertThat(said.cumulative(step) - said.below(step)).isCloseTo(0.333, within(2e-3));
        }
    }

    /// Known: where everybody counts alike, what is said of a count is how often it came, with more
    /// or less spread than that of a Poisson. 20,000 answers; tolerance the half answer added.
    @Test
    void aCountIsSaidAsOftenAsItCame() {
        var item = new Item("calls", new Scale.Count(), Construct.OTHER, true);
        double[] shares = {0.5, 0.3, 0.02, 0.02, 0.06, 0.1};
        var answers = new double[20_000];
        for (int i = 0, c = 0; i < answers.length; i++) {
            c = i % 1000 == 0 ? 0 : c;
            double upTo = 0;
            for (int k = 0; k <= c; k++) {
                upTo += shares[k];
            }
            c += i % 1000 >= 1000 * upTo - 1e-9 ? 1 : 0;
            answers[i] = c;
        }
        var measures = Measures.of(item, answers);

        var said = measures.predictive(new double[] {0}, new double[] {0});

        for (int c = 0; c < shares.length; c++) {
            assertThat(said.cumulative(c) - said.below(c)).isCloseTo(shares[c], within(1e-4));
        }
    }

    /// Large ones too: the chances of all add to 1, and draws have the mean that is said.
    @Test
    void aLargeCountIsDrawnAsItIsSaid() {
        var item = new Item("steps", new Scale.Count(), Construct.OTHER, true);
        var random = new SplittableRandom(2);
        var answers = random.doubles(500).map(u -> Math.rint(9000 * u * u)).toArray();
        var measures = Measures.of(item, answers);

        var said = measures.predictive(new double[] {0.4}, new double[] {-0.3});
        double drawn = 0;
        for (int r = 0; r < 4000; r++) {
            drawn += measures.draw(0.4, -0.3, random) / 4000;
        }

        assertThat(said.cumulative(Scale.Count.MOST)).isCloseTo(1, within(1e-9));
        assertThat(drawn).isCloseTo(said.mean(), within(4 * said.sd() / Math.sqrt(4000)));
    }
}
