package troth.formats.study;

import java.util.List;
import troth.formats.chart.Decimal;
import troth.study.Effect;

/// What makes trust that was built in intimacy fragile.
record FragilityTelling(Effects effects) implements Telling {

    private static final String LOG_ODDS = "log-odds";
    private static final String SHARE = "share of trust";

    /// Below this part of the loss, two losses are about the same.
    private static final double ABOUT = 0.1;

    @Override
    public String question() {
        return "What makes trust that was built in intimacy fragile?";
    }

    @Override
    public String estimand() {
        return "Asked is what one breach (severity 0.5, told at once) takes of trust after half a year"
                + " of intimacy alone, less what it takes where talk, agreements and time"
                + " together went with it: at equal time, both after 180 days, and at equal"
                + " trust, the latter on the day on which it is as high. Each on two scales: in"
                + " log-odds, in which trust is reckoned, and as a share of the trust before.";
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
        return List.of(age(), equalTime(), scale(), equalTrust(), parts(), hidden(), assumption());
    }

    private Effect loss(int days, String arm, String unit) {
        return effects.of("loss after %d days, %s".formatted(days, arm), unit);
    }

    private String equalTime() {
        var alone = loss(180, "intimacy alone", LOG_ODDS);
        var spared = effects.of("spared at equal time by talk, agreements and time", LOG_ODDS);
        double part = spared.value() / alone.value();
        return "At equal time one breach takes %s log-odds of trust after half a year of intimacy alone, and %s where talk, agreements and time together went with it: %s spared, %s of the loss. %s"
                .formatted(
                        Said.number(alone.value()),
                        Said.number(loss(180, "with all three", LOG_ODDS).value()),
                        Said.around(spared),
                        Said.share(part),
                        Math.abs(part) < ABOUT
                                ? "So it takes about the same step from both: in log-odds, trust that was built in intimacy alone is not the more fragile for it."
                                : part > 0
                                        ? "So intimacy alone loses the more."
                                        : "So intimacy alone loses the less.");
    }

    private String scale() {
        var alone = loss(180, "intimacy alone", SHARE);
        var with = loss(180, "with all three", SHARE);
        return "As a share of the trust before, it takes %s and %s. That gap is a matter of the scale where the steps in log-odds are equal: trust with all three stands nearer to 1, and there the same step is a smaller part of it."
                .formatted(Said.percent(alone), Said.percent(with));
    }

    private String age() {
        return "In the model a breach takes the more, on both scales, the younger the trust is that it meets, with and without talk, agreements and time beside intimacy. After 20, 60 and 180 days of intimacy alone the same breach takes %s log-odds (%s of trust); with all three %s (%s). In the equations the record’s part of a loss in log-odds hangs on what stands against already, the prior and the small lapses lived through, and on nothing that was kept: a young record holds few lapses, so one breach is many times what it holds."
                .formatted(
                        course("intimacy alone", LOG_ODDS),
                        course("intimacy alone", SHARE),
                        course("with all three", LOG_ODDS),
                        course("with all three", SHARE));
    }

    private String course(String arm, String unit) {
        var shown =
                List.of(20, 60, 180).stream()
                        .map(days -> loss(days, arm, unit).value())
                        .map(v -> unit.equals(SHARE) ? Said.share(v) : Said.number(v))
                        .toList();
        return String.join(", ", shown);
    }

    private String equalTrust() {
        var odds = effects.of("spared at equal trust by talk, agreements and time", LOG_ODDS);
        var share = effects.of("spared at equal trust by talk, agreements and time", SHARE);
        return "Compared on the day on which trust is equally high, talk, agreements and time spare %s log-odds and %s of the trust: %s They stand there on day %s instead of 180 (mean), so this compares ages too: it shows that how high trust is does not tell how fragile it is, and not that talk makes it so."
                .formatted(
                        Said.around(odds),
                        Said.around(share),
                        switch (Said.sign(odds, share)) {
                            case -1 -> "below 0 on both scales, so those couples lose more.";
                            case 1 -> "above 0 on both scales, so those couples lose less.";
                            default -> "the scales do not agree on a sign that is told from none.";
                        },
                        Decimal.of(
                                effects.of(
                                                "day on which trust is equally high, talk, agreements and time")
                                        .value(),
                                0));
    }

    private String parts() {
        return "After intimacy alone, taking one part at a time out of the breach, the loss shrinks in log-odds by: %s; as a share by: %s. The parts overlap, so they need not sum to the loss. Afterglow, and with it oxytocin, has no part in a breach: nothing in J5 touches it."
                .formatted(
                        effects.listed("carried by ", ", intimacy alone", LOG_ODDS),
                        effects.listed("carried by ", ", intimacy alone", SHARE));
    }

    private String hidden() {
        var day = effects.of("hidden against told at once, on the day", LOG_ODDS);
        var late = effects.of("hidden against told at once, 90 days on", LOG_ODDS);
        var share = effects.of("hidden against told at once, 90 days on", SHARE);
        return "Whether it was hidden %s. 90 days on it has cost %s log-odds more, %s of the trust before the breach: by the part that does not fade %s log-odds, by the credit that later good days lose %s."
                .formatted(
                        day.nothing()
                                ? "changes nothing on the day in any couple, as no coefficient of deceit acts at once"
                                : "changes %s log-odds on the day".formatted(Said.around(day)),
                        Said.around(late),
                        Said.share(share.value()),
                        Said.number(
                                effects.of("of it carried by what does not fade", LOG_ODDS)
                                        .value()),
                        Said.number(effects.of("of it carried by credit lost", LOG_ODDS).value()));
    }

    private static String assumption() {
        return "All this follows from the assumption that trust is the log-odds of a record in which a breach weighs a fixed number of ordinary days (E1, J5), and that intimacy, talk and agreements write into the same record. The model does not show that this is so in people.";
    }
}
