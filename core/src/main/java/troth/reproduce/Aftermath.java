package troth.reproduce;

import java.util.Arrays;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.study.Member;
import troth.study.Plan;

/// Symptoms in the time after a severe trauma or a betrayal, and whether each person is a case: has
/// more of them than 94 % of the traumatised have after two weeks. All live on by their states.
///
/// @param after "trauma": asked on the last day; "betrayal": on a day by chance until then
record Aftermath(String after) implements Design {

    /// @source rothbaum1992 94 % at 12.6 d
    private static final double CASES = 0.94;

    private static final int FIRST = 13;

    /// Of whom the level of a case is taken.
    private static final int REFERENCE = 200;

    @Override
    public Sheet run(Sample sample) {
        var reference = new Sheet.Book();
        for (int person = 0; person < REFERENCE; person++) {
            var couple = sample.couple(person);
            reference
                    .line(person, person)
                    .answer("symptoms", asked(couple, trauma(couple, sample, person), FIRST));
        }
        double level = level(reference.measured(sample.seed() + 1, sample.error()));
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            var couple = sample.couple(person);
            book.line(person, person).answer("symptoms", asked(couple, sample, person));
        }
        return cases(book.measured(sample.seed(), sample.error()), level);
    }

    private static double level(Sheet reference) {
        var symptoms = reference.column("symptoms");
        Arrays.sort(symptoms);
        return symptoms[(int) Math.floor((1 - CASES) * symptoms.length)];
    }

    private static Sheet cases(Sheet answered, double level) {
        var book = new Sheet.Book();
        var symptoms = answered.column("symptoms");
        for (int person = 0; person < symptoms.length; person++) {
            book.line(person, person).fact("case", symptoms[person] > level ? 1 : 0);
        }
        return book.measured(0, 0);
    }

    private double asked(Member couple, Sample sample, int person) {
        if (after.equals("trauma")) {
            return asked(couple, trauma(couple, sample, person), sample.days());
        }
        int day = 1 + sample.chance(-1 - person).nextInt(sample.days());
        var found = Event.Betrayal.Discovery.FOUND_OUT;
        return asked(couple, Hurts.betrayal(couple, sample, person, found), day);
    }

    private static Event trauma(Member couple, Sample sample, int person) {
        return Hurts.trauma(couple, sample, person);
    }

    private static double asked(Member couple, Event hurt, int day) {
        var model = couple.model();
        var life = couple.live(model, couple.established(model), Plan.NOTHING.at(0, hurt), day);
        return Answers.symptoms(model, life.states(), Partner.A, Answers.WEEK);
    }
}
