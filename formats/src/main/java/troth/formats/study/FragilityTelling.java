package troth.formats.study;

import java.util.List;
import troth.formats.chart.Decimal;

/// What makes trust that was built in intimacy fragile.
record FragilityTelling(Effects effects) implements Telling {

    @Override
    public String question() {
        return "What makes trust that was built in intimacy fragile?";
    }

    @Override
    public String estimand() {
        return "The estimand is the share of trust that one breach (severity 0.5, told at once) takes"
                + " after half a year of intimacy alone, less that with talk, agreements and"
                + " time together, both on the day on which trust is equally high. All effects"
                + " are shares of the trust before the breach.";
    }

    @Override
    public String design() {
        return "Five arms, 180 days from the first day on: intimacy every 3.5 days; the same with a"
                + " talk a week, with a weekly agreement kept, with time together every 3.5"
                + " days, with all three. Every couple goes through every arm. Nothing happens"
                + " by chance; couples differ in their coefficients and in their trauma.";
    }

    @Override
    public List<String> words() {
        var alone = effects.of("loss, intimacy alone, told at once");
        var all = effects.of("loss, with all three, told at once");
        var same = effects.of("spared at equal trust by talk, agreements and time");
        var late = effects.of("hidden against told at once, 90 days on");
        return List.of(
                "In the model one breach takes %s of trust after half a year of intimacy alone, and %s where talk, agreements and time together went with it."
                        .formatted(Said.percent(alone), Said.percent(all)),
                "That is a matter of how much lies in the record, not of how high trust is. "
                        + (same.high() < 0
                                ? "Compared on the day on which trust is equally high, the couples with talk, agreements and time lose %s more of it: they got there sooner, on day %s instead of 180 (mean), so there is less behind it. Much of this comparison is therefore age: trust that rose fast is fragile, whatever raised it."
                                        .formatted(
                                                Said.points(-same.value()),
                                                Decimal.of(
                                                        effects.of(
                                                                        "day on which trust is equally high, all")
                                                                .value(),
                                                        0))
                                : "Compared at equal trust, the difference is %s [%s, %s]."
                                        .formatted(
                                                Said.number(same.value()),
                                                Said.number(same.low()),
                                                Said.number(same.high()))),
                "After intimacy alone, taking one part at a time out of the breach, the loss shrinks by: %s. The parts overlap, so they need not sum to the loss. Afterglow, and with it oxytocin, has no part in a breach: nothing in J5 touches it."
                        .formatted(effects.listed("carried by ", ", intimacy alone")),
                "Whether it was hidden changes nothing on the day and %s of trust 90 days on: the part that does not fade, and the credit that later good days lose."
                        .formatted(Said.points(late.value())),
                "All this follows from the assumption that trust is the log-odds of a record in which a breach weighs a fixed number of ordinary days (E1, J5), and that intimacy, talk and agreements write into the same record. The model does not show that this is so in people.");
    }
}
