package troth.reproduce;

import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.simulate.MinuteSimulator;

/// The answer of the brain to a threat, alone and with the partner's hand, in the same person.
record HandStudy() implements Design {

    private static final int HELD = 5;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            var couple = sample.couple(person);
            var model = couple.model();
            var x = couple.established(model);
            var reactivity =
                    new MinuteSimulator(model)
                            .run(
                                    new Event.Closeness(Event.Closeness.Kind.HAND, 1),
                                    Partner.A,
                                    Physiology.FEMALE,
                                    x,
                                    15,
                                    new MinuteSimulator.Window(-1, HELD))
                            .amygdala();
            book.line(person, person)
                    .answer("alone", reactivity.at(0))
                    .answer("held", reactivity.last())
                    .answer("eased", reactivity.at(0) - reactivity.last())
                    .answer("trust", model.read(x, Partner.A).theta());
        }
        return book.measured(sample.seed(), sample.error());
    }
}
