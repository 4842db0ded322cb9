package troth.model;

import static troth.model.State.*;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import troth.dyad.Facet;
import troth.evidence.FacetTable;
import troth.numeric.Series;

/// How evidence enters the record of each facet of trust (first lines of J1 to J6).
final class Records {

    private final Layout layout;
    private final double lastingShare;

    /// What ordinary days keep in the record against (ordinary days).
    private final double smallLapses;

    private final Map<String, double[]> weights;

    Records(Parameters p, Layout layout) {
        this.layout = layout;
        lastingShare = p.value("lasting_share");
        smallLapses = p.value("rate_lapsed") * p.value("H_lapsed") / Math.log(2);
        weights =
                FacetTable.events().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(), this::readWeights));
    }

    /// A good act: kept += w credit amount.
    void good(double[] x, int at, String touches, double amount) {
        var w = weights(touches);
        for (int f = 0; f < w.length; f++) {
            double credit = x[at + Layout.inRow(CREDIT, f)];
            x[at + Layout.inRow(KEPT, f)] += w[f] * credit * amount;
        }
    }

    /// A lapse, a share of which never fades where it was hidden.
    void lapse(double[] x, int at, String touches, double amount, double deceived) {
        var w = weights(touches);
        for (int f = 0; f < w.length; f++) {
            double lasting = lastingShare * deceived;
            x[at + Layout.inRow(LAPSED, f)] += w[f] * amount * (1 - lasting);
            x[at + Layout.inRow(LASTING, f)] += w[f] * amount * lasting;
        }
    }

    /// Deceit takes away what later good acts count for: credit *= 1 - loss.
    void discredit(double[] x, int at, double loss) {
        for (int f = 0; f < layout.facets().size(); f++) {
            x[at + Layout.inRow(CREDIT, f)] *= 1 - loss;
        }
    }

    /// A part of what lasts becomes what fades.
    void release(double[] x, int at, double share) {
        for (int f = 0; f < layout.facets().size(); f++) {
            double moved = share * x[at + Layout.inRow(LASTING, f)];
            x[at + Layout.inRow(LASTING, f)] -= moved;
            x[at + Layout.inRow(LAPSED, f)] += moved;
        }
    }

    /// Small lapses are cleared up: lapsed -= share min(lapsed, rate_lapsed H_lapsed / ln 2). Of
    /// what stands there, no more is small than ordinary days leave; a breach stays.
    void mend(double[] x, int at, double share) {
        for (int f = 0; f < layout.facets().size(); f++) {
            double lapsed = x[at + Layout.inRow(LAPSED, f)];
            x[at + Layout.inRow(LAPSED, f)] = lapsed - share * Math.min(lapsed, smallLapses);
        }
    }

    /// The weights of a row of facets.csv; all 0 for "none".
    Series weightsOf(String touches) {
        return touches.equals("none")
                ? Series.of(new double[layout.facets().size()])
                : Series.of(weights(touches));
    }

    private double[] weights(String touches) {
        var row = weights.get(touches);
        if (row == null) {
            throw new IllegalArgumentException(
                    "facets.csv has no row of the event (%s).".formatted(touches));
        }
        return row;
    }

    private double[] readWeights(String touches) {
        return layout.facets().stream().mapToDouble(facet -> weight(touches, facet)).toArray();
    }

    private static double weight(String touches, Facet facet) {
        return facet == Facet.GENERAL
                ? 1
                : FacetTable.weight(touches, facet.name().toLowerCase(Locale.ROOT));
    }
}
