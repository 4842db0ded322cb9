package troth.formats.chart;

import java.util.List;

/// Intervals to be met, one below another, on a scale from none (0) to what was published (1), and
/// over each what was found. What lies off the scale stands at its edge as an arrow.
public record IntervalChart(Caption caption, List<Bracket> brackets) {

    private static final double LEAST = -1;
    private static final double MOST = 3;
    private static final double LEFT = 12;
    private static final double RIGHT = Svg.WIDTH - 12;
    private static final double ROW = 58;
    private static final double TOP = 24;
    private static final int LETTERS = 43;

    public IntervalChart {
        brackets = List.copyOf(brackets);
    }

    public String svg() {
        double bottom = TOP + ROW * brackets.size();
        var svg = new Svg();
        svg.open(caption, bottom + 8);
        svg.text("quiet mid", x(0), 14, "no effect").text("quiet mid", x(1), 14, "published");
        line(svg, 0, bottom);
        line(svg, 1, bottom);
        for (int i = 0; i < brackets.size(); i++) {
            draw(svg, brackets.get(i), TOP + ROW * i);
        }
        return svg.close();
    }

    private static void line(Svg svg, double value, double bottom) {
        svg.path("grid", "M%s %sV%s".formatted(Svg.n(x(value)), Svg.n(TOP - 4), Svg.n(bottom)));
    }

    private static void draw(Svg svg, Bracket row, double y) {
        var words = Wrapping.lines(row.label(), LETTERS, 2);
        for (int i = 0; i < words.size(); i++) {
            svg.text("", 0, y + 14 + i * Svg.EM, words.get(i));
        }
        double bar = y + 20 + (words.size() - 1) * Svg.EM;
        double low = x(row.low());
        svg.rect("half", low, bar, x(row.high()) - low, 16);
        double middle = bar + 8;
        svg.path(
                "span-wide",
                "M%s %sH%s".formatted(Svg.n(x(row.least())), Svg.n(middle), Svg.n(x(row.most()))));
        if (row.value() < LEAST || row.value() > MOST) {
            arrow(svg, row.value() > MOST, middle);
        } else {
            svg.circle(row.met() ? "fill" : "open", x(row.value()), middle, 5);
        }
    }

    private static void arrow(Svg svg, boolean right, double y) {
        double tip = right ? RIGHT : LEFT;
        double back = right ? tip - 8 : tip + 8;
        svg.path(
                "open",
                "M%s %sL%s %sL%s %sZ"
                        .formatted(
                                Svg.n(tip),
                                Svg.n(y),
                                Svg.n(back),
                                Svg.n(y - 5),
                                Svg.n(back),
                                Svg.n(y + 5)));
    }

    private static double x(double value) {
        return LEFT + (RIGHT - LEFT) * (Math.clamp(value, LEAST, MOST) - LEAST) / (MOST - LEAST);
    }
}
