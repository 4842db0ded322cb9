package troth.web.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.infer.PersonReading;
import troth.numeric.Series;

/// What might help with a facet: each reading is walked four weeks on with the act and without it.
/// Nobody knows how well an act comes off, so its part is spread over the readings from nothing to
/// twice the usual.
///
/// @param now the moment of today
record Options(PersonReading reading, Window window, int now) {

    static final int FUTURES = 20;

    /// Of fewer points nobody would notice.
    private static final double NOTICED = 0.25;

    /// Spreads numbers over the readings without order: the golden section.
    private static final double SPREAD = (Math.sqrt(5) - 1) / 2;

    List<Picture.Option> of(Statement statement) {
        return Lever.all().stream()
                .map(lever -> new Picture.Option(lever, gain(lever, statement)))
                .toList();
    }

    private Optional<Picture.Gain> gain(Lever lever, Statement statement) {
        var wider = Wider.of(window.doubts(statement));
        var word = statement.word();
        if (lever == Lever.NOTHING) {
            return Optional.of(gain(wider.about(byItself(word))));
        }
        return lever.atMost(window.view().partner())
                .map(event ->
                        gain(wider.about(partly(reading.gained(word, coming(lever, event))))));
    }

    private Series byItself(String word) {
        return reading.change(word, now, reading.days().size() - 1);
    }

    private List<Happening> coming(Lever lever, Event event) {
        return lever.days().stream()
                .map(days ->
                        new Happening(
                                window.day(window.today().plusDays(days)),
                                Side.of(window.view().partner()),
                                event))
                .toList();
    }

    private static Series partly(Series most) {
        return Series.of(
                IntStream.range(0, most.size())
                        .mapToDouble(r -> most.at(r) * ((r + 1) * SPREAD % 1))
                        .toArray());
    }

    static Picture.Gain gain(Series draws) {
        var sorted = Arrays.stream(draws.toArray()).sorted().toArray();
        int tail = sorted.length / 20;
        return new Picture.Gain(
                sorted[tail],
                sorted[sorted.length - 1 - tail],
                futures(draws, gain -> Math.abs(gain) < NOTICED),
                futures(draws, gain -> gain >= NOTICED));
    }

    private static int futures(Series draws, DoublePredicate in) {
        var all = draws.toArray();
        return (int)
                Math.rint((double) FUTURES * Arrays.stream(all).filter(in).count() / all.length);
    }
}
