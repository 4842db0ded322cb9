package troth.web.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import troth.formats.chart.Bar;
import troth.formats.chart.BarChart;
import troth.formats.chart.Caption;
import troth.formats.chart.Decimal;
import troth.web.page.Words;
import troth.web.picture.Cause;
import troth.web.picture.Picture;
import troth.web.picture.Picture.Reason;

/// What went with a change, as signed bars; the part that these entries do not explain is always
/// among them.
final class ReasonFigure {

    private static final String ID = "why";

    /// A point of the answer is a long bar, so that less than that looks like less.
    private static final double FULL = 1;

    /// So many days are named; of more only the number is said.
    private static final int NAMED = 3;

    private final Words words;
    private final Picture picture;

    ReasonFigure(Words words, Picture picture) {
        this.words = words;
        this.picture = picture;
    }

    Figure of(Picture.Reasons reasons) {
        var facet = words.say("facet.in." + reasons.statement().word());
        var since = words.day(picture.since());
        return new Figure(
                ID,
                words.say("why.title", facet),
                words.say(reasons.reasons().size() > 1 ? "why.say" : "why.none", since),
                chart(reasons, facet, since),
                table(reasons, since));
    }

    /// Each reason with the ways to the entries it speaks of.
    List<Because> because(Picture.Reasons reasons) {
        return reasons.reasons().stream()
                .map(reason ->
                        new Because(
                                reason.cause().word(),
                                words.say("because." + reason.cause().word()),
                                reason.days().stream()
                                        .map(day -> new Because.Day(day, words.shortDay(day)))
                                        .toList()))
                .toList();
    }

    private String chart(Picture.Reasons reasons, String facet, String since) {
        var caption =
                new Caption(
                        ID,
                        words.say("why.chart", facet, since),
                        words.say("why.desc", reasons.reasons().size()));
        return new BarChart(
                        caption,
                        words.say("why.lowered"),
                        words.say("why.raised"),
                        1,
                        FULL,
                        reasons.reasons().stream().map(this::bar).toList())
                .svg();
    }

    private Bar bar(Reason reason) {
        return new Bar(label(reason), reason.points(), reason.cause() == Cause.REST);
    }

    private String label(Reason reason) {
        return words.say(
                "cause." + reason.cause().word(), reason.days().size(), days(reason.days()));
    }

    private String days(List<LocalDate> days) {
        return days.size() > NAMED
                ? words.say("why.days", days.size())
                : days.stream().map(words::shortDay).collect(Collectors.joining(", "));
    }

    private Figure.Table table(Picture.Reasons reasons, String since) {
        return new Figure.Table(
                words.say("why.table", since),
                List.of(
                        words.say("why.table.reason"),
                        words.say("why.table.points"),
                        words.say("why.table.range")),
                reasons.reasons().stream().map(this::row).toList());
    }

    private Figure.Row row(Reason reason) {
        var range =
                words.say(
                        "page.range",
                        Decimal.signed(reason.low(), 1),
                        Decimal.signed(reason.high(), 1));
        return new Figure.Row(label(reason), List.of(Decimal.signed(reason.points(), 1), range));
    }
}
