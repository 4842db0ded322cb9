package troth.formats.chart;

import java.util.ArrayList;
import java.util.List;
import troth.numeric.Series;

/// Turns series into paths: breaks where a value is missing, and leaves out points that nobody
/// could see, those within half a unit of the straight line between their neighbours (Ramer,
/// Douglas and Peucker).
final class Trace {

    private static final double SEEN = 0.5;

    private final Frame frame;
    private final Series x;

    Trace(Frame frame, Series x) {
        this.frame = frame;
        this.x = x;
    }

    private record Point(double x, double y) {
        @Override
        public String toString() {
            return Svg.n(x) + "," + Svg.n(y);
        }
    }

    /// One line, in as many parts as it has.
    String line(Series y) {
        var d = new StringBuilder();
        for (var part : parts(y)) {
            d.append('M').append(joined(part));
        }
        return d.toString();
    }

    /// The area between two lines, in as many parts as both have.
    String area(Series low, Series high) {
        var d = new StringBuilder();
        var lows = parts(low);
        var highs = parts(high);
        for (int i = 0; i < Math.min(lows.size(), highs.size()); i++) {
            d.append('M').append(joined(highs.get(i))).append(' ');
            d.append(joined(lows.get(i).reversed())).append('z');
        }
        return d.toString();
    }

    /// Dots as strokes of no length: their ends are round.
    String dots(Dots dots) {
        var d = new StringBuilder();
        for (int i = 0; i < dots.x().size(); i++) {
            var point = new Point(frame.x(dots.x().at(i)), frame.y(dots.y().at(i)));
            d.append('M').append(point).append("h0");
        }
        return d.toString();
    }

    private static String joined(List<Point> points) {
        return String.join(" ", points.stream().map(Point::toString).toList());
    }

    private List<List<Point>> parts(Series y) {
        var parts = new ArrayList<List<Point>>();
        var part = new ArrayList<Point>();
        for (int i = 0; i <= y.size(); i++) {
            if (i < y.size() && Double.isFinite(y.at(i))) {
                part.add(new Point(frame.x(x.at(i)), frame.y(y.at(i))));
            } else if (!part.isEmpty()) {
                parts.add(thinned(part));
                part = new ArrayList<>();
            }
        }
        return parts;
    }

    private static List<Point> thinned(List<Point> all) {
        var keep = new boolean[all.size()];
        keep[0] = true;
        keep[all.size() - 1] = true;
        thin(all, 0, all.size() - 1, keep);
        var kept = new ArrayList<Point>();
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static void thin(List<Point> all, int from, int to, boolean[] keep) {
        int worst = from;
        double most = SEEN;
        for (int i = from + 1; i < to; i++) {
            double away = away(all.get(i), all.get(from), all.get(to));
            if (away > most) {
                most = away;
                worst = i;
            }
        }
        if (worst > from) {
            keep[worst] = true;
            thin(all, from, worst, keep);
            thin(all, worst, to, keep);
        }
    }

    /// How far `p` lies above or below the line from `a` to `b`.
    private static double away(Point p, Point a, Point b) {
        double share = b.x() == a.x() ? 0 : (p.x() - a.x()) / (b.x() - a.x());
        return Math.abs(p.y() - (a.y() + share * (b.y() - a.y())));
    }
}
