package troth.formats.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import troth.formats.chart.Decimal;
import troth.study.Effect;

/// What helps after a betrayal.
record RecoveryTelling(Effects effects) implements Telling {

    private static final String POINTS = "points of trust";
    private static final String LOG_ODDS = "log-odds";
    private static final String ALONE = " alone against nothing";
    private static final String WANTED = "touch wanted ";

    @Override
    public String question() {
        return "What helps after a betrayal?";
    }

    @Override
    public String estimand() {
        return "Asked is what all seven helps together add to the trust of the one who was hurt, 187"
                + " days on, against nothing, in points of trust from 0 to 100 and in log-odds;"
                + " and what touch adds that this partner mostly wants (0.8 of 1), by itself.";
    }

    @Override
    public String design() {
        return "A betrayal of severity 0.8, hidden and found out, on day 1. From day 8 on one of 64"
                + " programmes by lot: agreements (kept weekly), check-in meetings (weekly),"
                + " cuddling that both fully want (every 3.5 days), talk (weekly), a full disclosure"
                + " (day 8), amends by the one who betrayed (weekly, effort 0.8), couple sessions"
                + " (weekly, quality 0.8). They are half of the 128 that seven helps make: those"
                + " with an odd number of the first six have sessions too. So what one help does is mixed"
                + " up with what the other six do together beyond fewer, and what two do with what"
                + " the other five do; no help and no pair is mixed up with another. All 128 would"
                + " need twice the couples for the same balance. Beside the lot every couple lives"
                + " 23 further courses. Everyday chance, and what follows from their states, go on"
                + " in all.";
    }

    @Override
    public List<String> words() {
        return List.of(levels(), alone(), together(), lot(), dose(), touch(), assumption());
    }

    private double level(String when) {
        return effects.of("level: " + when).value();
    }

    private String levels() {
        var all = effects.of("all seven against nothing", POINTS);
        return "In the model trust of the one who was hurt, from 0 to 100, is %s the day before the betrayal (mean of %d couples), %s six days after it, and half a year on %s with nothing and %s with all seven helps: %s. Together they add %s points [%s, %s], or %s log-odds."
                .formatted(
                        tenths(level("the day before the betrayal")),
                        all.couples(),
                        tenths(level("six days after it, before any help")),
                        tenths(level("half a year on, nothing")),
                        tenths(level("half a year on, all seven")),
                        level("half a year on, all seven") < level("the day before the betrayal")
                                ? "below where it was before"
                                : "not below where it was before",
                        tenths(all.value()),
                        tenths(all.low()),
                        tenths(all.high()),
                        Said.around(effects.of("all seven against nothing", LOG_ODDS)));
    }

    private String alone() {
        return "Each alone, at its dose, adds in points: %s; in log-odds: %s."
                .formatted(effects.listed("", ALONE, POINTS), effects.listed("", ALONE, LOG_ODDS));
    }

    /// Whether helps add up hangs on the scale, so it is said on both.
    private String together() {
        var points = effects.of("all seven less the sum of each alone", POINTS);
        var odds = effects.of("all seven less the sum of each alone", LOG_ODDS);
        return "What all seven give, less the sum of what each gives alone: %s points, %s log-odds. %s"
                .formatted(
                        Said.around(points),
                        Said.around(odds),
                        switch (Said.sign(points, odds)) {
                            case -1 ->
                                    "Less than the sum on both scales: they stand in for one another in part.";
                            case 1 -> "More than the sum on both scales.";
                            default ->
                                    "The scales do not agree, so whether helps add up is a matter of the scale: points are held in by the end at 100, log-odds are not.";
                        });
    }

    private String lot() {
        var seen =
                effects.all().stream()
                        .filter(e -> e.name().endsWith(", by lot") && e.clear())
                        .map(e -> e.name().replace(", by lot", ""))
                        .toList();
        long asked = effects.all().stream().filter(e -> e.name().endsWith(", by lot")).count();
        return "By lot, as a trial would see it with %d couples: %s, of %d effects asked, of which one or two are told from none by chance alone. A true effect of %s points would be seen four times in five; smaller ones may be missed."
                .formatted(
                        effects.of("all seven against nothing", POINTS).couples(),
                        seen.isEmpty()
                                ? "nothing is told from none"
                                : "told from none are " + String.join(", ", seen),
                        asked,
                        tenths(effects.of("talk, by lot").detectable()));
    }

    private String dose() {
        var order = effects.of("talk first, then fully wanted touch, against the reverse");
        return "Twice as often adds, in points: %s. Talk for three months and fully wanted touch for the next three, against the reverse: %s points. That is read at the end: what touch gives fades in one or two months, what talk writes into the record in four, so a reading on another day may turn it."
                .formatted(
                        effects.listed("", ", twice as often", POINTS),
                        Decimal.signed(order.value(), 1));
    }

    private String touch() {
        var curve =
                effects.all().stream()
                        .filter(e -> e.name().startsWith(WANTED))
                        .map(e ->
                                "%s%s at %s"
                                        .formatted(
                                                Decimal.signed(e.value(), 1),
                                                e.clear() ? "" : " (not told from none)",
                                                wish(e)))
                        .collect(Collectors.joining(", "));
        return "Touch is a help only as far as it is wanted by the one who was hurt. Cuddling every 3.5 days adds, in points, %s where fully wanted (1), and %s. %s What is not wanted trains fear (J2), in every preset. Nothing here is a reason for closeness that is not wanted."
                .formatted(
                        Decimal.signed(effects.of("fully wanted touch" + ALONE, POINTS).value(), 1),
                        curve,
                        turn().map(w ->
                                        "It turns to harm at about %s, by a straight line between the two nearest; “mostly wanted” is 0.8 in the words of a diary."
                                                .formatted(Decimal.of(w, 2)))
                                .orElse("It does not turn its sign between them."));
    }

    private static double wish(Effect e) {
        return Double.parseDouble(e.name().substring(WANTED.length()).replaceFirst(" .*", ""));
    }

    /// Where the effect of touch crosses 0, from fully wanted down.
    private Optional<Double> turn() {
        double wish = 1;
        double value = effects.of("fully wanted touch" + ALONE, POINTS).value();
        for (var e : effects.all()) {
            if (e.name().startsWith(WANTED)) {
                if (value > 0 && e.value() <= 0) {
                    return Optional.of(
                            wish(e) + (wish - wish(e)) * e.value() / (e.value() - value));
                }
                wish = wish(e);
                value = e.value();
            }
        }
        return Optional.empty();
    }

    private static String assumption() {
        return "That these helps help is assumed, not found: each writes into the record or lowers fear by a coefficient (J1, J3 to J6) that is assumed, or taken from studies of other couples than these. The study shows their order of size at these doses under those assumptions, and how many couples a trial would need; it is no advice, and says nothing on whether to stay.";
    }

    private static String tenths(double value) {
        return Decimal.of(value, 1);
    }
}
