package troth.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefiniteTest {

    /// By hand, in whole numbers: to the last bit.
    @Test
    void aCovarianceIsSeenThroughSlopes() {
        var seen =
                Definite.seen(
                        new double[][] {{1, 2, 0}, {0, 1, 0}, {3, 0, -1}},
                        new double[][] {{2, 1, 0}, {1, 3, 1}, {0, 1, 4}});

        assertThat(seen).isDeepEqualTo(new double[][] {{18, 7, 10}, {7, 3, 2}, {10, 2, 22}});
    }

    /// Sums are taken in one order whatever the size: draws hang on every bit.
    @ParameterizedTest
    @ValueSource(ints = {3, 14, 15, 61})
    void theOrderOfSumsIsKept(int n) {
        var random = new SplittableRandom(n);
        var slopes = new double[n][n];
        var covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.setAll(slopes[i], _ -> random.nextGaussian());
            Arrays.setAll(covariance[i], _ -> random.nextGaussian());
        }
        var half = new double[n][n];
        var seen = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    half[i][j] += slopes[i][k] * covariance[k][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    seen[i][j] += slopes[i][k] * half[j][k];
                }
            }
        }

        assertThat(Definite.seen(slopes, covariance)).isDeepEqualTo(seen);
    }
}
