package troth.formats.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.numeric.Series;

/// How something goes over time: bands with example courses where it is unsure, lines where it is
/// not. Each line has dashes of its own and its name at its end; there is no legend.
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
    private static final double LEAST_ROOM = 30;

    public CourseChart {
        lines = List.copyOf(lines);
        examples = List.copyOf(examples);
        gaps = List.copyOf(gaps);
        marks = List.copyOf(marks);
        spans = List.copyOf(spans);
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
                Size.USUAL);
    }

    public CourseChart with(Size size) {
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
                size);
    }

    public CourseChart withMarks(List<Mark> marks) {
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
                size);
    }

    public CourseChart withSpans(List<Span> spans) {
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
                size);
    }

    public CourseChart withGaps(List<Gap> gaps) {
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
            svg.path("curve c" + (i % MOST_LINES + 1), trace.line(all.get(i).y()));
        }
        frame.drawEnds(svg, ends(frame));
        band.ifPresent(b -> nameExamples(svg, frame, b));
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

    /// Names the examples where there is most room above or below everything drawn, near to it,
    /// with a thin line to the first of them.
    private void nameExamples(Svg svg, Frame frame, Band b) {
        if (examples.isEmpty() || exampleWords.isEmpty()) {
            return;
        }
        double half = exampleWords.length() * Svg.LETTER / 2;
        var all = new ArrayList<>(List.of(b.low90(), b.high90()));
        examples.forEach(example -> all.add(example.y()));
        var best = new Room(0, 0, 0);
        for (int i = 0; i < x.size(); i++) {
            double at = frame.x(x.at(i));
            if (at >= frame.left() + half && at <= frame.right() - half) {
                best = best.orWider(room(frame, all, i, half));
            }
        }
        if (best.size() > LEAST_ROOM) {
            best.draw(svg, frame.x(x.at(best.point())), first(frame, best), exampleWords);
        }
    }

    private double first(Frame frame, Room room) {
        return frame.y(examples.getFirst().y().at(room.point()));
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
    private Room room(Frame frame, List<Series> all, int point, double half) {
        double at = frame.x(x.at(point));
        double lowest = frame.top();
        double highest = frame.bottom();
        for (int i = 0; i < x.size(); i++) {
            for (var series : Math.abs(frame.x(x.at(i)) - at) <= half ? all : List.<Series>of()) {
                if (Double.isFinite(series.at(i))) {
                    lowest = Math.max(lowest, frame.y(series.at(i)));
                    highest = Math.min(highest, frame.y(series.at(i)));
                }
            }
        }
        double under = floor(frame, at, half) - lowest;
        double over = highest - frame.top();
        return under >= over ? new Room(point, lowest, under) : new Room(point, highest, -over);
    }

    /// The lower edge of what is free around a place: the foot of the plot, or the words of a gap.
    private double floor(Frame frame, double at, double half) {
        boolean gap =
                gaps.stream()
                        .anyMatch(g ->
                                frame.x(g.to()) + half / 2 > at - half
                                        && frame.x(g.from()) - half / 2 < at + half);
        return frame.bottom() - (gap ? Frame.GAP : 0);
    }
}
