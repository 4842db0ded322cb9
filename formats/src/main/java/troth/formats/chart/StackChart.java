package troth.formats.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.numeric.Series;

/// What a number is made of, over time: what raises it stands on the zero line, what lowers it
/// hangs from it, and a line shows the sum. The page must hold the [Patterns].
///
/// @param x the points, ascending
/// @param layers from the zero line outwards
/// @param sum what the line is called
public record StackChart(
        Caption caption,
        Series x,
        Axis across,
        Axis up,
        List<Layer> layers,
        String sum,
        List<Mark> marks) {

    private static final double PLOT = 180;

    /// A layer that is never thicker than this many units cannot be seen, or not be named.
    private static final double SEEN = 1;

    private static final double NAMED = 5;

    public StackChart {
        layers = List.copyOf(layers);
        marks = List.copyOf(marks);
    }

    /// An axis that holds both the highest stack and the lowest.
    public static Axis axis(List<List<Layer>> charts) {
        double low = 0;
        double high = 0;
        for (var layers : charts) {
            for (int i = 0; i < layers.getFirst().values().size(); i++) {
                low = Math.min(low, reach(layers, i, false));
                high = Math.max(high, reach(layers, i, true));
            }
        }
        return Axis.round(low, high);
    }

    private static double reach(List<Layer> layers, int i, boolean above) {
        return layers.stream()
                .mapToDouble(layer -> layer.values().at(i))
                .filter(v -> above == v > 0)
                .sum();
    }

    /// The chart as the text of one `svg`.
    public String svg() {
        var labels = new ArrayList<>(layers.stream().map(Layer::label).toList());
        labels.add(sum);
        var frame = Frame.of(across, up, PLOT, Frame.letters(labels.stream()));
        var svg = new Svg().open(caption, frame.height());
        var ends = stack(svg, frame);
        frame.draw(svg);
        frame.drawMarks(svg, marks, List.of());
        var total = total();
        svg.path("curve c1", new Trace(frame, x).line(total));
        ends.add(new Frame.End(frame.right(), frame.y(total.last()), sum));
        frame.drawEnds(svg, ends);
        return svg.close();
    }

    private Series total() {
        var total = new double[x.size()];
        Arrays.setAll(total, i -> layers.stream().mapToDouble(l -> l.values().at(i)).sum());
        return Series.of(total);
    }

    /// Draws the layers and says where each ends. What a layer adds above the zero line and what it
    /// hangs below are two areas, so that a change of sign draws nothing across.
    private List<Frame.End> stack(Svg svg, Frame frame) {
        var trace = new Trace(frame, x);
        var above = Series.of(new double[x.size()]);
        var below = above;
        var ends = new ArrayList<Frame.End>();
        for (var layer : layers) {
            var higher = grown(above, layer.values(), 1);
            var deeper = grown(below, layer.values(), -1);
            area(svg, frame, trace, layer, above, higher);
            area(svg, frame, trace, layer, below, deeper);
            if (Math.max(thickest(frame, above, higher), thickest(frame, below, deeper)) > NAMED) {
                boolean hangs = layer.values().last() < 0;
                double from = frame.y(hangs ? below.last() : above.last());
                double to = frame.y(hangs ? deeper.last() : higher.last());
                ends.add(new Frame.End(frame.right(), (from + to) / 2, layer.label()));
            }
            above = higher;
            below = deeper;
        }
        return ends;
    }

    private static void area(
            Svg svg, Frame frame, Trace trace, Layer layer, Series from, Series to) {
        if (thickest(frame, from, to) > SEEN) {
            svg.path("layer " + layer.fill().type(), trace.area(from, to));
        }
    }

    /// An edge moved by the part of a layer that has this sign.
    private static Series grown(Series edge, Series values, int sign) {
        var grown = edge.toArray();
        for (int i = 0; i < grown.length; i++) {
            grown[i] += values.at(i) * sign > 0 ? values.at(i) : 0;
        }
        return Series.of(grown);
    }

    private static double thickest(Frame frame, Series from, Series to) {
        double most = 0;
        for (int i = 0; i < from.size(); i++) {
            most = Math.max(most, Math.abs(frame.y(from.at(i)) - frame.y(to.at(i))));
        }
        return most;
    }
}
