package troth.formats.chart;

import java.util.ArrayList;
import java.util.List;
import troth.numeric.Series;

/// Shares side by side, as of a histogram, with lines at what was expected.
///
/// @param shares from left to right over `across`, equally wide
/// @param levels lines across the plot, with their names at the right; the first is drawn through,
///   the others are broken
public record ColumnChart(
        Caption caption, Series shares, Axis across, Axis up, List<Level> levels) {

    private static final double PLOT = 112;
    private static final double ROOM = 2;

    /// A height that is marked.
    public record Level(double at, String label) {}

    public ColumnChart {
        levels = List.copyOf(levels);
        if (shares.size() == 0) {
            throw new IllegalArgumentException(
                    "The chart (%s) needs a column.".formatted(caption.title()));
        }
    }

    /// The chart as the text of one `svg`.
    public String svg() {
        var frame = Frame.of(across, up, PLOT, Frame.letters(levels.stream().map(Level::label)));
        var svg = new Svg().open(caption, frame.height());
        frame.draw(svg);
        double width = (frame.right() - frame.left()) / shares.size();
        for (int i = 0; i < shares.size(); i++) {
            double y = frame.y(shares.at(i));
            double x = frame.left() + i * width + ROOM / 2;
            svg.rect("layer plain", x, y, width - ROOM, frame.bottom() - y);
        }
        frame.drawEnds(svg, levels(svg, frame));
        return svg.close();
    }

    private List<Frame.End> levels(Svg svg, Frame frame) {
        var ends = new ArrayList<Frame.End>();
        for (int i = 0; i < levels.size(); i++) {
            double y = frame.y(levels.get(i).at());
            var d = "M%s %sH%s".formatted(Svg.n(frame.left()), Svg.n(y), Svg.n(frame.right()));
            svg.path(i == 0 ? "curve c1" : "curve c2", d);
            ends.add(new Frame.End(frame.right(), y, levels.get(i).label()));
        }
        return ends;
    }
}
