package troth.web.picture;

import java.time.LocalDate;
import java.util.stream.IntStream;
import troth.infer.PersonReading;
import troth.infer.Predictive;

/// How often one's own later answers lay in the ranges that an earlier picture had for them. Each
/// week is forecast from what the view held up to the day before it, and from nothing later.
///
/// @param answers how many later answers were compared
/// @param half how many of them the range for half of the answers held
/// @param most the same of the range for nine in ten
/// @param halfExpected what the ranges themselves expected: on a scale of steps a range holds more
///   than its name says
public record Calibration(
        int answers, int half, int most, double halfExpected, double mostExpected) {

    private static final int WEEK = 7;
    private static final int WEEKS = 8;

    static final Calibration NONE = new Calibration(0, 0, 0, 0, 0);

    private Calibration plus(Calibration more) {
        return new Calibration(
                answers + more.answers,
                half + more.half,
                most + more.most,
                halfExpected + more.halfExpected,
                mostExpected + more.mostExpected);
    }

    static Calibration of(Window now) {
        var first = now.today().minusDays((long) WEEK * WEEKS);
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> week(now, first.plusDays((long) WEEK * week)))
                .reduce(NONE, Calibration::plus);
    }

    /// @param eve the last day that the forecast may know
    private static Calibration week(Window now, LocalDate eve) {
        var before = now.at(eve);
        var after = now.at(eve.plusDays(WEEK));
        var asked =
                Statement.shown().stream()
                        .filter(statement -> before.answers(statement).size() >= Artist.ENOUGH)
                        .toList();
        if (asked.isEmpty()) {
            return NONE;
        }
        var reading = Artist.reading(before, WEEK);
        return asked.stream()
                .map(statement -> compared(reading, before, after, statement))
                .reduce(NONE, Calibration::plus);
    }

    private static Calibration compared(
            PersonReading reading, Window before, Window after, Statement statement) {
        return after.answers(statement).stream()
                .filter(answer -> answer.date().isAfter(before.today()))
                .map(answer ->
                        of(
                                reading.answer(
                                        statement.word(), moment(reading, before, answer.date())),
                                answer.value()))
                .reduce(NONE, Calibration::plus);
    }

    private static int moment(PersonReading reading, Window window, LocalDate date) {
        int moment = reading.days().size() - 1;
        while (window.date(reading.days().at(moment)).isAfter(date)) {
            moment--;
        }
        return moment;
    }

    static Calibration of(Predictive forecast, int value) {
        var half = Range.of(forecast, 0.25);
        var most = Range.of(forecast, 0.05);
        return new Calibration(
                1, half.holds(value), most.holds(value), half.expected(), most.expected());
    }

    /// The answers between two quantiles, both with them.
    private record Range(double low, double high, double expected) {

        static Range of(Predictive forecast, double tail) {
            double low = forecast.quantile(tail);
            double high = forecast.quantile(1 - tail);
            return new Range(low, high, forecast.cumulative(high) - forecast.below(low));
        }

        int holds(int value) {
            return value >= low && value <= high ? 1 : 0;
        }
    }
}
