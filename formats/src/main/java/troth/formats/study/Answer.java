package troth.formats.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.formats.chart.Decimal;
import troth.study.Effect;
import troth.study.Findings;
import troth.study.FragilityStudy;
import troth.study.ProtectiveFactorStudy;
import troth.study.RecoveryStudy;

/// What a study asks, how, and what the model answers, in plain words. No sentence here is about
/// people: each speaks of the model, and names the assumption that it follows from.
record Answer(Findings findings) {

    /// Less than this is rounding.
    private static final double NOTHING = 1e-9;

    String question() {
        return switch (findings.study()) {
            case FragilityStudy _ -> "What makes trust that was built in intimacy fragile?";
            case ProtectiveFactorStudy _ -> "Does trust buffer what trauma does to dysregulation?";
            case RecoveryStudy _ -> "What helps after a betrayal?";
        };
    }

    /// The effect asked for and its unit.
    String estimand() {
        return switch (findings.study()) {
            case FragilityStudy _ ->
                    "The estimand is the share of trust that one breach (severity 0.5, told at once) takes"
                            + " after half a year of intimacy alone, less that with talk, agreements and"
                            + " time together, both on the day on which trust is equally high. All effects"
                            + " are shares of the trust before the breach.";
            case ProtectiveFactorStudy _ ->
                    "The estimand is the interaction of starting trust and trauma load in the mean"
                            + " log-odds of dysregulation of half a year: below 0, trust buffers. Effects"
                            + " are in log-odds where nothing else is said.";
            case RecoveryStudy _ ->
                    "The estimand is what all five helps together add to the trust of the one who was"
                            + " hurt, 187 days on, against nothing. All effects are points of trust from"
                            + " 0 to 100.";
        };
    }

    String design() {
        return switch (findings.study()) {
            case FragilityStudy _ ->
                    "Five arms, 180 days from the first day on: intimacy every 3.5 days; the same with a"
                            + " talk a week, with a weekly agreement kept, with time together every 3.5"
                            + " days, with all three. Every couple goes through every arm. Nothing happens"
                            + " by chance; couples differ in their coefficients and in their trauma.";
            case ProtectiveFactorStudy _ ->
                    "Every couple lives the same 180 days four times, with a stressor a week, everyday"
                            + " chance and what follows from their states: partner A with trauma 0.05 or"
                            + " 0.6, both with a third or three times their evidence for trust; then again"
                            + " with the buffering term at 0; and once from their own start.";
            case RecoveryStudy _ ->
                    "A betrayal of severity 0.8, hidden and found out, on day 1. From day 8 on one of 32"
                            + " programmes by lot: agreements (kept weekly), check-in meetings (weekly),"
                            + " cuddling that both want (every 3.5 days), talk (weekly), a full disclosure"
                            + " (day 8), and all they make together. Beside the lot every couple lives 14"
                            + " further courses. Everyday chance, and what follows from their states, go on"
                            + " in all.";
        };
    }

    List<String> words() {
        var words =
                new ArrayList<String>(
                        switch (findings.study()) {
                            case FragilityStudy _ -> fragility();
                            case ProtectiveFactorStudy _ -> protection();
                            case RecoveryStudy _ -> recovery();
                        });
        words.add(presets());
        words.add(assumed());
        return List.copyOf(words);
    }

    String lead() {
        return words().getFirst();
    }

    private List<String> fragility() {
        var alone = effect("loss, intimacy alone, told at once");
        var all = effect("loss, with all three, told at once");
        var same = effect("spared at equal trust by talk, agreements and time");
        var late = effect("hidden against told at once, 90 days on");
        return List.of(
                "In the model one breach takes %s of trust after half a year of intimacy alone, and %s where talk, agreements and time together went with it."
                        .formatted(percent(alone), percent(all)),
                "That is a matter of how much lies in the record, not of how high trust is. "
                        + (same.high() < 0
                                ? "Compared on the day on which trust is equally high, the couples with talk, agreements and time lose %s more of it: they got there sooner, on day %s instead of 180 (mean), so there is less behind it. Much of this comparison is therefore age: trust that rose fast is fragile, whatever raised it."
                                        .formatted(
                                                points(-same.value()),
                                                Decimal.of(
                                                        effect(
                                                                        "day on which trust is equally high, all")
                                                                .value(),
                                                        0))
                                : "Compared at equal trust, the difference is %s [%s, %s]."
                                        .formatted(
                                                number(same.value()),
                                                number(same.low()),
                                                number(same.high()))),
                "After intimacy alone, taking one part at a time out of the breach, the loss shrinks by: %s. The parts overlap, so they need not sum to the loss. Afterglow, and with it oxytocin, has no part in a breach: nothing in J5 touches it."
                        .formatted(listed("carried by ", ", intimacy alone")),
                "Whether it was hidden changes nothing on the day and %s of trust 90 days on: the part that does not fade, and the credit that later good days lose."
                        .formatted(points(late.value())),
                "All this follows from the assumption that trust is the log-odds of a record in which a breach weighs a fixed number of ordinary days (E1, J5), and that intimacy, talk and agreements write into the same record. The model does not show that this is so in people.");
    }

    private List<String> protection() {
        var all = effect("trust x trauma, log-odds");
        var off = effect("trust x trauma, buffering off, log-odds");
        var low = effect("much trauma where trust is low");
        var high = effect("much trauma where trust is high");
        var through = effect("of it through lower trust, where it is low");
        var back = effect("reverse: much trauma on mean trust");
        var left = effect("reverse: high trust on the trauma left");
        var observed = effect("observed: trust x trauma");
        return List.of(
                "In the model trauma raises the log-odds of dysregulation by %s where trust is low and by %s where it is high: %s."
                        .formatted(
                                number(low.value()),
                                number(high.value()),
                                all.high() < 0
                                        ? "trust buffers, and little"
                                        : "no buffering that this cohort shows"),
                "The interaction is %s [%s, %s]; with the buffering term at 0 it is still %s. So %s of it comes from the term that states the claim, and the rest from elsewhere in the model (trust also speeds recovery from stress, and what couples do depends on it); what, was not taken apart here."
                        .formatted(
                                number(all.value()),
                                number(all.low()),
                                number(all.high()),
                                number(off.value()),
                                number(all.value() - off.value())),
                "The term itself is drawn from -0.8 to 0.8 around 0.2 because no study settles it. A mean effect over such a cohort is the mean of an assumption: this study cannot say whether trust is a protective factor in people, only how large it would look.",
                "Through lower trust runs %s of what trauma does where trust is low. In the other direction, much trauma lowers mean trust by %s (on 0 to 1), and high trust leaves %s less trauma after half a year: both small, both by assumption (k0_trauma; disclose_trauma)."
                        .formatted(
                                number(through.value()),
                                number(-back.value()),
                                number(-left.value())),
                "An observer who asks %d couples once and regresses gets %s [%s, %s] for the interaction, and would need a true one of %s to see it four times in five: couples differ in too much else, and hardly any start from low trust."
                        .formatted(
                                observed.couples(),
                                number(observed.value()),
                                number(observed.low()),
                                number(observed.high()),
                                number(observed.detectable())));
    }

    private List<String> recovery() {
        var all = effect("all five against nothing");
        var sum =
                findings.effects().stream()
                        .filter(e -> e.name().endsWith(" alone against nothing"))
                        .mapToDouble(Effect::value)
                        .sum();
        var order = effect("talk first, then touch, against the reverse");
        var unwanted = effect("touch half wanted by the hurt one, against nothing");
        var seen =
                findings.effects().stream()
                        .filter(e -> e.name().endsWith(", by lot") && e.clear())
                        .map(e -> e.name().replace(", by lot", ""))
                        .toList();
        return List.of(
                "In the model all five helps together leave trust %s higher after half a year than nothing [%s, %s]. Each alone adds: %s."
                        .formatted(
                                Decimal.of(all.value(), 1) + " points",
                                number(all.low()),
                                number(all.high()),
                                listed("", " alone against nothing")),
                "Alone they sum to %s points: together they give %s."
                        .formatted(
                                Decimal.of(sum, 1),
                                sum > all.value() ? "less than that" : "no less than that"),
                "By lot, as a trial would see it with %d couples: %s. A true effect of %s points would be seen four times in five; smaller ones may be missed."
                        .formatted(
                                all.couples(),
                                seen.isEmpty()
                                        ? "no single help is told from none"
                                        : "told from none are " + String.join(", ", seen),
                                Decimal.of(effect("talk, by lot").detectable(), 1)),
                "Twice as often adds: %s. Talk for three months and touch for the next three, against the reverse: %s points. That is read at the end: what touch gives fades in one or two months, what talk writes into the record in four, so a reading on another day may turn it."
                        .formatted(
                                listed("", ", twice as often"), Decimal.signed(order.value(), 1)),
                "Touch that the one who was hurt wants only by half leaves trust %s points lower than nothing: in every preset, what is not wanted trains fear (J2). Nothing here is a reason for closeness that is not wanted."
                        .formatted(Decimal.of(-unwanted.value(), 1)),
                "That these helps help is assumed, not found: each writes into the record or lowers fear by a coefficient (J1, J3 to J5), most of badge D. The study shows their order of size under those assumptions, and how many couples a trial would need; it is no advice, and says nothing on whether to stay.");
    }

    private String presets() {
        var turned =
                IntStream.range(0, findings.effects().size())
                        .filter(i -> {
                            var one = findings.effects().get(i);
                            var other = findings.claimed().get(i);
                            return one.clear() && other.clear() && one.value() * other.value() < 0;
                        })
                        .mapToObj(i -> findings.effects().get(i).name())
                        .toList();
        return "Under as-claimed %s."
                .formatted(
                        turned.isEmpty()
                                ? "no effect that is clear here turns round"
                                : "these turn round: " + String.join("; ", turned));
    }

    private String assumed() {
        var most =
                findings.indices().stream()
                        .max(Comparator.comparingDouble(i -> i.total().value()))
                        .orElseThrow();
        double least =
                findings.swings().stream()
                        .mapToDouble(s -> Math.min(s.low(), s.high()))
                        .min()
                        .orElse(0);
        double greatest =
                findings.swings().stream()
                        .mapToDouble(s -> Math.max(s.low(), s.high()))
                        .max()
                        .orElse(0);
        return "Of what is only assumed, %s moves the estimand most (%s of its variance, others' share in it included). One assumed coefficient at a time, over its interval, takes the estimand of the typical couple from %s to %s; as written it is %s. %s"
                .formatted(
                        most.name(),
                        share(Math.min(1, most.total().value())),
                        number(least),
                        number(greatest),
                        number(findings.typical()),
                        least < 0 && greatest > 0
                                ? "So its sign is not settled by the model."
                                : "Its sign holds over all of them.");
    }

    List<String> limits() {
        return List.of(
                "Everything here follows from the equations and numbers of the model. An effect says what the model implies, an interval how much couples drawn from the model's population differ; neither is evidence about people.",
                "Intervals are over couples. They do not hold the doubt about the equations themselves, and shrink with more couples, which that doubt does not.",
                "Coefficients and starting states are drawn independently of one another, because nobody has published how they go together; a real population may be more alike or more extreme.",
                "Of %d coefficients that differ between couples %d rest on badge C, D or X or on no source."
                        .formatted(
                                findings.study().cohort().drawn().size(),
                                findings.study().cohort().assumed().size()),
                "Sensitivity is asked of a typical couple to whom only the written events happen, of the eight assumed coefficients that move its estimand most one at a time; they carry %s of all such movement, squared."
                        .formatted(share(findings.covered())),
                "Many effects are shown and none is corrected for their number: about one in twenty intervals misses its value.");
    }

    private Effect effect(String name) {
        return findings.effects().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("The study has no effect (%s).".formatted(name)));
    }

    /// The effects whose name begins and ends so, the greatest first.
    private String listed(String begins, String ends) {
        return findings.effects().stream()
                .filter(e -> e.name().startsWith(begins) && e.name().endsWith(ends))
                .sorted(Comparator.comparingDouble(Effect::value).reversed())
                .map(e ->
                        e.name().substring(begins.length(), e.name().length() - ends.length())
                                + " "
                                + number(e.value()))
                .collect(Collectors.joining(", "));
    }

    private static String percent(Effect effect) {
        return "%s (%s to %s)"
                .formatted(
                        share(effect.value()),
                        Decimal.of(100 * effect.low(), 0),
                        share(effect.high()));
    }

    private static String share(double value) {
        return Decimal.of(100 * value, 0) + " %";
    }

    private static String points(double value) {
        return Decimal.of(100 * value, 1) + " points per cent";
    }

    static String number(double value) {
        return Decimal.short3(Math.abs(value) < NOTHING ? 0 : value);
    }
}
