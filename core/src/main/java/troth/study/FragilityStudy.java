package troth.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Preset;
import troth.model.TrustModel;

/// What makes trust that was built in intimacy fragile? Each couple builds trust in five ways, for
/// half a year; then comes one standard breach, told at once or hidden, and what is lost of trust
/// is counted. Twice: all on the last day, and each on the day on which trust is as high as
/// intimacy alone has made it by then.
///
/// Each part of the breach is then taken out, one at a time, on the same day in the same couple:
/// what the loss lacks without it is what that mechanism carries.
public record FragilityStudy(Preset preset) implements LabStudy {

    private static final int DAYS = 180;
    private static final int AFTER = 90;
    private static final double SEVERITY = 0.5;

    private static final SequencedMap<String, Plan> ARMS = arms();

    /// The parts of a breach by the coefficient that carries each.
    private static final SequencedMap<String, String> PARTS = parts();

    private static SequencedMap<String, Plan> arms() {
        var intimacy = Plan.NOTHING.every(3.5, 1, DAYS, new Event.Closeness(Kind.INTIMACY, 0.8));
        var talk = Plan.NOTHING.every(7, 2, DAYS, new Event.Talk(Side.BOTH, 0.6, 0.85));
        var agreements =
                Plan.NOTHING
                        .at(3, new Event.AgreementMade(1))
                        .every(7, 10, DAYS, new Event.AgreementKept(Side.BOTH, 1));
        var time = Plan.NOTHING.every(3.5, 2.5, DAYS, new Event.Closeness(Kind.TIME_TOGETHER, 0.8));
        var arms = new LinkedHashMap<String, Plan>();
        arms.put("intimacy", intimacy);
        arms.put("talk", intimacy.and(talk));
        arms.put("agreements", intimacy.and(agreements));
        arms.put("time", intimacy.and(time));
        arms.put("all", intimacy.and(talk).and(agreements).and(time));
        return arms;
    }

    private static SequencedMap<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("record", "breach");
        parts.put("fear", "a_fear");
        parts.put("safety", "renewal");
        parts.put("closeness", "betrayal_closeness");
        parts.put("kindling", "eta_kindling");
        return parts;
    }

    @Override
    public String name() {
        return "fragility";
    }

    @Override
    public Cohort cohort() {
        return new Cohort(preset);
    }

    @Override
    public LabStudy under(Preset other) {
        return new FragilityStudy(other);
    }

    @Override
    public List<String> columns() {
        var columns = new ArrayList<String>();
        for (var arm : ARMS.keySet()) {
            for (var what :
                    List.of(
                            "trust",
                            "evidence",
                            "honest",
                            "hidden",
                            "honest_after",
                            "hidden_after",
                            "day",
                            "met",
                            "same_honest",
                            "same_hidden")) {
                columns.add(arm + "_" + what);
            }
        }
        for (var arm : List.of("intimacy", "all")) {
            PARTS.keySet().forEach(part -> columns.add(arm + "_without_" + part));
        }
        columns.add("intimacy_after_without_lasting");
        columns.add("intimacy_after_without_credit_loss");
        return columns;
    }

    @Override
    public List<Double> measure(Member member) {
        var model = member.model();
        var row = new ArrayList<Double>();
        double level = Double.NaN;
        var last = new LinkedHashMap<String, double[]>();
        for (var arm : ARMS.entrySet()) {
            var built = Member.follow(model, member.newcomers(model), arm.getValue(), DAYS);
            var trust = built.trust(Partner.A);
            var end = built.states().getLast().toArray();
            last.put(arm.getKey(), end);
            boolean first = Double.isNaN(level);
            level = first ? trust.last() : level;
            double reached = level;
            var day =
                    IntStream.rangeClosed(first ? DAYS : 0, DAYS)
                            .filter(d -> trust.at(d) >= reached)
                            .findFirst();
            var then = built.states().get(day.orElse(DAYS)).toArray();
            row.add(trust.last());
            row.add(evidence(model, end));
            row.add(loss(model, end, 0));
            row.add(loss(model, end, 1));
            row.add(lossAfter(model, model, end, 0));
            row.add(lossAfter(model, model, end, 1));
            row.add((double) day.orElse(DAYS));
            row.add(day.isPresent() ? 1.0 : 0);
            row.add(loss(model, then, 0));
            row.add(loss(model, then, 1));
        }
        for (var arm : List.of("intimacy", "all")) {
            var built = last.getOrDefault(arm, model.newcomers());
            for (var part : PARTS.values()) {
                var without = member.with(Map.of(part, 0.0)).model();
                row.add(loss(model, without, built, 0));
            }
        }
        var x = last.getOrDefault("intimacy", model.newcomers());
        for (var deceit : List.of("lasting_share", "credit_loss")) {
            row.add(lossAfter(model, member.with(Map.of(deceit, 0.0)).model(), x, 1));
        }
        return row;
    }

    /// What stands in the record in favour and against together (ordinary days).
    private static double evidence(TrustModel model, double[] x) {
        double sum = 0;
        for (var state :
                List.of(
                        troth.model.State.KEPT,
                        troth.model.State.LAPSED,
                        troth.model.State.LASTING)) {
            sum += x[model.layout().index(Partner.A, state)];
        }
        return sum;
    }

    private static double loss(TrustModel model, double[] x, double deceived) {
        return loss(model, model, x, deceived);
    }

    /// The share of trust that the breach takes, its parts as `breaching` has them.
    private static double loss(
            TrustModel model, TrustModel breaching, double[] x, double deceived) {
        return lost(model, x, breaching.apply(breach(deceived), x));
    }

    private static double lossAfter(
            TrustModel model, TrustModel breaching, double[] x, double deceived) {
        var hurt = breaching.apply(breach(deceived), x);
        var later = Member.follow(model, hurt, Plan.NOTHING, AFTER);
        return lost(model, x, later.states().getLast().toArray());
    }

    private static double lost(TrustModel model, double[] before, double[] after) {
        double trust = model.read(before, Partner.A).trust();
        return (trust - model.read(after, Partner.A).trust()) / trust;
    }

    private static Event breach(double deceived) {
        return new Event.Betrayal(
                Partner.B,
                Event.Betrayal.Kind.OTHER,
                SEVERITY,
                deceived,
                deceived > 0 ? Event.Betrayal.Discovery.FOUND_OUT : Event.Betrayal.Discovery.TOLD);
    }

    @Override
    public List<Effect> effects(List<Row> rows) {
        var effects = new ArrayList<Effect>();
        effects.add(same(rows, "all", "talk, agreements and time"));
        effects.add(same(rows, "talk", "talk"));
        effects.add(same(rows, "agreements", "agreements"));
        effects.add(same(rows, "time", "time together"));
        effects.add(spared(rows, "all", "talk, agreements and time"));
        effects.add(spared(rows, "talk", "talk"));
        effects.add(spared(rows, "agreements", "agreements"));
        effects.add(spared(rows, "time", "time together"));
        effects.add(mean(rows, "intimacy_honest", "loss, intimacy alone, told at once"));
        effects.add(mean(rows, "all_honest", "loss, with all three, told at once"));
        effects.add(
                difference(
                        rows,
                        "intimacy_hidden",
                        "intimacy_honest",
                        "hidden against told at once, on the day"));
        effects.add(
                difference(
                        rows,
                        "intimacy_hidden_after",
                        "intimacy_honest_after",
                        "hidden against told at once, 90 days on"));
        effects.add(
                difference(
                        rows,
                        "intimacy_hidden_after",
                        "intimacy_after_without_lasting",
                        "of it carried by what does not fade"));
        effects.add(
                difference(
                        rows,
                        "intimacy_hidden_after",
                        "intimacy_after_without_credit_loss",
                        "of it carried by credit lost"));
        for (var arm : List.of("talk", "agreements", "time", "all")) {
            effects.add(mean(rows, arm + "_day", "day on which trust is equally high, " + arm));
        }
        for (var part : PARTS.keySet()) {
            effects.add(
                    difference(
                            rows,
                            "intimacy_honest",
                            "intimacy_without_" + part,
                            "carried by " + part + ", intimacy alone"));
        }
        for (var part : PARTS.keySet()) {
            effects.add(
                    difference(
                            rows,
                            "all_honest",
                            "all_without_" + part,
                            "carried by " + part + ", with all three"));
        }
        return effects;
    }

    private Effect same(List<Row> rows, String arm, String words) {
        var met = column(rows, arm + "_met");
        var alone = column(rows, "intimacy_same_honest");
        var with = column(rows, arm + "_same_honest");
        return Effect.mean(
                "spared at equal trust by " + words,
                IntStream.range(0, rows.size())
                        .filter(i -> met.get(i) > 0)
                        .mapToObj(i -> alone.get(i) - with.get(i))
                        .toList());
    }

    private Effect spared(List<Row> rows, String arm, String words) {
        return difference(
                rows, "intimacy_honest", arm + "_honest", "spared at equal time by " + words);
    }

    private Effect mean(List<Row> rows, String column, String words) {
        return Effect.mean(words, column(rows, column));
    }

    private Effect difference(List<Row> rows, String more, String less, String words) {
        var from = column(rows, more);
        var to = column(rows, less);
        return Effect.mean(
                words,
                IntStream.range(0, rows.size()).mapToObj(i -> from.get(i) - to.get(i)).toList());
    }

    @Override
    public double estimand(Member member) {
        var model = member.model();
        var plans = List.of(ARMS.get("intimacy"), ARMS.get("all"));
        var alone = Member.follow(model, member.newcomers(model), plans.getFirst(), DAYS);
        var with = Member.follow(model, member.newcomers(model), plans.getLast(), DAYS).states();
        double level = alone.trust(Partner.A).last();
        int day = 0;
        while (day < DAYS && model.read(with.get(day).toArray(), Partner.A).trust() < level) {
            day++;
        }
        return loss(model, alone.states().getLast().toArray(), 0)
                - loss(model, with.get(day).toArray(), 0);
    }
}
