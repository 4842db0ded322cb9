package troth.formats.simulate;

import java.util.Arrays;
import java.util.List;
import troth.dyad.Partner;
import troth.formats.scenario.Arm;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.simulate.Quantity;

/// What came of one arm: every quantity of both partners at some days, for one couple or for many.
public final class Outcome {

    private final Arm arm;
    private final Series days;
    private final List<Quantity> quantities;
    private final double[][] cells;

    private Outcome(Arm arm, Series days, List<Quantity> quantities, double[][] cells) {
        this.arm = arm;
        this.days = days;
        this.quantities = quantities;
        this.cells = cells;
    }

    /// @param states for each couple the state at each of these days
    static Outcome of(Arm arm, TrustModel model, Series days, List<Told> couples) {
        var cells = couples.stream().map(Told::cells).toArray(double[][]::new);
        return new Outcome(arm, days, Quantity.all(model.layout()), cells);
    }

    /// One couple's numbers, one after the other: day, partner, quantity.
    static final class Told {

        private final double[] cells;

        private Told(double[] cells) {
            this.cells = cells;
        }

        private double[] cells() {
            return cells;
        }

        static Told of(TrustModel model, List<Series> states) {
            var quantities = Quantity.all(model.layout());
            var cells = new double[states.size() * 2 * quantities.size()];
            int i = 0;
            for (var state : states) {
                var x = state.toArray();
                for (var partner : Partner.values()) {
                    var r = model.read(x, partner);
                    for (var quantity : quantities) {
                        cells[i++] = quantity.of().value(model, x, r, partner);
                    }
                }
            }
            return new Told(cells);
        }
    }

    Arm arm() {
        return arm;
    }

    Series days() {
        return days;
    }

    int couples() {
        return cells.length;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /// The course of one couple, shape `[days]`.
    Series course(int couple, String quantity, Partner partner) {
        var course = new double[days.size()];
        int k = index(quantity);
        Arrays.setAll(course, day -> cells[couple][at(day, partner, k)]);
        return Series.of(course);
    }

    /// At each day the value below which a share `p` of the couples lies; NaN where it is told of
    /// fewer than half of them.
    Series quantile(double p, String quantity, Partner partner) {
        var course = new double[days.size()];
        int k = index(quantity);
        for (int day = 0; day < course.length; day++) {
            int at = at(day, partner, k);
            var told =
                    Arrays.stream(cells)
                            .mapToDouble(couple -> couple[at])
                            .filter(Double::isFinite)
                            .sorted()
                            .toArray();
            course[day] = 2 * told.length < cells.length ? Double.NaN : interpolated(told, p);
        }
        return Series.of(course);
    }

    /// The mean over the couples at each day.
    Series mean(String quantity, Partner partner) {
        var course = new double[days.size()];
        int k = index(quantity);
        for (int day = 0; day < course.length; day++) {
            int at = at(day, partner, k);
            course[day] =
                    Arrays.stream(cells).mapToDouble(couple -> couple[at]).average().orElse(0);
        }
        return Series.of(course);
    }

    private static double interpolated(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    double cell(int couple, int day, Partner partner, int quantity) {
        return cells[couple][at(day, partner, quantity)];
    }

    private int at(int day, Partner partner, int quantity) {
        return (2 * day + partner.ordinal()) * quantities.size() + quantity;
    }

    private int index(String name) {
        for (int k = 0; k < quantities.size(); k++) {
            if (quantities.get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException("Nothing tells the quantity (%s).".formatted(name));
    }
}
