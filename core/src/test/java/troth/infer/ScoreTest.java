package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Ascent;

/// The gradient of the evidence against finite differences: 1e-6, as asked. The differences are of
/// order 4, so that their own error is below 1e-8.
class ScoreTest {

    private static final TrustModel MODEL =
            Fit.withNoise(new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL));

    @Test
    void ofEveryKindOfAnswerWithTheMechanismOn() {
        var diary = diary(List.of(new Driver("conflict", Driver.Kind.CONFLICT, 1, 5)));
        var fit = Fit.plain(diary, MODEL);

        check(Fit.of(diary, MODEL, fit));
    }

    @Test
    void ofEveryKindOfAnswerWithoutIt() {
        check(Fit.plain(diary(List.of()), MODEL));
    }

    private static void check(Fit fit) {
        check(fit.population::at, fit, new SplittableRandom(4));
    }

    /// At a place about what was fitted.
    static void check(Ascent.Function density, Fit fit, SplittableRandom random) {
        var theta = fit.theta.clone();
        for (int i = 0; i < theta.length; i++) {
            theta[i] += 0.2 * random.nextGaussian();
        }
        var gradient = new double[theta.length];
        density.at(theta, gradient);

        for (int i = 0; i < theta.length; i++) {
            double expected = difference(density, theta, i);
            assertThat(gradient[i])
                    .as(fit.plan.theta.names().get(i))
                    .isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
        }
    }

    static double difference(Ascent.Function density, double[] theta, int i) {
        double h = 4e-3;
        return (8 * (at(density, theta, i, h) - at(density, theta, i, -h))
                        - at(density, theta, i, 2 * h)
                        + at(density, theta, i, -2 * h))
                / (12 * h);
    }

    private static double at(Ascent.Function density, double[] theta, int i, double by) {
        var moved = theta.clone();
        moved[i] += by;
        return density.at(moved, new double[theta.length]);
    }

    /// Three couples, eight days, an item of each scale; two items share a construct.
    static Diary diary(List<Driver> drivers) {
        var random = new SplittableRandom(11);
        var items =
                List.of(
                        new Item("sat", new Scale.Ordinal(1, 7, 1), Construct.SATISFACTION, true),
                        new Item("sad", new Scale.Censored(0, 4), Construct.LOW_MOOD, true),
                        new Item("close", new Scale.Number(), Construct.CLOSENESS, true),
                        new Item("far", new Scale.Number(), Construct.CLOSENESS, false),
                        new Item("talks", new Scale.Count(), Construct.OTHER, true),
                        new Item("tense", new Scale.Binary(), Construct.STRESS, true),
                        new Item("conflict", new Scale.Ordinal(1, 5, 1), Construct.CONFLICT, true));
        var timelines = new ArrayList<Timeline>();
        for (int d = 0; d < 3; d++) {
            var answers = new ArrayList<CheckIn>();
            for (int day = 0; day < 8; day++) {
                for (var partner : Partner.values()) {
                    for (var item : items) {
                        if (random.nextDouble() < 0.8) {
                            double value = value(item.scale(), random);
                            answers.add(new CheckIn(day, partner, item.name(), value));
                        }
                    }
                }
            }
            var dyad = new Dyad("d" + d, new Dyad.Person("a" + d), new Dyad.Person("b" + d));
            timelines.add(new Timeline(dyad, List.of(), answers, 7));
        }
        return new Diary("small", items, drivers, true, 2, timelines);
    }

    private static double value(Scale scale, SplittableRandom random) {
        return switch (scale) {
            case Scale.Ordinal s -> s.value(random.nextInt(s.categories()));
            case Scale.Censored s ->
                    Math.clamp(1.5 + 1.5 * random.nextGaussian(), s.low(), s.high());
            case Scale.Number _ -> 10 + 3 * random.nextGaussian();
            case Scale.Count _ -> random.nextInt(5);
            case Scale.Binary _ -> random.nextInt(2);
        };
    }
}
