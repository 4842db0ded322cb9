package troth.infer;

import java.util.Arrays;

/// A path of a chain together with the adjoint that makes it: `z0 = m + G0 G0' l0`, then `z(k+1) =
/// A z(k) + c + G G' l(k+1)`. The adjoint is how far each step's noise is pulled, so the log
/// density of the noise is known from it even where a state has none.
///
/// Scratch of one thread, for chains of any length.
final class Walk {

    private Chain chain = Chain.EMPTY;

    /// Shape `[nodes][n]`, longer where a longer chain was walked before.
    double[][] path = {};

    double[][] adjoint = {};
    private double[] gap = {};

    void on(Chain next) {
        chain = next;
        if (path.length < chain.nodes() || gap.length != chain.size()) {
            path = new double[chain.nodes()][chain.size()];
            adjoint = new double[chain.nodes()][chain.size()];
            gap = new double[chain.size()];
        }
    }

    void setAdjoint(double[][] from) {
        for (int k = 0; k < chain.nodes(); k++) {
            System.arraycopy(from[k], 0, adjoint[k], 0, chain.size());
        }
    }

    void clearAdjoint() {
        for (int k = 0; k < chain.nodes(); k++) {
            Arrays.fill(adjoint[k], 0);
        }
    }

    /// Walks the path that the adjoint gives.
    void follow() {
        System.arraycopy(chain.start().mean, 0, path[0], 0, chain.size());
        chain.start().addTo(adjoint[0], path[0]);
        for (int k = 0; k + 1 < chain.nodes(); k++) {
            chain.steps().get(k).apply(path[k], path[k + 1]);
            chain.noise().get(k).addTo(adjoint[k + 1], path[k + 1]);
        }
    }

    /// The same about 0: without mean and without offsets.
    void followLinear() {
        Arrays.fill(path[0], 0);
        chain.start().addTo(adjoint[0], path[0]);
        for (int k = 0; k + 1 < chain.nodes(); k++) {
            chain.steps().get(k).applyLinear(path[k], path[k + 1]);
            chain.noise().get(k).addTo(adjoint[k + 1], path[k + 1]);
        }
    }

    /// Log density of the answers and of the noise together, up to the constant of the noise.
    double logDensity() {
        var terms = new Terms();
        double sum = -pull(adjoint[0], adjoint[0], 0) / 2;
        for (int k = 0; k < chain.nodes(); k++) {
            sum -= k == 0 ? 0 : pull(adjoint[k], adjoint[k], k) / 2;
            for (var answer : chain.answers().get(k)) {
                answer.likelihood.at(answer.eta(path[k]), answer.scale(path[k]), terms);
                sum += terms.log;
            }
        }
        return sum;
    }

    /// The slope of the log density from here towards another walk of the chain.
    ///
    /// @param filter whose derivatives of the answers are those at this path
    double slopeTowards(Walk other, Filter filter) {
        double sum = 0;
        for (int k = 0; k < chain.nodes(); k++) {
            for (int i = 0; i < gap.length; i++) {
                gap[i] = other.adjoint[k][i] - adjoint[k][i];
            }
            sum -= pull(adjoint[k], gap, k);
            var answers = chain.answers().get(k);
            for (int j = 0; j < answers.size(); j++) {
                var answer = answers.get(j);
                var terms = filter.updates[k][j].terms;
                sum += terms.byEta * (answer.linear(other.path[k]) - answer.linear(path[k]));
                sum += terms.byScale * (answer.scale(other.path[k]) - answer.scale(path[k]));
            }
        }
        return sum;
    }

    private double pull(double[] a, double[] b, int node) {
        return node == 0 ? chain.start().form(a, b) : chain.noise().get(node - 1).form(a, b);
    }

    /// Goes the share from one walk to another; a path between two paths is one, too.
    void between(Walk from, Walk to, double share) {
        blend(from.path, to.path, share, path);
        blend(from.adjoint, to.adjoint, share, adjoint);
    }

    private void blend(double[][] from, double[][] to, double share, double[][] target) {
        for (int k = 0; k < chain.nodes(); k++) {
            for (int i = 0; i < chain.size(); i++) {
                target[k][i] = from[k][i] + share * (to[k][i] - from[k][i]);
            }
        }
    }
}
