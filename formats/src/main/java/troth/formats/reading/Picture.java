package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import troth.formats.chart.Axis;
import troth.formats.chart.Band;
import troth.formats.chart.Caption;
import troth.formats.chart.CourseChart;
import troth.formats.chart.Decimal;
import troth.formats.chart.Dots;
import troth.formats.chart.Line;
import troth.formats.chart.Mark;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.numeric.Series;

/// One quantity of one person along the days, as a figure.
///
/// @param id of the drawing, once in a page
/// @param title what it is, and whose
/// @param scale the words of its scale: "1 to 7"
/// @param told whether these answers told it
/// @param as how the quantity is shown: as it is, or on another scale that rises with it
/// @param given answers, where the picture is of an item
/// @param withExamples whether three example courses are drawn
/// @param digits after the point in the table
record Picture(
        String id,
        String title,
        String scale,
        String told,
        Axis up,
        DoubleUnaryOperator as,
        List<Mark> marks,
        Optional<Dots> given,
        boolean withExamples,
        CourseChart.Size size,
        int digits) {

    private static final String NOT_SHOWN = "not shown";

    private static final int ROWS = 6;
    private static final int FEW_ROWS = 4;

    Block of(troth.infer.Band band, Stretch stretch) {
        var caption = new Caption(id, title, desc(band, stretch));
        var chart =
                CourseChart.band(
                                caption,
                                stretch.x(),
                                across(stretch),
                                up,
                                band(band, stretch),
                                examples(band, stretch),
                                withExamples ? "three possible courses" : "")
                        .withGaps(stretch.gaps())
                        .withMarks(marks)
                        .with(size);
        var full = given.map(chart::withDots).orElse(chart);
        return new Block.Figure(title, under(), full.svg(), "", table(caption, band, stretch));
    }

    private String under() {
        return scale.isEmpty() ? told : scale + "; " + told;
    }

    private static Axis across(Stretch stretch) {
        var x = stretch.x();
        return Axis.time(x.at(0), x.last());
    }

    private Band band(troth.infer.Band band, Stretch stretch) {
        return new Band(
                shown(band.low90(), stretch),
                shown(band.low50(), stretch),
                shown(band.high50(), stretch),
                shown(band.high90(), stretch));
    }

    private Series shown(Series course, Stretch stretch) {
        return mapped(stretch.of(course));
    }

    private Series mapped(Series course) {
        return Series.of(java.util.Arrays.stream(course.toArray()).map(as).toArray());
    }

    private List<Line> examples(troth.infer.Band band, Stretch stretch) {
        return withExamples
                ? band.examples().stream().map(e -> new Line("", shown(e, stretch))).toList()
                : List.of();
    }

    private String desc(troth.infer.Band band, Stretch stretch) {
        var rows = stretch.rows(2);
        if (rows.isEmpty()) {
            return "No answers.";
        }
        var first = at(band, stretch, rows.getFirst());
        var last = at(band, stretch, rows.getLast());
        return "%sHalf of the readings: %s on %s, %s on %s.%s"
                .formatted(
                        scale.isEmpty() ? "" : "Scale " + scale + ". ",
                        first.get(1),
                        first.getFirst(),
                        last.get(1),
                        last.getFirst(),
                        stretch.gaps().isEmpty() ? "" : " There are days without answers.");
    }

    private DataTable table(Caption caption, troth.infer.Band band, Stretch stretch) {
        var head = new ArrayList<>(List.of("When", "Half of readings", "9 in 10 readings"));
        given.ifPresent(_ -> head.add("Given"));
        var rows =
                stretch.rows(size == CourseChart.Size.SMALL ? FEW_ROWS : ROWS).stream()
                        .map(i -> at(band, stretch, i))
                        .toList();
        return new DataTable(caption.tableId(), title + ": where the readings lie", head, rows);
    }

    private List<String> at(troth.infer.Band band, Stretch stretch, int place) {
        int k = stretch.at().get(place);
        double day = stretch.days().at(k);
        var cells = new ArrayList<String>();
        cells.add(Plain.moment(day));
        cells.add(range(band.low50().at(k), band.high50().at(k)));
        cells.add(range(band.low90().at(k), band.high90().at(k)));
        given.ifPresent(dots -> cells.add(given(dots, day)));
        return cells;
    }

    private String range(double low, double high) {
        double from = as.applyAsDouble(low);
        double to = as.applyAsDouble(high);
        return Double.isNaN(from) || Double.isNaN(to)
                ? NOT_SHOWN
                : Decimal.of(from, digits) + " to " + Decimal.of(to, digits);
    }

    private static String given(Dots dots, double day) {
        return IntStream.range(0, dots.x().size())
                .filter(i -> Math.abs(dots.x().at(i) - day) < 1e-9)
                .mapToObj(i -> Decimal.plain(dots.y().at(i)))
                .findFirst()
                .orElse("–");
    }
}
