package troth.formats.chart;

import java.util.List;

/// Signed reasons from a zero line: what lowered on the left, what raised on the right, the same
/// fill both ways; what is not explained is hatched and always shown. An interval is a whisker. The
/// page must hold the [Patterns].
///
/// @param lowered what stands over the left side
/// @param raised what stands over the right side
/// @param digits after the point of each number
/// @param least bars are drawn as if one of them were at least so long, so that small ones look
///   small
public record BarChart(
        Caption caption, String lowered, String raised, int digits, double least, List<Bar> bars) {

    private static final double THICK = 18;
    private static final double EDGE = 58;
    private static final int LETTERS = 43;

    public BarChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException(
                    "The chart (%s) needs a bar.".formatted(caption.title()));
        }
    }

    /// The longest bar as long as there is room.
    public BarChart(Caption caption, String lowered, String raised, int digits, List<Bar> bars) {
        this(caption, lowered, raised, digits, 0, bars);
    }

    public String svg() {
        double y = 22;
        var body = new Svg();
        var svg = body.open(caption, height());
        double zero = zero();
        svg.text("quiet end", zero - 8, 14, lowered).text("quiet", zero + 8, 14, raised);
        for (var bar : bars) {
            var words = Wrapping.lines(bar.label(), LETTERS, 2);
            for (int i = 0; i < words.size(); i++) {
                svg.text("", 0, y + 20 + i * Svg.EM, words.get(i));
            }
            y += 12 + words.size() * Svg.EM;
            draw(svg, bar, zero, y);
            y += THICK + 8;
        }
        return svg.close();
    }

    private double height() {
        double height = 26;
        for (var bar : bars) {
            height += 20 + THICK + Wrapping.lines(bar.label(), LETTERS, 2).size() * Svg.EM;
        }
        return height;
    }

    /// Where the zero line lies: further left where most bars point right, with room for words on
    /// both sides.
    private double zero() {
        double left = -bars.stream().mapToDouble(Bar::least).min().orElse(0);
        double right = bars.stream().mapToDouble(Bar::most).max().orElse(0);
        double share = left + right == 0 ? 0.5 : left / (left + right);
        double room = Math.max(EDGE, lowered.length() * Svg.LETTER + 8);
        double end = Svg.WIDTH - Math.max(EDGE, raised.length() * Svg.LETTER + 8);
        return Math.clamp(EDGE + share * (Svg.WIDTH - 2 * EDGE), room, Math.max(room, end));
    }

    private void draw(Svg svg, Bar bar, double zero, double y) {
        double unit = unit(zero);
        double length = Math.abs(bar.value()) * unit;
        double from = bar.value() < 0 ? zero - length : zero;
        svg.rect(bar.unexplained() ? "unknown" : "fill", from, y, length, THICK);
        if (bar.low() < bar.high()) {
            whisker(svg, zero + bar.low() * unit, zero + bar.high() * unit, y + THICK / 2);
        }
        svg.path("axis", "M%s %sv%s".formatted(Svg.n(zero), Svg.n(y - 4), Svg.n(THICK + 8)));
        var shown = Decimal.signed(bar.value(), digits);
        if (bar.value() < 0) {
            svg.text("end", zero + bar.least() * unit - 8, y + 14, shown);
        } else {
            svg.text("", zero + bar.most() * unit + 8, y + 14, shown);
        }
    }

    /// The interval of a bar, seen on the bar and beside it.
    private static void whisker(Svg svg, double low, double high, double y) {
        var line =
                "M%s %sv10M%s %sv10M%s %sH%s"
                        .formatted(
                                Svg.n(low),
                                Svg.n(y - 5),
                                Svg.n(high),
                                Svg.n(y - 5),
                                Svg.n(low),
                                Svg.n(y),
                                Svg.n(high));
        svg.path("whisker-rim", line).path("whisker", line);
    }

    /// Units of length of a value of 1, so that the longest bar leaves room for its number.
    private double unit(double zero) {
        double left = zero - EDGE + 4;
        double right = Svg.WIDTH - EDGE + 4 - zero;
        double unit = least > 0 ? Math.max(left, right) / least : Double.POSITIVE_INFINITY;
        for (var bar : bars) {
            unit = bar.least() < 0 ? Math.min(unit, left / -bar.least()) : unit;
            unit = bar.most() > 0 ? Math.min(unit, right / bar.most()) : unit;
        }
        return Double.isInfinite(unit) ? 0 : unit;
    }
}
