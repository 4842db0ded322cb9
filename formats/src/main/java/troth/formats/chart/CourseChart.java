package troth.formats.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.numeric.Series;

/// How something goes over time: bands with example courses where it is unsure, lines where it is
/// not; dots for single values that were given. Each line has dashes of its own and its name at its
/// end; there is no legend.
///
/// @param x the points, ascending; every series has one value for each
/// @param examples courses out of the band, at most three, not named one by one
/// @param exampleWords what the examples are together: "three couples"; empty for none
public record CourseChart(
        Caption caption,
        Series x,
        Axis across,
        Axis up,
        Optional<Band> band,
        List<Line> lines,
        List<Line> examples,
        String exampleWords,
        List<Gap> gaps,
        List<Mark> marks,
        List<Span> spans,
        List<Dots> dots,
        Size size) {

    /// How high the plot is.
    public enum Size {
        USUAL(180),
        SMALL(112);

        private final double plot;

        Size(double plot) {
            this.plot = plot;
        }
    }

    private static final int MOST_LINES = 6;

    public CourseChart {
        lines = List.copyOf(lines);
        examples = List.copyOf(examples);
        gaps = List.copyOf(gaps);
        marks = List.copyOf(marks);
        spans = List.copyOf(spans);
        dots = List.copyOf(dots);
        if (lines.size() > MOST_LINES || examples.size() > 3) {
            throw new IllegalArgumentException(
                    "A chart holds at most %d lines and 3 examples, not %d and %d."
                            .formatted(MOST_LINES, lines.size(), examples.size()));
        }
    }

    /// Named lines over an axis, for a run without chance.
    public static CourseChart lines(
            Caption caption, Series x, Axis across, Axis up, List<Line> lines) {
        return new CourseChart(
                caption,
                x,
                across,
                up,
                Optional.empty(),
                lines,
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Size.USUAL);
    }

    /// A band with up to three examples.
    public static CourseChart band(
            Caption caption,
            Series x,
            Axis across,
            Axis up,
            Band band,
            List<Line> examples,
            String exampleWords) {
        return new CourseChart(
                caption,
                x,
                across,
                up,
                Optional.of(band),
                List.of(),
                examples,
                exampleWords,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Size.USUAL);
    }

    public CourseChart with(Size size) {
        return with(gaps, marks, spans, dots, size);
    }

    public CourseChart withMarks(List<Mark> marks) {
        return with(gaps, marks, spans, dots, size);
    }

    public CourseChart withSpans(List<Span> spans) {
        return with(gaps, marks, spans, dots, size);
    }

    public CourseChart withGaps(List<Gap> gaps) {
        return with(gaps, marks, spans, dots, size);
    }

    public CourseChart withDots(Dots dots) {
        return with(gaps, marks, spans, List.of(dots), size);
    }

    private CourseChart with(
            List<Gap> gaps, List<Mark> marks, List<Span> spans, List<Dots> dots, Size size) {
        return new CourseChart(
                caption,
                x,
                across,
                up,
                band,
                lines,
                examples,
                exampleWords,
                gaps,
                marks,
                spans,
                dots,
                size);
    }

    /// The chart as the text of one `svg`.
    public String svg() {
        var labels = Stream.concat(lines.stream().map(Line::label), bandLabels());
        var frame = Frame.of(across, up, size.plot, Frame.letters(labels));
        var svg = new Svg().open(caption, frame.height());
        var trace = new Trace(frame, x);
        frame.draw(svg);
        band.ifPresent(b -> draw(svg, trace, b));
        frame.drawMarks(svg, marks, spans);
        frame.drawGaps(svg, gaps);
        var all = Stream.concat(examples.stream(), lines.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            var thin = i < examples.size() && !dots.isEmpty() ? " thin" : "";
            svg.path("curve c" + (i % MOST_LINES + 1) + thin, trace.line(all.get(i).y()));
        }
        dots.forEach(d -> svg.path("given", trace.dots(d)));
        frame.drawEnds(svg, ends(frame));
        band.ifPresent(b -> ExampleName.draw(svg, frame, this, b));
        return svg.close();
    }

    private Stream<String> bandLabels() {
        return band.stream().flatMap(b -> Stream.of(b.half(), b.most()));
    }

    private static void draw(Svg svg, Trace trace, Band b) {
        svg.path("wide", trace.area(b.low90(), b.high90()));
        svg.path("half", trace.area(b.low50(), b.high50()));
        svg.path(
                "rim",
                trace.line(b.high90())
                        + trace.line(b.low90())
                        + trace.line(b.high50())
                        + trace.line(b.low50()));
    }

    private List<Frame.End> ends(Frame frame) {
        var ends = new ArrayList<Frame.End>();
        for (var line : lines) {
            lastPoint(line.y())
                    .filter(this::isNearTheEnd)
                    .ifPresent(i ->
                            ends.add(
                                    new Frame.End(
                                            frame.x(x.at(i)),
                                            frame.y(line.y().at(i)),
                                            line.label())));
        }
        band.ifPresent(b ->
                lastPoint(b.high90())
                        .ifPresent(i -> {
                            double at = frame.x(x.at(i));
                            double half = (b.low50().at(i) + b.high50().at(i)) / 2;
                            ends.add(new Frame.End(at, frame.y(b.high90().at(i)), b.most()));
                            ends.add(new Frame.End(at, frame.y(half), b.half()));
                        }));
        return ends;
    }

    /// A line that ends early is not named at the right, where a reader would look for its end.
    private boolean isNearTheEnd(int i) {
        return x.at(i) >= across.low() + 0.85 * (across.high() - across.low());
    }

    private static Optional<Integer> lastPoint(Series y) {
        for (int i = y.size() - 1; i >= 0; i--) {
            if (Double.isFinite(y.at(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
