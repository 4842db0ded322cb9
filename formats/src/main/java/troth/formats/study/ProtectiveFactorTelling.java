package troth.formats.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import troth.evidence.Evidence;
import troth.study.Cohort;
import troth.study.Effect;

/// Whether trust buffers trauma.
record ProtectiveFactorTelling(Effects effects, Cohort cohort) implements Telling {

    private static final String SHARE = "dysregulation, 0 to 1";

    /// How far the four cells lie apart: 0.6 of trust times 0.55 of trauma.
    private static final double UNITS = 0.33;

    @Override
    public String question() {
        return "Does trust buffer what trauma does to dysregulation?";
    }

    @Override
    public String estimand() {
        return "Asked is the interaction of trust (held at 0.3 or 0.9) and trauma load (0.05 or 0.6)"
                + " in the dysregulation of half a year: what much trauma adds where trust is"
                + " high, less what it adds where trust is low. Below 0 it adds less where trust is high. On two"
                + " scales: in log-odds, in which causes that merely add up show none, and from"
                + " 0 to 1, where they do.";
    }

    @Override
    public String design() {
        return "Every couple lives the same 180 days, a stressor and a talk a week, in four cells:"
                + " partner A with trauma 0.05 or 0.6 and trust 0.3 or 0.9. Held: trust stays"
                + " where it is set and only what is written happens; again without the"
                + " buffering term, and without faster recovery too. Lived: trust of both"
                + " begins there, by what stands in the record, and everyday chance and what"
                + " follows from their states go on. Mediated: from the couple's own record,"
                + " the life with much trauma is lived again with the trust, day by day, of"
                + " the life with little. Observed: one life from their own start.";
    }

    @Override
    public List<String> words() {
        var held = of("trust x trauma, trust held");
        var lived = effects.of("trust x trauma, lived");
        var share = effects.of("trust x trauma, trust held", SHARE);
        return List.of(
                "In this cohort of the model much trauma adds %s to the log-odds of dysregulation where trust is held low (0.3) and %s where it is held high (0.9): an interaction of %s in log-odds, and of %s in dysregulation from 0 to 1. %s That is how large it would look under the coefficients assumed here, not a finding that trust buffers or does not."
                        .formatted(
                                Said.number(of("much trauma where trust is low").value()),
                                Said.number(of("much trauma where trust is high").value()),
                                Said.around(held),
                                Said.around(share),
                                switch (Said.sign(held)) {
                                    case -1 ->
                                            "On the mean of the cohort, trauma adds less where trust is high.";
                                    case 1 ->
                                            "On the mean of the cohort, trauma adds more where trust is high.";
                                    default ->
                                            "On the mean of the cohort it is not told from none.";
                                }),
                "Of it %s come by the term that states the claim (E5), %s by faster recovery from stress (buffer_trust), %s by talk that lightens trauma more where there is trust (disclose_trauma), %s by all else. The parts sum to the whole."
                        .formatted(
                                Said.number(
                                        effects.of("of it by the term that states the claim")
                                                .value()),
                                Said.number(
                                        effects.of("of it by faster recovery from stress").value()),
                                Said.number(
                                        effects.of("of it by talk that lightens trauma").value()),
                                Said.number(effects.of("of it by all else").value())),
                "That term is drawn from -0.8 to 0.8 around %s because no study settles it. Its mean over a cohort is the mean of an assumption, and the interval above narrows with more couples while what is known stays the same. The talk that lightens trauma (disclose_trauma, badge %s) is assumed too, and its interval begins at %s: it can only buffer."
                        .formatted(term(), talk().badge().name(), Said.number(talk().low())),
                "Couples who only begin at 0.3 or 0.9 and live on differ by %s in mean trust; their interaction is %s. There trust also changes who talks, and how it is answered, and comes back or fades."
                        .formatted(
                                Said.number(
                                        effects.of("lived: trust, high less low, mean").value()),
                                Said.around(lived)),
                "Whatever trauma there is, high trust against low lowers the log-odds by %s (little trauma) and %s (much): most of what trust does, it does for everyone."
                        .formatted(
                                Said.number(-of("high trust where trauma is little").value()),
                                Said.number(-of("high trust where trauma is much").value())),
                mediation(),
                survey());
    }

    /// In log-odds.
    private Effect of(String name) {
        return effects.of(name, "log-odds");
    }

    private static Evidence.Estimate talk() {
        return Evidence.load().estimate("disclose_trauma");
    }

    private String term() {
        return cohort.typical(Map.of()).parameters().value("gain_trauma_trust") + "";
    }

    private String mediation() {
        return "Mediation: of the %s that much trauma adds with trust left free, %s run through lower trust, since trauma takes %s off mean trust (on 0 to 1). In reverse, half a year of high trust leaves %s less trauma. Both by assumption (k0_trauma; disclose_trauma)."
                .formatted(
                        Said.number(effects.of("much trauma, trust left free").value()),
                        Said.number(effects.of("of it through lower trust").value()),
                        Said.number(-effects.of("reverse: much trauma on mean trust").value()),
                        Said.number(-effects.of("lived: high trust on trauma left").value()));
    }

    /// What people could see: the power of a survey for an interaction of the size that the model
    /// has, per unit of trust and of trauma.
    private String survey() {
        var seen = effects.of("observed: trust x trauma");
        var needed = effects.of("observed: couples needed to see the interaction");
        double perUnit = of("trust x trauma, trust held").value() / UNITS;
        return "A survey that asks %d couples once and regresses gets %s for the interaction per unit of trust and trauma, and would see a true one of %s four times in five. The model's own is %s per unit. To see that, some %s to %s couples would be needed (95 %% of these couples drawn anew): a rough figure, as it rests on the error of one regression in which few couples start from low trust. Two waves half a year apart, standardised: trust on later dysregulation %s, dysregulation on later trust %s."
                .formatted(
                        seen.couples(),
                        Said.around(seen),
                        Said.number(seen.detectable()),
                        Said.number(perUnit),
                        thousands(needed.low()),
                        thousands(needed.high()),
                        Said.around(effects.of("observed: trust on later dysregulation")),
                        Said.around(effects.of("observed: dysregulation on later trust")));
    }

    /// Two digits of a number of couples, as 12,000.
    private static String thousands(double couples) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(couples)) - 1));
        return String.format(Locale.ROOT, "%,.0f", Math.ceil(couples / unit) * unit);
    }
}
