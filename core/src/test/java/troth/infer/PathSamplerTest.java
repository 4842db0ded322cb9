package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Driver;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Streams;

class PathSamplerTest {

    private static final int PAIRS = 3000;

    private final DyadChain chain = chain();
    private final Smoother solved = new Smoother();

    private static DyadChain chain() {
        var model =
                Fit.withNoise(new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL));
        var diary = ScoreTest.diary(List.of(new Driver("conflict", Driver.Kind.CONFLICT, 1, 5)));
        return Fit.of(diary, model, Fit.plain(diary, model)).chains.getFirst();
    }

    /// The last state's covariance is known from the filter; 6,000 draws in mirrored pairs,
    /// tolerance four standard errors of a variance.
    @Test
    void drawsHaveTheSpreadThatTheFilterSays() {
        var theta = chain.plan.theta.centre();
        chain.load(new Values(chain.plan, theta));
        solved.solve(chain.chain, chain.warm);
        var sampler = new PathSampler(chain, solved, new Streams(2).at(0, 0));
        int n = chain.plan.size();
        int last = chain.chain.nodes() - 1;
        var squares = new double[n];
        for (int pair = 0; pair < PAIRS; pair++) {
            var up = sampler.posterior()[0][last];
            for (int i = 0; i < n; i++) {
                double gap = up[i] - solved.mode.path[last][i];
                squares[i] += gap * gap / PAIRS;
            }
        }

        var covariance = solved.lastCovariance();
        for (int i = 0; i < n; i++) {
            double variance = covariance[i * n + i];
            assertThat(squares[i])
                    .as(chain.plan.names().get(i))
                    .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / PAIRS) + 1e-12));
        }
    }

    @Test
    void everyWalkedDrawKeepsToEveryInterval() {
        chain.load(new Values(chain.plan, chain.plan.theta.centre()));
        solved.solve(chain.chain, chain.warm);
        var sampler = new PathSampler(chain, solved, new Streams(2).at(0, 0));
        var layout = chain.plan.model.layout();
        for (int pair = 0; pair < 50; pair++) {
            for (var path : sampler.posterior()) {
                for (var x : sampler.walk(path)) {
                    for (var partner : Partner.values()) {
                        for (var state : State.values()) {
                            double value = x[layout.index(partner, state)];
                            assertThat(value).as(state.tag()).isBetween(state.low(), state.high());
                        }
                    }
                }
            }
        }
    }
}
