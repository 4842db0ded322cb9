package troth.formats.study;

import java.util.List;
import troth.formats.chart.Decimal;
import troth.study.Effect;

/// What helps after a betrayal.
record RecoveryTelling(Effects effects) implements Telling {

    @Override
    public String question() {
        return "What helps after a betrayal?";
    }

    @Override
    public String estimand() {
        return "The estimand is what all five helps together add to the trust of the one who was"
                + " hurt, 187 days on, against nothing. All effects are points of trust from"
                + " 0 to 100.";
    }

    @Override
    public String design() {
        return "A betrayal of severity 0.8, hidden and found out, on day 1. From day 8 on one of 32"
                + " programmes by lot: agreements (kept weekly), check-in meetings (weekly),"
                + " cuddling that both want (every 3.5 days), talk (weekly), a full disclosure"
                + " (day 8), and all they make together. Beside the lot every couple lives 14"
                + " further courses. Everyday chance, and what follows from their states, go on"
                + " in all.";
    }

    @Override
    public List<String> words() {
        var all = effects.of("all five against nothing");
        var sum =
                effects.all().stream()
                        .filter(e -> e.name().endsWith(" alone against nothing"))
                        .mapToDouble(Effect::value)
                        .sum();
        var order = effects.of("talk first, then touch, against the reverse");
        var unwanted = effects.of("touch half wanted by the hurt one, against nothing");
        var seen =
                effects.all().stream()
                        .filter(e -> e.name().endsWith(", by lot") && e.clear())
                        .map(e -> e.name().replace(", by lot", ""))
                        .toList();
        return List.of(
                "In the model all five helps together leave trust %s higher after half a year than nothing [%s, %s]. Each alone adds: %s."
                        .formatted(
                                Decimal.of(all.value(), 1) + " points",
                                Said.number(all.low()),
                                Said.number(all.high()),
                                effects.listed("", " alone against nothing")),
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
                                Decimal.of(effects.of("talk, by lot").detectable(), 1)),
                "Twice as often adds: %s. Talk for three months and touch for the next three, against the reverse: %s points. That is read at the end: what touch gives fades in one or two months, what talk writes into the record in four, so a reading on another day may turn it."
                        .formatted(
                                effects.listed("", ", twice as often"),
                                Decimal.signed(order.value(), 1)),
                "Touch that the one who was hurt wants only by half leaves trust %s points lower than nothing: in every preset, what is not wanted trains fear (J2). Nothing here is a reason for closeness that is not wanted."
                        .formatted(Decimal.of(-unwanted.value(), 1)),
                "That these helps help is assumed, not found: each writes into the record or lowers fear by a coefficient (J1, J3 to J5), most of badge D. The study shows their order of size under those assumptions, and how many couples a trial would need; it is no advice, and says nothing on whether to stay.");
    }
}
