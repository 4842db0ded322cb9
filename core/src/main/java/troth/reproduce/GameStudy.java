package troth.reproduce;

import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.study.Member;
import troth.study.Plan;

/// Two strangers: two broken words, hidden from half of the people, then only words kept; half of
/// either are promised it. A round is a day.
record GameStudy() implements Design {

    private static final int SOON = 6;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            int deceived = Sample.half(person);
            int promised = Sample.half(person / 2);
            var couple = sample.couple(person);
            var model = couple.model();
            var trust =
                    Member.follow(
                                    model,
                                    couple.rested(model, model.newcomers()),
                                    rounds(deceived, promised, sample.days()),
                                    sample.days())
                            .readout(Partner.A, r -> r.theta());
            book.line(person, person)
                    .fact("deceived", deceived)
                    .fact("promised", promised)
                    .answer("soon", trust.at(SOON))
                    .answer("last", trust.last());
        }
        return book.measured(sample.seed(), sample.error());
    }

    private static Plan rounds(int deceived, int promised, int days) {
        var broken = new Event.AgreementBroken(Partner.B, 1, deceived);
        var plan =
                Plan.NOTHING
                        .at(1, broken)
                        .at(2, broken)
                        .every(1, 3, days, new Event.AgreementKept(Side.B, 1));
        return promised == 1 ? plan.at(2.5, new Event.AgreementMade(1)) : plan;
    }
}
