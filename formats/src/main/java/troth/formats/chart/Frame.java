package troth.formats.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The room of a chart: where its plot lies, and how numbers become places in it. Labels of the
/// axes, of moments at the top and of ends at the right have room of their own, so none is cut.
///
/// @param left where the plot begins
/// @param right where it ends; the labels of ends stand beyond it
/// @param top its upper edge; moments and spans are named above it
/// @param bottom its lower edge; the horizontal axis is written below it
record Frame(Axis across, Axis up, double left, double right, double top, double bottom) {

    private static final double FOOT = 26;
    private static final double HEAD = 31;
    private static final int MOST_LINES = 3;
    private static final int LETTERS = 13;

    /// @param ends how many letters the longest line at the right has, 0 for none
    static Frame of(Axis across, Axis up, double plot, int ends) {
        int letters = up.ticks().stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
        double left = Math.max(24, 13 + letters * Svg.LETTER);
        double right = Svg.WIDTH - (ends == 0 ? 8 : 14 + ends * Svg.LETTER);
        return new Frame(across, up, left, right, HEAD, HEAD + plot);
    }

    double height() {
        return bottom + FOOT;
    }

    double x(double value) {
        return left + (right - left) * (value - across.low()) / (across.high() - across.low());
    }

    /// Cut at the edges of the plot.
    double y(double value) {
        double share = (value - up.low()) / (up.high() - up.low());
        return bottom - (bottom - top) * Math.clamp(share, 0, 1);
    }

    /// The axes with their words; a word that would touch the one before it is left out.
    void draw(Svg svg) {
        for (var tick : up.ticks()) {
            double y = y(tick.at());
            boolean zero = tick.at() == 0 || tick.at() == up.low();
            svg.path(zero ? "axis" : "grid", "M%s %sH%s".formatted(n(left), n(y), n(right)));
            svg.text("quiet end", left - 6, y + 5, tick.label());
        }
        svg.path("axis", "M%s %sH%s".formatted(n(left), n(bottom), n(right)));
        double free = 0;
        for (var tick : across.ticks()) {
            free = tick(svg, tick, free);
        }
    }

    private double tick(Svg svg, Axis.Tick tick, double free) {
        double x = x(tick.at());
        double width = tick.label().length() * Svg.LETTER;
        boolean last = tick.at() >= across.high() - 1e-9;
        boolean first = tick.at() <= across.low() + 1e-9;
        double begin = first ? x : last ? x - width : x - width / 2;
        svg.path("axis", "M%s %sv5".formatted(n(x), n(bottom)));
        if (begin < free) {
            return free;
        }
        svg.text(first ? "quiet" : last ? "quiet end" : "quiet mid", x, bottom + 21, tick.label());
        return begin + width + 4;
    }

    /// Names above the plot, on one line: names that would touch are joined into one.
    void drawMarks(Svg svg, List<Mark> marks, List<Span> spans) {
        var names = new ArrayList<Named>();
        for (var mark : marks) {
            double x = x(mark.at());
            svg.path("moment", "M%s %sV%s".formatted(n(x), n(top), n(bottom)));
            svg.path("lead-line", "M%s %sv7".formatted(n(x), n(top - 4)));
            names.add(new Named(x, x, mark.label()));
        }
        for (var span : spans) {
            var named = new Named(x(span.from()), x(span.to()), span.label());
            svg.path(
                    "lead-line",
                    "M%s %sv-5H%sv5".formatted(n(named.from()), n(top + 1), n(named.to())));
            names.add(named);
        }
        joined(names).forEach(name -> svg.text("quiet mid", name.middle(), top - 12, name.label()));
    }

    private static List<Named> joined(List<Named> names) {
        var joined = new ArrayList<Named>();
        for (var name : names.stream().sorted(Comparator.comparingDouble(Named::from)).toList()) {
            var next = name;
            while (!joined.isEmpty() && next.begin() <= joined.getLast().end() + 6) {
                next = joined.removeLast().with(next);
            }
            joined.add(next);
        }
        return joined;
    }

    /// A name above the stretch from `from` to `to`.
    private record Named(double from, double to, String label) {

        double width() {
            return label.length() * Svg.LETTER;
        }

        /// As near above its stretch as the edges of the drawing allow.
        double middle() {
            double half = width() / 2;
            return Math.clamp((from + to) / 2, half, Math.max(half, Svg.WIDTH - half));
        }

        double begin() {
            return middle() - width() / 2;
        }

        double end() {
            return middle() + width() / 2;
        }

        /// What does not fit beside the rest is not named.
        Named with(Named next) {
            var both = label + ", " + next.label;
            boolean fits = both.length() * Svg.LETTER < Svg.WIDTH;
            return new Named(from, Math.max(to, next.to), fits ? both : label);
        }
    }

    /// How much of the foot of the plot the brackets and their words take.
    static final double GAP = 46;

    /// A bracket at the foot of the plot, for where nothing is known. Its words may be wider than
    /// it.
    void drawGaps(Svg svg, List<Gap> gaps) {
        for (var gap : gaps) {
            double from = x(gap.from()) + 3;
            double to = x(gap.to()) - 3;
            svg.path("lead-line", "M%s %sv5H%sv-5".formatted(n(from), n(bottom - 10), n(to)));
            int widest = Stream.of(gap.label().split(" ")).mapToInt(String::length).max().orElse(0);
            int letters = (int) Math.max(widest, (to - from) / Svg.LETTER);
            var words = Wrapping.lines(gap.label(), letters, 2);
            double middle = bottom - 18 - (words.size() - 1) * Svg.EM / 2;
            svg.lines("quiet mid", (from + to) / 2, middle, words);
        }
    }

    /// Labels at the right, each as near as can be to where its line ends.
    void drawEnds(Svg svg, List<End> ends) {
        var named = ends.stream().filter(end -> !end.label().isEmpty());
        var sorted = named.sorted(Comparator.comparingDouble(End::y)).toList();
        int lines = linesThatFit(sorted);
        var wanted = sorted.stream().mapToDouble(End::y).toArray();
        var heights = sorted.stream().mapToDouble(end -> end.height(lines)).toArray();
        var placed = Stacking.place(wanted, heights, top - 4, bottom + 9);
        for (int i = 0; i < placed.length; i++) {
            var end = sorted.get(i);
            svg.lines("", right + 13, placed[i], wrapped(end.label(), lines));
            svg.path(
                    "lead-line",
                    "M%s %sL%s %s"
                            .formatted(n(end.x() + 2), n(end.y()), n(right + 10), n(placed[i])));
        }
    }

    /// How many lines a label may have so that all have room.
    private int linesThatFit(List<End> ends) {
        for (int lines = MOST_LINES; lines > 1; lines--) {
            int most = lines;
            double all = ends.stream().mapToDouble(end -> end.height(most)).sum();
            if (all <= bottom + 13 - top) {
                return lines;
            }
        }
        return 1;
    }

    /// Where a line ends, and what stands beside it; empty for nothing.
    record End(double x, double y, String label) {

        double height(int lines) {
            return wrapped(label, lines).size() * Svg.EM + 2;
        }
    }

    /// How many letters the longest line of these labels has when wrapped.
    static int letters(Stream<String> labels) {
        return labels.flatMap(label -> wrapped(label, MOST_LINES).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static List<String> wrapped(String label, int lines) {
        return Wrapping.lines(label, LETTERS, lines);
    }

    private static String n(double value) {
        return Svg.n(value);
    }
}
