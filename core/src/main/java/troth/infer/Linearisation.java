package troth.infer;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.model.Relaxation;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Workers;

/// The mechanism along one dyad's grid, as straight as it is near a reference path: where the path
/// goes, how each step turns a small change of the states into a change of the next, and how each
/// construct's signal follows them. The reference is a path that the model itself walks: from a
/// start and from noise, through every event.
///
/// Derivatives are central differences; they are taken once for each reference, not once for each
/// trial of the parameters.
final class Linearisation {

    private static final double NUDGE = 1e-5;
    private static final double NOTHING = 1e-11;
    private static final int LONG = 128;

    final TrustModel model;
    final Grid grid;
    final StartRange[] starts;

    /// The unbounded start of the reference, by place in the layout.
    final double[] origin;

    /// The reference, shape `[nodes][layout size]`.
    final double[][] reference;

    /// g and its gradient over the columns followed, by node, construct and person.
    final double[][][] signal;

    final Row[][][] signalGradient;

    /// The entries of a row that are not 0: places of the layout and slopes.
    static final class Row {
        static final Row EMPTY = new Row(new int[0], new double[0]);

        final int[] places;
        final double[] slopes;

        private Row(int[] places, double[] slopes) {
            this.places = places;
            this.slopes = slopes;
        }

        int size() {
            return places.length;
        }
    }

    private final int[] columns;
    private final Signal signals;

    /// @param columns places in the layout that may vary
    Linearisation(TrustModel model, Grid grid, int[] columns, Diary diary) {
        this.model = model;
        this.grid = grid;
        this.columns = columns;
        signals = new Signal(model);
        starts = starts(model);
        origin = new double[starts.length];
        int nodes = grid.nodes().size();
        constructs = Blueprint.constructs(diary.items());
        var of = Blueprint.constructOf(diary.items());
        construct = item -> of[diary.items().indexOf(diary.item(item))];
        reference = new double[nodes][model.layout().size()];
        signal = new double[nodes][constructs.size()][2];
        signalGradient = new Row[nodes][constructs.size()][2];
        for (int i = 0; i < starts.length; i++) {
            origin[i] = starts[i].centre;
        }
    }

    private final List<Construct> constructs;
    private final ToIntFunction<String> construct;

    private static StartRange[] starts(TrustModel model) {
        var layout = model.layout();
        int mechanism = layout.mechanism();
        var starts = new StartRange[mechanism];
        for (var state : State.values()) {
            var range = StartRange.of(state);
            for (int f = 0; f < (state.perFacet() ? layout.facets().size() : 1); f++) {
                starts[layout.index(Partner.A, state, f)] = range;
            }
        }
        var both = new StartRange[layout.size()];
        var none = StartRange.of(State.APART);
        Arrays.fill(both, none);
        System.arraycopy(starts, 0, both, 0, mechanism);
        System.arraycopy(starts, 0, both, layout.width(), mechanism);
        return both;
    }

    /// Where an unremarkable established couple stands.
    static double[] ordinaryStart(TrustModel model) {
        var starts = starts(model);
        var x = new double[starts.length];
        for (int i = 0; i < x.length; i++) {
            boolean isNoise = i % model.layout().width() >= model.layout().mechanism();
            x[i] = isNoise ? 0 : starts[i].value(starts[i].centre);
        }
        return x;
    }

    /// Walks the reference anew from `origin` and the noise that stands in `noise`, and straightens
    /// the mechanism about it.
    ///
    /// @param noise shape `[nodes][layout size]`, read at the places of noise only
    void about(double[][] noise) {
        refer(walk(origin, noise));
    }

    /// The same where the states of the first node are given, not their start.
    void onward(double[] first, double[][] noise) {
        refer(path(first.clone(), noise));
    }

    private void refer(double[][] path) {
        System.arraycopy(path, 0, reference, 0, path.length);
        Workers.each(reference.length, workers(), () -> this::signalsAt);
    }

    /// A short path is not worth the company; a population is spread over its couples.
    int workers() {
        return reference.length < LONG ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /// The path that the model walks from an unbounded start and through a given noise, shape
    /// `[nodes][layout size]`.
    double[][] walk(double[] from, double[][] noise) {
        return path(first(from, noise[0]), noise);
    }

    /// The states of the first node.
    ///
    /// @param noise of that node, shape `[layout size]`
    double[] first(double[] from, double[] noise) {
        var first = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            first[i] = isNoise(i) ? noise[i] : starts[i].value(from[i]);
        }
        return meet(grid.nodes().getFirst().events(), first);
    }

    private double[][] path(double[] first, double[][] noise) {
        return walkOn(new double[][] {first}, 1, noise);
    }

    /// The same path where the states of the first nodes are known from another walk, which met the
    /// same events up to there; those are kept.
    ///
    /// @param known shape `[nodes][layout size]`, of this grid or of another
    /// @param kept how many of them are taken over, at least 1
    double[][] walkOn(double[][] known, int kept, double[][] noise) {
        var path = Arrays.copyOf(Arrays.copyOf(known, kept), grid.nodes().size());
        var relaxation = new Relaxation(model);
        for (int k = kept; k < path.length; k++) {
            path[k] = next(k, path[k - 1], noise[k], relaxation);
        }
        return path;
    }

    /// The states of node k after those of the node before.
    ///
    /// @param noise of node k, shape `[layout size]`
    double[] next(int k, double[] before, double[] noise, Relaxation relaxation) {
        var x = step(k, relaxation).apply(before);
        for (int i = 0; i < x.length; i++) {
            if (isNoise(i)) {
                x[i] = noise[i];
            }
        }
        return x;
    }

    /// What happens between node k - 1 and the answers of node k.
    private UnaryOperator<double[]> step(int k, Relaxation relaxation) {
        var node = grid.nodes().get(k);
        return from -> {
            var x = from.clone();
            if (node.days() > 0) {
                relaxation.advance(x, node.days());
            }
            return meet(node.events(), x);
        };
    }

    private double[] meet(Iterable<Event> events, double[] x) {
        var state = x;
        for (var event : events) {
            state = model.apply(event, state);
        }
        return state;
    }

    /// d x(k) / d x(k - 1) about the reference: of each state the entries that are not 0, shape
    /// `[layout size]`. Found anew at each call.
    Row[] slopes(int k) {
        return slopes(k, new Relaxation(model));
    }

    private Row[] slopes(int k, Relaxation own) {
        return differences(reference[k - 1], step(k, own));
    }

    /// The same of all steps, side by side where they are many; that into the first node is empty.
    Row[][] slopes() {
        var all = new Row[reference.length][0];
        Workers.each(
                reference.length - 1,
                workers(),
                () -> {
                    var own = new Relaxation(model);
                    return k -> all[k + 1] = slopes(k + 1, own);
                });
        return all;
    }

    /// The Jacobian by central differences, one-sided where the state stands at 0.
    private Row[] differences(double[] x, UnaryOperator<double[]> map) {
        var slopes = new double[x.length][columns.length];
        var moved = x.clone();
        for (int c = 0; c < columns.length; c++) {
            int place = columns[c];
            double size = nudge(x[place]);
            double back = isNoise(place) ? size : Math.min(size, x[place]);
            moved[place] = x[place] + size;
            var up = map.apply(moved);
            moved[place] = x[place] - back;
            var down = map.apply(moved);
            moved[place] = x[place];
            for (int i = 0; i < x.length; i++) {
                slopes[i][c] = (up[i] - down[i]) / (size + back);
            }
        }
        var rows = new Row[x.length];
        Arrays.setAll(rows, i -> row(slopes[i]));
        return rows;
    }

    private Row row(double[] slopes) {
        var places = new int[slopes.length];
        var kept = new double[slopes.length];
        int count = 0;
        for (int c = 0; c < slopes.length; c++) {
            if (Math.abs(slopes[c]) > NOTHING) {
                places[count] = columns[c];
                kept[count++] = slopes[c];
            }
        }
        return new Row(Arrays.copyOf(places, count), Arrays.copyOf(kept, count));
    }

    private boolean isNoise(int place) {
        return place % model.layout().width() >= model.layout().mechanism();
    }

    private static double nudge(double value) {
        return NUDGE * Math.max(Math.abs(value), 0.01);
    }

    private void signalsAt(int k) {
        for (var answer : grid.nodes().get(k).answers()) {
            int c = construct.applyAsInt(answer.item());
            var partner = answer.author();
            if (signalGradient[k][c][partner.ordinal()] == null) {
                signal[k][c][partner.ordinal()] =
                        signals.of(constructs.get(c), reference[k], partner);
                signalGradient[k][c][partner.ordinal()] =
                        gradient(reference[k], constructs.get(c), partner);
            }
        }
    }

    private Row gradient(double[] x, Construct construct, Partner partner) {
        var slopes = new double[columns.length];
        var moved = x.clone();
        for (int c = 0; c < columns.length && construct != Construct.OTHER; c++) {
            int place = columns[c];
            if (place / model.layout().width() != partner.ordinal()) {
                continue;
            }
            double size = nudge(x[place]);
            double back = isNoise(place) ? size : Math.min(size, x[place]);
            moved[place] = x[place] + size;
            double up = signals.of(construct, moved, partner);
            moved[place] = x[place] - back;
            slopes[c] = (up - signals.of(construct, moved, partner)) / (size + back);
            moved[place] = x[place];
        }
        return row(slopes);
    }
}
