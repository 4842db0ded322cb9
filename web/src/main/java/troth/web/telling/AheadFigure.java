package troth.web.telling;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import troth.formats.chart.Caption;
import troth.formats.chart.DotChart;
import troth.web.page.Words;
import troth.web.picture.Picture;
import troth.web.picture.Picture.Ahead;
import troth.web.picture.Picture.Change;
import troth.web.picture.Picture.Direction;
import troth.web.picture.Picture.Told;

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
        int same = ahead.dots().size() - ahead.more() - ahead.less();
        var said =
                words.say("ahead.say", facet, ahead.usual(), day, same, ahead.more(), ahead.less());
        return new Figure(
                ID,
                words.say("ahead.title"),
                said + " " + drift(picture, ahead),
                chart(ahead, facet, day),
                table(ahead, day));
    }

    /// Single answers swing; where the course goes begins where the first sentence ended.
    private String drift(Picture picture, Ahead ahead) {
        var key = "ahead.so." + word(ahead.drift()) + "." + word(lately(picture, ahead));
        boolean open = ahead.drift().direction() == Direction.OPEN;
        return open ? words.say(key) : words.say(key, Share.words(ahead.drift().share(), words));
    }

    private static String word(Change change) {
        return change.direction().name().toLowerCase(Locale.ROOT);
    }

    /// How the facet went up to today.
    private static Change lately(Picture picture, Ahead ahead) {
        return picture.courses().stream()
                .filter(Told.class::isInstance)
                .map(Told.class::cast)
                .filter(told -> told.statement() == ahead.statement())
                .map(Told::change)
                .findFirst()
                .orElseThrow();
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
