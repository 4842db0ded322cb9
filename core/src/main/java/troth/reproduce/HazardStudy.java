package troth.reproduce;

import java.util.Arrays;
import troth.dyad.Partner;
import troth.model.State;
import troth.study.Plan;

/// How likely a betrayal within a year is, by the rate at which couples live (B5).
record HazardStudy() implements Design {

    private static final double YEAR = 365.25;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            var couple = sample.couple(person);
            var p = couple.parameters();
            var model = couple.model();
            var closeness =
                    couple.live(model, couple.established(model), Plan.NOTHING, sample.days())
                            .state(Partner.A, State.CLOSENESS)
                            .toArray();
            double rate =
                    p.value("rate_betrayal")
                            * Arrays.stream(closeness)
                                    .map(c -> Math.exp(p.value("betrayal_distance") * (1 - c)))
                                    .average()
                                    .orElseThrow();
            book.line(person, person).answer("yearly", -Math.expm1(-rate * YEAR));
        }
        return book.measured(sample.seed(), sample.error());
    }
}
