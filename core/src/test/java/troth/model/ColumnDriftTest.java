package troth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import troth.dyad.Partner;
import troth.evidence.Evidence;
import troth.numeric.Streams;

/// Another implementation: the equations of one couple, [Drift], which are held equal to
/// docs/model.md by a test of their own. Random states, coefficients and noise, both layouts.
class ColumnDriftTest {

    private static final int COUPLES = 37;

    /// That of Straight.exp, in chains of some operations.
    private static final double ROUNDING = 1e-11;

    static List<Layout> layouts() {
        return List.of(Layout.GENERAL, Layout.ALL_FACETS);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void theDriftOfManyIsThatOfEach(Layout layout) {
        for (int seed = 1; seed <= 20; seed++) {
            var chance = new Streams(seed).at(0, 0);
            var parameters = couples(chance);
            var x = states(layout, chance);

            var drift = drift(parameters, layout, x);

            for (int i = 0; i < COUPLES; i++) {
                double[] own = lane(x, i);
                double[] expected = new TrustModel(parameters.get(i), layout).drift(own);
                for (int s = 0; s < expected.length; s++) {
                    double size = 1 + Math.abs(expected[s]);
                    assertThat(drift[s][i])
                            .as("%s of couple %s, seed %s", name(layout, s), i, seed)
                            .isCloseTo(expected[s], within(ROUNDING * size));
                }
            }
        }
    }

    private static double[][] drift(List<Parameters> parameters, Layout layout, double[][] x) {
        var columns = new ColumnDrift(new Coefficients(parameters), layout);
        var rate = new double[x.length][COUPLES];
        var level = new double[x.length][COUPLES];
        columns.still(rate, level);
        columns.stand(x, level);
        columns.relax(x, rate, level);
        var drift = new double[x.length][COUPLES];
        for (int s = 0; s < x.length; s++) {
            for (int i = 0; i < COUPLES; i++) {
                drift[s][i] = rate[s][i] * (level[s][i] - x[s][i]);
            }
        }
        return drift;
    }

    private static List<Parameters> couples(RandomGenerator chance) {
        var couples = new ArrayList<Parameters>();
        for (int i = 0; i < COUPLES; i++) {
            couples.add(Parameters.of(Preset.AS_CLAIMED).with(values(chance)));
        }
        return couples;
    }

    private static Map<String, Double> values(RandomGenerator chance) {
        var values = new HashMap<String, Double>();
        for (var e : Evidence.load().estimates()) {
            if (e.low() < e.high()) {
                values.put(e.name(), chance.nextDouble(e.low(), e.high()));
            }
        }
        values.put("gain_noise", 1.0);
        return values;
    }

    private static double[][] states(Layout layout, RandomGenerator chance) {
        var x = new double[layout.size()][COUPLES];
        for (var column : x) {
            Arrays.setAll(column, _ -> chance.nextGaussian());
        }
        for (var partner : Partner.values()) {
            for (int s = 0; s < layout.mechanism(); s++) {
                double high = Math.min(4, state(s).high());
                Arrays.setAll(x[layout.offset(partner) + s], _ -> chance.nextDouble(0, high));
            }
        }
        return x;
    }

    private static State state(int place) {
        int shared = State.SHARED;
        return State.values()[place < shared ? place : shared + (place - shared) % State.PER_FACET];
    }

    private static double[] lane(double[][] x, int i) {
        return Arrays.stream(x).mapToDouble(column -> column[i]).toArray();
    }

    private static String name(Layout layout, int s) {
        return layout.names().get(s % layout.width());
    }
}
