package troth.web.telling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import troth.formats.chart.Axis;
import troth.formats.chart.Band;
import troth.formats.chart.Caption;
import troth.formats.chart.CourseChart;
import troth.formats.chart.Decimal;
import troth.formats.chart.Gap;
import troth.formats.chart.Line;
import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Picture.Course;
import troth.web.picture.Picture.Told;

/// How one facet went, as a drawing.
final class CourseFigure {

    /// Days between two rows of the table.
    private static final int ROW = 14;

    private final Words words;
    private final Picture picture;

    CourseFigure(Words words, Picture picture) {
        this.words = words;
        this.picture = picture;
    }

    Figure of(Course course) {
        var word = course.statement().word();
        var title = words.say("facet." + word);
        return switch (course) {
            case Told told ->
                    new Figure(word, title, sentence(told), chart(told, title), table(told, title));
            case Picture.TooLittle(_, int answers) ->
                    Figure.empty(
                            word,
                            words.say("course.little.title", title),
                            words.say("course.little", answers));
            case Picture.Unclear _ ->
                    Figure.empty(
                            word,
                            words.say("course.unclear.title", title),
                            words.say("course.unclear"));
        };
    }

    private String sentence(Told told) {
        var since = words.day(picture.since());
        return switch (told.change().direction()) {
            case UP -> words.say("course.up", since, Share.words(told.change().share(), words));
            case DOWN -> words.say("course.down", since, Share.words(told.change().share(), words));
            case OPEN -> words.say("course.open", since);
        };
    }

    private String chart(Told told, String title) {
        var caption =
                new Caption(
                        told.statement().word(),
                        words.say(
                                "course.chart",
                                title,
                                words.day(picture.first()),
                                words.day(picture.today())),
                        description(told));
        var band = told.band();
        var examples = band.examples().stream().map(y -> new Line("", y)).toList();
        return CourseChart.band(
                        caption,
                        told.days(),
                        across(),
                        scale(),
                        new Band(
                                band.low90(),
                                band.low50(),
                                band.high50(),
                                band.high90(),
                                words.say("course.half"),
                                words.say("course.most")),
                        examples,
                        words.say("course.examples"))
                .withGaps(told.gaps().stream().map(this::gap).toList())
                .svg();
    }

    private Axis across() {
        return new Axis(
                0,
                number(picture.today()),
                List.of(tick(picture.first()), tick(picture.since()), tick(picture.today())));
    }

    private Axis.Tick tick(LocalDate date) {
        return new Axis.Tick(number(date), words.shortDay(date));
    }

    static Axis scale() {
        return new Axis(
                0,
                10,
                List.of(new Axis.Tick(0, "0"), new Axis.Tick(5, "5"), new Axis.Tick(10, "10")));
    }

    private double number(LocalDate date) {
        return picture.first().until(date, ChronoUnit.DAYS);
    }

    private Gap gap(Picture.Gap gap) {
        return new Gap(number(gap.from()), number(gap.to()), words.say("course.gap"));
    }

    private String description(Told told) {
        var drawn = rows(told).values().stream().filter(row -> row.cells().size() > 1).toList();
        var first = drawn.getFirst();
        var last = drawn.getLast();
        var text =
                new StringBuilder(
                        words.say(
                                "course.desc",
                                first.cells().getFirst(),
                                first.head(),
                                last.cells().getFirst(),
                                last.head()));
        for (var gap : told.gaps()) {
            text.append(' ').append(words.say("course.desc.gap", silence(gap)));
        }
        return text.toString();
    }

    /// The first and the last day of a gap.
    private String silence(Picture.Gap gap) {
        return words.say(
                "page.range",
                words.shortDay(gap.from().plusDays(1)),
                words.shortDay(gap.to().minusDays(1)));
    }

    private Figure.Table table(Told told, String title) {
        return new Figure.Table(
                words.say("course.table", title),
                List.of(
                        words.say("course.table.day"),
                        words.say("course.table.half"),
                        words.say("course.table.most")),
                new ArrayList<>(rows(told).values()));
    }

    /// A row every two weeks, the day of comparison, today, and every gap.
    private TreeMap<LocalDate, Figure.Row> rows(Told told) {
        var rows = new TreeMap<LocalDate, Figure.Row>();
        int last = told.days().size() - 1;
        double next = told.days().at(0);
        for (int k = 0; k <= last; k++) {
            double day = told.days().at(k);
            boolean always = k == last || day == number(picture.since());
            boolean due = day >= next && !crowded(told, k);
            if ((always || due) && Double.isFinite(told.band().low50().at(k))) {
                var date = picture.first().plusDays((long) day);
                rows.put(date, row(told, k, date));
                next = day + ROW;
            }
        }
        told.gaps().forEach(gap -> rows.put(gap.from().plusDays(1), row(gap)));
        return rows;
    }

    /// Whether a row that is always there comes within a week.
    private boolean crowded(Told told, int k) {
        double day = told.days().at(k);
        double since = number(picture.since());
        return (since > day && since < day + 7) || told.days().last() < day + 7;
    }

    private Figure.Row row(Told told, int k, LocalDate date) {
        var band = told.band();
        return new Figure.Row(
                words.shortDay(date),
                List.of(
                        range(band.low50().at(k), band.high50().at(k)),
                        range(band.low90().at(k), band.high90().at(k))));
    }

    private Figure.Row row(Picture.Gap gap) {
        return new Figure.Row(silence(gap), List.of(words.say("course.gap")));
    }

    private String range(double low, double high) {
        return words.say("page.range", Decimal.of(low, 1), Decimal.of(high, 1));
    }
}
