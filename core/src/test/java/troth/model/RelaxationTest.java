package troth.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    /// Another implementation: scratch that knows nothing. States are nudged one after the other,
    /// as who takes differences does it; bit for bit.
    @Test
    void whatIsKeptFromTheStepBeforeChangesNothing() {
        for (var layout : new Layout[] {Layout.GENERAL, Layout.ALL_FACETS}) {
            var parameters = Parameters.of(Preset.AS_CLAIMED).with("gain_noise", 1);
            var model = new TrustModel(parameters, layout);
            var kept = new Relaxation(model);
            var random = new SplittableRandom(4);
            var x = model.newcomers();
            for (int i = 0; i < 50 * x.length; i++) {
                double days = i % 7 == 0 ? 0.3 : 1;
                x[i % x.length] += 0.01 * random.nextDouble();
                var one = x.clone();
                var other = x.clone();

                kept.advance(one, days);
                new Relaxation(model).advance(other, days);

                assertThat(one).containsExactly(other);
                x = i % 11 == 0 ? one : x;
            }
        }
    }
}
