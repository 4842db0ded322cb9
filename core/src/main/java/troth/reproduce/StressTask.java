package troth.reproduce;

import java.util.Arrays;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Hormone;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.simulate.MinuteSimulator;

/// A talk in public before judges, in the afternoon, with cortisol measured in saliva every minute.
///
/// @param help "alone", "support" or "touch" by lot, or "seen": support that differs between people
record StressTask(Sexes sexes, String help) implements Design {

    private static final double HOUR = 15;
    private static final int LAST = 120;

    StressTask(String sexes, String help) {
        this(new Sexes(sexes), help);
    }

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            var task = task(sample, person);
            var model = sample.couple(person).model();
            var cortisol =
                    new MinuteSimulator(model)
                            .run(
                                    task,
                                    Partner.A,
                                    sexes.of(person),
                                    model.newcomers(),
                                    HOUR,
                                    new MinuteSimulator.Window(0, LAST))
                            .curve(Hormone.CORTISOL);
            int peak = peak(cortisol);
            book.line(person, person)
                    .fact("supported", help.equals("support") ? Sample.half(person) : 0)
                    .fact("touched", help.equals("touch") ? Sample.half(person) : 0)
                    .answer("support", task.support())
                    .answer("rest", cortisol.at(0))
                    .answer("peak", cortisol.at(peak))
                    .answer("rise", cortisol.at(peak) - cortisol.at(0))
                    .answer("half", half(above(model, cortisol), peak));
        }
        return book.measured(sample.seed(), sample.error());
    }

    private Event.Stressor task(Sample sample, int person) {
        double touch = help.equals("touch") ? Sample.half(person) : 0;
        double support =
                switch (help) {
                    case "support" -> Sample.half(person);
                    case "seen" -> sample.chance(person).nextDouble();
                    default -> 0;
                };
        return new Event.Stressor(Side.A, 1, touch, support);
    }

    private static int peak(Series curve) {
        int peak = 0;
        for (int minute = 0; minute < curve.size(); minute++) {
            peak = curve.at(minute) > curve.at(peak) ? minute : peak;
        }
        return peak;
    }

    /// What the task added to the daily course, which falls in the afternoon whatever happens.
    private static Series above(TrustModel model, Series curve) {
        var turnover = model.minutes().turnover();
        var above = new double[curve.size()];
        Arrays.setAll(above, m -> curve.at(m) - turnover.base(Hormone.CORTISOL, HOUR + m / 60.0));
        return Series.of(above);
    }

    /// Minutes from the peak until half of it is gone.
    private static double half(Series curve, int peak) {
        double middle = curve.at(peak) / 2;
        int minute = peak;
        while (minute < LAST && curve.at(minute) > middle) {
            minute++;
        }
        return minute - peak;
    }
}
