package troth.web.telling;

import java.util.List;
import java.util.stream.IntStream;
import troth.formats.chart.Caption;
import troth.formats.chart.DotChart;
import troth.web.page.Words;
import troth.web.picture.Picture.Ahead;
import troth.web.picture.Picture.Change;

/// Where an answer may lie some weeks from now, as twenty dots.
final class AheadFigure {

    private static final String ID = "ahead";

    private final Words words;

    AheadFigure(Words words) {
        this.words = words;
    }

    Figure of(Ahead ahead) {
        var facet = words.say("facet.in." + ahead.statement().word());
        var day = words.day(ahead.day());
        int same = ahead.dots().size() - ahead.more() - ahead.less();
        var said =
                words.say("ahead.say", facet, ahead.usual(), day, same, ahead.more(), ahead.less());
        return new Figure(
                ID,
                words.say("ahead.title"),
                said + " " + drift(ahead.drift()),
                chart(ahead, facet, day),
                table(ahead, day));
    }

    /// Single answers swing; where the course goes begins where the first sentence ended.
    private String drift(Change drift) {
        return switch (drift.direction()) {
            case UP -> words.say("ahead.so.up", Share.words(drift.share(), words));
            case DOWN -> words.say("ahead.so.down", Share.words(drift.share(), words));
            case OPEN -> words.say("ahead.so.open");
        };
    }

    private String chart(Ahead ahead, String facet, String day) {
        int low = ahead.less();
        int high = ahead.dots().size() - low;
        return new DotChart(
                        new Caption(
                                ID,
                                words.say("ahead.chart", day, facet),
                                words.say("ahead.desc", high, ahead.usual(), low)),
                        10,
                        ahead.dots(),
                        ahead.usual(),
                        words.say("ahead.lower", low, ahead.usual()),
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
