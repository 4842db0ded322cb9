package troth.reproduce;

import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.model.Hormone;
import troth.model.TrustModel;
import troth.simulate.MinuteSimulator;

/// Blood drawn around an encounter of quality 1, in the afternoon: five minutes before, and some
/// minutes after it or after its orgasm.
record BodyStudy(Hormone hormone, Sexes sexes, Kind kind, int from) implements Design {

    private static final int[] MINUTES = {0, 1, 5, 10, 30, 60};
    private static final double HOUR = 15;

    /// The usual minute of orgasm, `encounters.csv`.
    private static final int CLIMAX = 25;

    static BodyStudy orgasm(Hormone hormone, String sexes) {
        return new BodyStudy(hormone, new Sexes(sexes), Kind.INTIMACY, CLIMAX);
    }

    static BodyStudy caress(Hormone hormone, String sexes) {
        return new BodyStudy(hormone, new Sexes(sexes), Kind.MASSAGE, 0);
    }

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            var physiology = sexes.of(person);
            var model = body(sample, person);
            var minutes =
                    new MinuteSimulator(model)
                            .run(
                                    new Event.Closeness(kind, 1),
                                    Partner.A,
                                    physiology,
                                    model.newcomers(),
                                    HOUR,
                                    new MinuteSimulator.Window(-5, from + 60));
            book.line(person, person)
                    .fact("female", physiology == Physiology.FEMALE ? 1 : 0)
                    .answer("rest", minutes.at(hormone, -5));
            for (int minute : MINUTES) {
                book.answer("m" + minute, minutes.at(hormone, from + minute));
            }
        }
        return book.measured(sample.seed(), sample.error());
    }

    /// Bodies differ in the size of the pulse by its own spread.
    private static TrustModel body(Sample sample, int person) {
        var p = sample.couple(person).parameters();
        double z = sample.chance(person).nextGaussian();
        double spread = Math.sqrt(Math.log1p(Math.pow(p.value("ot_pulse_cv"), 2)));
        double factor = Math.exp(spread * z - spread * spread / 2);
        return new TrustModel(
                p.with("ot_pulse", factor * p.value("ot_pulse")), troth.model.Layout.GENERAL);
    }
}
