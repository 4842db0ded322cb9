package troth.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Parameters;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Normal;

/// When something happens between two partners, and what it is: B5 of docs/model.md. The couple's
/// persons, how reliable and how skilled each is, are drawn once.
final class Occasions {

    private static final List<Event.Closeness.Kind> TOUCH_AND_TIME =
            List.of(
                    Event.Closeness.Kind.CUDDLE,
                    Event.Closeness.Kind.MASSAGE,
                    Event.Closeness.Kind.HUG,
                    Event.Closeness.Kind.HAND,
                    Event.Closeness.Kind.TIME_TOGETHER);

    /// Something is due at a moment; what it is depends on the state at that moment.
    record Due(double day, Cause cause, Partner partner) {}

    /// @param reliability logit of the chance to keep an agreement when at ease
    /// @param skill logit of the response when at ease
    /// @param own how far that lies above the usual
    private record Person(double reliability, double skill, double own) {}

    private final TrustModel model;
    private final Parameters p;
    private final Lanes lanes;
    private final Leanings leanings;
    private final Person a;
    private final Person b;
    private final double spread;
    private final double restingStrife;

    Occasions(TrustModel model, Lanes lanes) {
        this.model = model;
        this.lanes = lanes;
        p = model.parameters();
        leanings = new Leanings(p);
        spread = p.value("tries_spread");
        restingStrife = Normal.logistic(p.value("strife_rest"));
        a = person(lanes.of(Cause.PERSON, Partner.A));
        b = person(lanes.of(Cause.PERSON, Partner.B));
    }

    private Person person(RandomGenerator chance) {
        double reliability =
                Normal.logit(p.value("reliability"))
                        + p.value("reliability_spread") * chance.nextGaussian();
        double own = p.value("skill_spread") * chance.nextGaussian();
        return new Person(reliability, Normal.logit(p.value("skill")) + own, own);
    }

    /// All that falls due between two moments, in order of time, at the rates of the state `x`.
    List<Due> draw(double[] x, double from, double to) {
        var now = new Moment(model, x);
        var due = new ArrayList<Due>();
        for (var cause : Cause.values()) {
            if (cause.makesEvents()) {
                draw(cause, Partner.A, now, from, to, due);
                if (cause.ofEach()) {
                    draw(cause, Partner.B, now, from, to, due);
                }
            }
        }
        due.sort(Comparator.comparingDouble(Due::day));
        return due;
    }

    private void draw(
            Cause cause, Partner partner, Moment now, double from, double to, List<Due> due) {
        var chance = lanes.of(cause, partner);
        double rate = rate(cause, partner, now);
        for (double day = from + chance.nextExponential() / rate;
                day < to;
                day += chance.nextExponential() / rate) {
            due.add(new Due(day, cause, partner));
        }
    }

    /// B5: events a day.
    private double rate(Cause cause, Partner partner, Moment now) {
        double fear = now.read(partner).fear();
        double other = now.read(partner.other()).grievance();
        return switch (cause) {
            case CLOSENESS -> p.value("rate_closeness") * bothWish(now);
            case INTIMACY -> p.value("rate_intimacy") * bothWish(now);
            case TALK -> p.value("rate_talk") * leanings.tell(now, partner);
            case CONFLICT -> p.value("rate_conflict") * strife(now) / restingStrife;
            case AGREEMENT -> p.value("rate_agreement");
            case STRESSOR -> p.value("rate_stressor");
            case REPAIR -> p.value("rate_repair") * other / (1 + other);
            case REMINDER -> p.value("rate_reminder") * fear / (1 + fear);
            case BETRAYAL ->
                    p.value("rate_betrayal")
                            * Math.exp(
                                    p.value("betrayal_distance")
                                            * (1 - now.at(partner, State.CLOSENESS)));
            case PERSON, NOISE -> 0;
        };
    }

    /// Closeness comes where both want it and are not apart.
    private double bothWish(Moment now) {
        double together = 1 - now.at(Partner.A, State.APART);
        return together * leanings.wish(now, Partner.A) * leanings.wish(now, Partner.B);
    }

    private static double strife(Moment now) {
        double a = Normal.logistic(now.strife(Partner.A));
        return (a + Normal.logistic(now.strife(Partner.B))) / 2;
    }

    /// What is due, in the state that it meets.
    Happening happening(Due due, double[] x) {
        var event = event(due.cause(), due.partner(), new Moment(model, x));
        return new Happening(due.day(), Side.BOTH, event);
    }

    private Event event(Cause cause, Partner partner, Moment now) {
        var chance = lanes.of(cause, partner);
        var self = Side.of(partner);
        return switch (cause) {
            case CLOSENESS ->
                    closeness(
                            TOUCH_AND_TIME.get(chance.nextInt(TOUCH_AND_TIME.size())), chance, now);
            case INTIMACY -> closeness(Event.Closeness.Kind.INTIMACY, chance, now);
            case TALK ->
                    new Event.Talk(
                            self,
                            usual("usual_depth", chance),
                            around(respond(partner.other(), now), chance));
            case CONFLICT -> new Event.Conflict(Side.BOTH, usual("usual_conflict", chance));
            case AGREEMENT -> agreement(partner, chance, now);
            case STRESSOR -> stressor(partner, chance, now);
            case REPAIR -> new Event.Repair(self, effort(partner, chance, now));
            case REMINDER -> new Event.Reminder(self, usual("usual_strength", chance));
            case BETRAYAL -> betrayal(partner, chance);
            case PERSON, NOISE ->
                    throw new IllegalStateException("%s makes no events.".formatted(cause));
        };
    }

    private Event closeness(Event.Closeness.Kind kind, RandomGenerator chance, Moment now) {
        double both = (respond(Partner.A, now) + respond(Partner.B, now)) / 2;
        return new Event.Closeness(kind, around(both, chance), 1, 1, Encounter.USUAL);
    }

    private Event agreement(Partner by, RandomGenerator chance, Moment now) {
        double weight = usual("usual_weight", chance);
        double hidden = usual("usual_hidden", chance);
        double chanceToKeep = leanings.keep(now.read(by), of(by).reliability());
        return chance.nextDouble() < chanceToKeep
                ? new Event.AgreementKept(Side.of(by), weight)
                : new Event.AgreementBroken(by, weight, hidden);
    }

    private Event stressor(Partner whom, RandomGenerator chance, Moment now) {
        double severity = Math.min(10, p.value("usual_stressor") * chance.nextExponential());
        double there = 1 - now.at(whom, State.APART);
        double support = there * around(respond(whom.other(), now), chance);
        double touch = support * now.at(whom.other(), State.CLOSENESS) / 2;
        return new Event.Stressor(Side.of(whom), severity, touch, support);
    }

    private double effort(Partner by, RandomGenerator chance, Moment now) {
        double ease = leanings.respond(now.read(by), now.read(by.other()), of(by).own());
        return around(Normal.logit(p.value("usual_effort")) + ease, chance);
    }

    private Event betrayal(Partner by, RandomGenerator chance) {
        double severity = usual("usual_betrayal", chance);
        double deceived = usual("usual_deceived", chance);
        var discovery =
                chance.nextDouble() < deceived
                        ? Event.Betrayal.Discovery.FOUND_OUT
                        : Event.Betrayal.Discovery.TOLD;
        return new Event.Betrayal(
                by, Event.Betrayal.Kind.INFIDELITY, severity, deceived, discovery);
    }

    private double respond(Partner partner, Moment now) {
        return leanings.respond(now.read(partner), now.read(partner.other()), of(partner).skill());
    }

    private Person of(Partner partner) {
        return partner == Partner.A ? a : b;
    }

    private double usual(String name, RandomGenerator chance) {
        return around(Normal.logit(p.value(name)), chance);
    }

    private double around(double logit, RandomGenerator chance) {
        return Normal.logistic(logit + spread * chance.nextGaussian());
    }
}
