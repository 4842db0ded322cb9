package troth.infer;

import troth.numeric.Normal;

/// One answer to come, cut into cells of its latent scale: the chance of each in each of many
/// futures. Steps of an item are its cells; what is continuous is cut finely.
final class Cells {

    /// Of each future and cell.
    private final double[][] upTo;

    /// What each cell would surprise: -log of its mean chance (nats).
    private final double[] surprise;

    private final double[] edges;

    /// @param eta predictors, one a future
    /// @param s log-scales
    Cells(Measures measures, double[] eta, double[] s) {
        edges = measures.edges(eta, s);
        upTo = new double[eta.length][edges.length + 1];
        surprise = new double[edges.length + 1];
        for (int r = 0; r < eta.length; r++) {
            double shrink = measures.shrink(s[r]);
            double below = 0;
            for (int c = 0; c <= edges.length; c++) {
                upTo[r][c] = c == edges.length ? 1 : Normal.cumulative(edges[c] * shrink - eta[r]);
                surprise[c] += upTo[r][c] - below;
                below = upTo[r][c];
            }
        }
        for (int c = 0; c < surprise.length; c++) {
            surprise[c] = -Math.log(Math.max(surprise[c] / eta.length, Predictive.LEAST_CHANCE));
        }
    }

    /// What an answer surprises (nats).
    double surprise(Likelihood answer) {
        int cell = 0;
        switch (answer) {
            case Likelihood.Interval(double low, _) -> {
                while (cell < edges.length && edges[cell] <= low) {
                    cell++;
                }
            }
            case Likelihood.Point(double latent, _) -> {
                while (cell < edges.length && edges[cell] < latent) {
                    cell++;
                }
            }
        }
        return surprise[cell];
    }

    /// What an answer drawn in one of the futures surprises (nats).
    ///
    /// @param chance uniform in [0, 1)
    double drawn(int future, double chance) {
        int cell = 0;
        while (cell < edges.length && upTo[future][cell] <= chance) {
            cell++;
        }
        return surprise[cell];
    }

    int futures() {
        return upTo.length;
    }
}
