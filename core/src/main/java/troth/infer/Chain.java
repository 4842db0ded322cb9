package troth.infer;

import java.util.List;

/// A dyad's answers as a chain of nodes in time: a start, linear steps with noise, and at each node
/// the answers given there. What the smoother works on.
///
/// ```text
/// I1  z0 = m + G0 u0;  z(k+1) = A(k) z(k) + c(k) + G(k) u(k+1);  u standard normal
///     answer j at node k:  p(y | eta, s),  eta = h' z(k) + o,  s = z(k)[scale]
/// ```
///
/// @param size number of states n
/// @param start m and the covariance G0 G0'
/// @param steps A and c, shape `[nodes - 1]`
/// @param noise G G' of each step
/// @param answers by node, shape `[nodes][answers]`
record Chain(
        int size,
        Start start,
        List<Transition> steps,
        List<Pairs> noise,
        List<List<Observation>> answers) {

    static final Chain EMPTY =
            new Chain(
                    0,
                    new Start(new double[0], new Pairs(new int[0], new int[0])),
                    List.of(),
                    List.of(),
                    List.of());

    /// Where the chain starts. The mean is shared with whoever loads new parameters. The spread is
    /// that of independent pairs or, where the chain goes on from an earlier one, any.
    static final class Start {
        final double[] mean;
        final Pairs spread;
        private final double[] dense;

        Start(double[] mean, Pairs spread) {
            this.mean = mean;
            this.spread = spread;
            dense = new double[0];
        }

        /// @param covariance row-major, shape `[n * n]`
        Start(double[] mean, double[] covariance) {
            this.mean = mean;
            spread = new Pairs(new int[0], new int[0]);
            dense = covariance;
        }

        /// to += P from
        void addTo(double[] from, double[] to) {
            spread.addTo(from, to);
            for (int e = 0; e < dense.length; e++) {
                to[e / mean.length] += dense[e] * from[e % mean.length];
            }
        }

        /// matrix += P
        void addTo(double[][] matrix) {
            spread.addTo(matrix);
            for (int e = 0; e < dense.length; e++) {
                matrix[e / mean.length][e % mean.length] += dense[e];
            }
        }

        /// x' P y
        double form(double[] x, double[] y) {
            double sum = spread.form(x, y);
            for (int e = 0; e < dense.length; e++) {
                sum += x[e / mean.length] * dense[e] * y[e % mean.length];
            }
            return sum;
        }
    }

    int nodes() {
        return answers.size();
    }

    /// The first `nodes` of this chain.
    Chain prefix(int nodes) {
        return new Chain(
                size,
                start,
                steps.subList(0, nodes - 1),
                noise.subList(0, nodes - 1),
                answers.subList(0, nodes));
    }

    /// The same before anything is answered.
    Chain unanswered() {
        return new Chain(
                size,
                start,
                steps,
                noise,
                answers.stream().map(_ -> List.<Observation>of()).toList());
    }

    int count() {
        return answers.stream().mapToInt(List::size).sum();
    }
}
