package troth.reproduce;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Readout;
import troth.model.State;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.study.Member;
import troth.study.Plan;

/// People who were hurt, asked again and again how far they have forgiven: 1 less the grievance
/// that is left.
///
/// @param amends whether half of them are given amends after three days
record ForgivingStudy(boolean amends) implements Design {

    private static final int[] ASKED = {1, 3, 7, 14, 21, 28, 45, 60, 75, 90};
    private static final double LEAST = 0.02;

    @Override
    public Sheet run(Sample sample) {
        var book = new Sheet.Book();
        for (int person = 0; person < sample.people(); person++) {
            var couple = sample.couple(person);
            var hurt = Hurts.betrayal(couple, sample, person, Event.Betrayal.Discovery.TOLD);
            int amended = amends ? Sample.half(person) : 0;
            var life = life(couple, hurt, amended, sample.days());
            var grievance = life.readout(Partner.A, Readout::grievance);
            var pace = course(grievance, Math::log);
            book.line(person, person)
                    .fact("severity", hurt.severity())
                    .fact("amended", amended)
                    .answer("first", logit(1 - grievance.at(1)))
                    .answer("gained", logit(1 - grievance.last()) - logit(1 - grievance.at(1)))
                    .answer("pace", -pace.slope())
                    .answer("misfit_log", pace.misfit())
                    .answer("misfit_exponential", exponential(grievance))
                    .answer("grievance", grievance.last())
                    .answer(
                            "anger",
                            new Answers(couple.model(), life.states().getLast(), Partner.A)
                                    .of(State.ANGER));
        }
        return book.measured(sample.seed(), sample.error());
    }

    private static troth.simulate.Trajectory life(
            Member couple, Event hurt, int amended, int days) {
        var plan = Plan.NOTHING.at(0, hurt);
        double effort = couple.parameters().value("usual_effort");
        var model = couple.model();
        return Member.follow(
                model,
                couple.rested(model, model.newcomers()),
                amended == 1 ? plan.at(3, new Event.Repair(Side.B, effort)) : plan,
                days);
    }

    private static double logit(double share) {
        return Normal.logit(Math.clamp(share, LEAST, 1 - LEAST));
    }

    private record Course(double slope, double misfit) {}

    /// The least-squares line of grievance over a function of the day.
    private static Course course(Series grievance, DoubleUnaryOperator law) {
        var days = asked(grievance);
        var x = days.stream().mapToDouble(day -> law.applyAsDouble(day)).toArray();
        var y = days.stream().mapToDouble(grievance::at).toArray();
        double r = Numbers.correlation(x, y);
        double slope = r * Numbers.sd(y) / Numbers.sd(x);
        return new Course(slope, Numbers.sd(y) * Math.sqrt(1 - r * r));
    }

    /// The misfit of a constant share lost each day, the best of many shares.
    private static double exponential(Series grievance) {
        double least = Double.POSITIVE_INFINITY;
        for (double tau = 2; tau < 400; tau *= 1.2) {
            double fades = tau;
            var days = asked(grievance);
            double top = 0;
            double below = 0;
            for (int day : days) {
                top += grievance.at(day) * Math.exp(-day / fades);
                below += Math.exp(-2 * day / fades);
            }
            double squares = 0;
            for (int day : days) {
                double left = grievance.at(day) - top / below * Math.exp(-day / fades);
                squares += left * left;
            }
            least = Math.min(least, Math.sqrt(squares / (days.size() - 1.0)));
        }
        return least;
    }

    private static List<Integer> asked(Series grievance) {
        return java.util.Arrays.stream(ASKED).filter(d -> d < grievance.size()).boxed().toList();
    }
}
