package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/// The sparse products against the dense ones of another library.
class TransitionTest {

    private static final int N = 6;

    private final Transition step =
            new Transition(
                    N,
                    new int[] {0, 2, 3, 5},
                    new int[][] {{0}, {1, 2, 5}, {}, {0, 5}},
                    new double[][] {{0.5}, {0.3, 0.8, -0.2}, {}, {1.1, 0.4}},
                    new double[] {1, 2, 3, 4});

    private final RealMatrix dense = dense();

    @Test
    void movesAState() {
        var x = new double[] {1, 2, 3, 4, 5, 6};
        var moved = new double[N];

        step.apply(x, moved);

        var expected = dense.operate(x);
        expected[0] += 1;
        expected[2] += 2;
        expected[3] += 3;
        expected[5] += 4;
        assertThat(moved).containsExactly(expected, within(1e-14));
    }

    @Test
    void movesAnAdjointBack() {
        var x = new double[] {1, 2, 3, 4, 5, 6};
        var moved = new double[N];

        step.applyTransposed(x, moved);

        assertThat(moved).containsExactly(dense.transpose().operate(x), within(1e-14));
    }

    @Test
    void movesACovarianceBothWays() {
        var p = symmetric();
        var moved = new double[N][N];

        step.sandwich(p.getData(), moved);
        assertThat(flat(new Array2DRowRealMatrix(moved)))
                .containsExactly(
                        flat(dense.multiply(p).multiply(dense.transpose())), within(1e-13));

        step.sandwichTransposed(p.getData(), moved);
        assertThat(flat(new Array2DRowRealMatrix(moved)))
                .containsExactly(
                        flat(dense.transpose().multiply(p).multiply(dense)), within(1e-13));
    }

    private static RealMatrix dense() {
        return new Array2DRowRealMatrix(
                new double[][] {
                    {0.5, 0, 0, 0, 0, 0},
                    {0, 1, 0, 0, 0, 0},
                    {0, 0.3, 0.8, 0, 0, -0.2},
                    {0, 0, 0, 0, 0, 0},
                    {0, 0, 0, 0, 1, 0},
                    {1.1, 0, 0, 0, 0, 0.4}
                });
    }

    private static RealMatrix symmetric() {
        var random = new SplittableRandom(2);
        var p = new Array2DRowRealMatrix(N, N);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j <= i; j++) {
                double value = random.nextGaussian();
                p.setEntry(i, j, value);
                p.setEntry(j, i, value);
            }
        }
        return p;
    }

    private static double[] flat(RealMatrix matrix) {
        var flat = new double[N * N];
        for (int i = 0; i < N; i++) {
            System.arraycopy(matrix.getRow(i), 0, flat, i * N, N);
        }
        return flat;
    }
}
