package troth.web.telling;

import java.util.List;
import java.util.stream.IntStream;
import troth.formats.chart.Caption;
import troth.formats.chart.DotChart;
import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Picture.Ahead;

/// Where an answer may lie some weeks from now, as twenty dots.
final class AheadFigure {

    private static final String ID = "ahead";

    private final Words words;

    AheadFigure(Words words) {
        this.words = words;
    }

    Figure of(Picture picture, Ahead ahead) {
        var facet = words.say("facet.in." + ahead.statement().word());
        var day = words.day(ahead.day());
        int all = ahead.dots().size();
        int high = ahead.atLeastUsual();
        return new Figure(
                ID,
                words.say("ahead.title"),
                words.say(
                        "ahead.say",
                        facet,
                        high,
                        day,
                        ahead.usual(),
                        words.day(picture.since()),
                        all - high),
                chart(ahead, facet, day, high),
                table(ahead, day));
    }

    private String chart(Ahead ahead, String facet, String day, int high) {
        int low = ahead.dots().size() - high;
        return new DotChart(
                        new Caption(
                                ID,
                                words.say("ahead.chart", day, facet),
                                words.say("ahead.desc", high, ahead.usual(), low)),
                        10,
                        ahead.dots(),
                        ahead.usual(),
                        words.say("ahead.lower", low),
                        words.say("ahead.upper", high, ahead.usual()),
                        words.say("scale.word.least"),
                        words.say("scale.word.most"))
                .svg();
    }

    private Figure.Table table(Ahead ahead, String day) {
        return new Figure.Table(
                words.say("ahead.table", day),
                List.of(words.say("ahead.table.answer"), words.say("ahead.table.futures")),
                IntStream.rangeClosed(0, 10)
                        .filter(answer -> ahead.dots().contains(answer))
                        .mapToObj(answer -> row(ahead, answer))
                        .toList());
    }

    private static Figure.Row row(Ahead ahead, int answer) {
        long count = ahead.dots().stream().filter(dot -> dot == answer).count();
        return new Figure.Row(Integer.toString(answer), List.of(Long.toString(count)));
    }
}
