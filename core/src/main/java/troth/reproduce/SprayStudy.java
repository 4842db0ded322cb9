package troth.reproduce;

import troth.dyad.Partner;
import troth.model.State;
import troth.numeric.Series;

/// A spray of oxytocin for every other person: the afterglow of one full encounter, which is how
/// oxytocin reaches the days in this model. Trust is asked at once.
record SprayStudy() implements Design {

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            int treated = Sample.half(person);
            var couple = sample.couple(person);
            var model = couple.model();
            var x = couple.established(model);
            x[model.layout().index(Partner.A, State.GLOW)] += treated;
            book.line(person, person)
                    .fact("treated", treated)
                    .answer("trust", new Answers(model, Series.of(x), Partner.A).read().theta());
        }
        return book.measured(sample.seed(), sample.error());
    }
}
