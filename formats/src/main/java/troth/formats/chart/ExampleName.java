package troth.formats.chart;

import java.util.ArrayList;
import java.util.List;
import troth.numeric.Series;

/// Names the examples of a band together, where there is most room above or below everything drawn,
/// near to it, with a thin line to the first of them.
final class ExampleName {

    private static final double LEAST_ROOM = 30;

    private final Frame frame;
    private final CourseChart chart;
    private final List<Places> drawn = new ArrayList<>();

    private ExampleName(Frame frame, CourseChart chart, Band band) {
        this.frame = frame;
        this.chart = chart;
        drawn.add(new Places(chart.x(), band.low90()));
        drawn.add(new Places(chart.x(), band.high90()));
        chart.examples().forEach(example -> drawn.add(new Places(chart.x(), example.y())));
        chart.dots().forEach(dots -> drawn.add(new Places(dots.x(), dots.y())));
    }

    /// Points that words must not cover.
    private record Places(Series x, Series y) {}

    static void draw(Svg svg, Frame frame, CourseChart chart, Band band) {
        if (!chart.examples().isEmpty() && !chart.exampleWords().isEmpty()) {
            new ExampleName(frame, chart, band).draw(svg);
        }
    }

    private void draw(Svg svg) {
        var first = chart.examples().getFirst().y();
        double half = chart.exampleWords().length() * Svg.LETTER / 2;
        var best = new Room(0, 0, 0);
        for (int i = 0; i < chart.x().size(); i++) {
            double at = frame.x(chart.x().at(i));
            boolean fits = at >= frame.left() + half && at <= frame.right() - half;
            if (fits && Double.isFinite(first.at(i))) {
                best = best.orWider(room(i, half));
            }
        }
        if (best.size() > LEAST_ROOM) {
            double at = frame.x(chart.x().at(best.point()));
            best.draw(svg, at, frame.y(first.at(best.point())), chart.exampleWords());
        }
    }

    /// Free room around a point.
    ///
    /// @param edge where it begins
    /// @param signed how far it goes, above 0 downwards
    private record Room(int point, double edge, double signed) {

        double size() {
            return Math.abs(signed);
        }

        Room orWider(Room other) {
            return other.size() > size() + 1e-9 ? other : this;
        }

        void draw(Svg svg, double at, double from, String words) {
            double y = edge + (signed > 0 ? Math.min(34, signed - 6) : Math.max(-24, signed + 16));
            double to = signed > 0 ? y - 13 : y + 5;
            svg.path("lead-line", "M%s %sV%s".formatted(Svg.n(at), Svg.n(from), Svg.n(to)));
            svg.text("mid", at, y, words);
        }
    }

    /// The wider of the rooms above and below everything, over the width of the words around a
    /// point.
    private Room room(int point, double half) {
        double at = frame.x(chart.x().at(point));
        double lowest = frame.top();
        double highest = frame.bottom();
        for (var places : drawn) {
            for (int i = 0; i < places.x().size(); i++) {
                boolean near = Math.abs(frame.x(places.x().at(i)) - at) <= half + 4;
                if (near && Double.isFinite(places.y().at(i))) {
                    lowest = Math.max(lowest, frame.y(places.y().at(i)));
                    highest = Math.min(highest, frame.y(places.y().at(i)));
                }
            }
        }
        double under = floor(at, half) - lowest;
        double over = highest - frame.top();
        return under >= over ? new Room(point, lowest, under) : new Room(point, highest, -over);
    }

    /// The lower edge of what is free around a place: the foot of the plot, or the words of a gap.
    private double floor(double at, double half) {
        boolean gap =
                chart.gaps().stream()
                        .anyMatch(g ->
                                frame.x(g.to()) + half / 2 > at - half
                                        && frame.x(g.from()) - half / 2 < at + half);
        return frame.bottom() - (gap ? Frame.GAP : 0);
    }
}
