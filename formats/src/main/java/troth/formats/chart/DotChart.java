package troth.formats.chart;

import java.util.List;

/// Twenty equally likely answers as dots on their scale: those of at least a threshold are filled,
/// the others open, and words over each side say how many there are. Counted, not measured, so that
/// a chance is seen as a number of times.
///
/// @param highest the scale goes from 0 to this
/// @param dots one answer each, ascending
/// @param threshold the least answer that counts as high
/// @param lower what stands over the dots below the threshold
/// @param upper what stands over those from it on
/// @param least what the answer 0 means
/// @param most what the highest answer means
public record DotChart(
        Caption caption,
        int highest,
        List<Integer> dots,
        int threshold,
        String lower,
        String upper,
        String least,
        String most) {

    private static final double LEFT = 18;
    private static final double RIGHT = Svg.WIDTH - 18;

    /// How far dots stand apart, and how high a stack of them may be.
    private static final double ROW = 25;

    private static final double HIGHEST = 250;

    public DotChart {
        dots = List.copyOf(dots);
        if (dots.stream().anyMatch(dot -> dot < 0 || dot > highest)) {
            throw new IllegalArgumentException(
                    "The dots %s must lie on a scale from 0 to %d.".formatted(dots, highest));
        }
    }

    /// The chart as the text of one `svg`.
    public String svg() {
        double top = fits() ? 34 : 54;
        double row = Math.min(ROW, HIGHEST / tallest());
        double base = top + row * tallest();
        var svg = new Svg();
        svg.open(caption, base + 48);
        divide(svg, top - 20, base);
        for (int i = 0; i < dots.size(); i++) {
            double below = row * (i - dots.indexOf(dots.get(i)) + 0.64);
            draw(svg, dots.get(i), base - below, 0.42 * row);
        }
        axis(svg, base);
        return svg.close();
    }

    /// An open dot is smaller by its line.
    private void draw(Svg svg, int answer, double y, double radius) {
        boolean high = answer >= threshold;
        svg.circle(high ? "fill" : "open", x(answer), y, high ? radius : radius - 1);
    }

    /// Whether the words stand beside each other, the line between them.
    private boolean fits() {
        return lower.length() * Svg.LETTER <= border() - 8
                && upper.length() * Svg.LETTER <= Svg.WIDTH - border() - 8;
    }

    private double border() {
        return x(threshold - 0.5);
    }

    /// The line between low and high with its words; above it, at the two edges, where they do not
    /// fit beside each other.
    private void divide(Svg svg, double top, double base) {
        boolean beside = fits();
        double from = beside ? 4 : top + 6;
        svg.path("lead-line", "M%s %sV%s".formatted(Svg.n(border()), Svg.n(from), Svg.n(base - 4)));
        svg.text(beside ? "end" : "", beside ? border() - 8 : 0, 14, lower);
        svg.text(beside ? "" : "end", beside ? border() + 8 : Svg.WIDTH, beside ? 14 : 32, upper);
    }

    private void axis(Svg svg, double base) {
        svg.path("axis", "M%s %sH%s".formatted(Svg.n(LEFT), Svg.n(base), Svg.n(RIGHT)));
        for (int answer = 0; answer <= highest; answer++) {
            boolean named = answer == 0 || answer == highest || 2 * answer == highest;
            svg.path("axis", "M%s %sv%d".formatted(Svg.n(x(answer)), Svg.n(base), named ? 6 : 3));
            if (named) {
                svg.text("quiet mid", x(answer), base + 20, Integer.toString(answer));
            }
        }
        svg.text("quiet", 10, base + 40, least);
        svg.text("quiet end", Svg.WIDTH - 10, base + 40, most);
    }

    private double x(double answer) {
        return LEFT + (RIGHT - LEFT) * answer / highest;
    }

    private long tallest() {
        return dots.stream()
                .mapToLong(dot -> dots.stream().filter(dot::equals).count())
                .max()
                .orElse(0);
    }
}
