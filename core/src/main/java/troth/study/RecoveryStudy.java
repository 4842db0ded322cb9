package troth.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Preset;
import troth.numeric.Series;
import troth.simulate.Trajectory;

/// What helps after a betrayal? Couples who have been together for long meet a grave one that was
/// hidden and found out. A week later each begins one of the 32 programmes that agreements,
/// check-in meetings, touch, talk and disclosure make together, in turn: couples are drawn without
/// regard to their number, so taking turns is a fair lot.
///
/// Beside the lot, every couple lives the half year again with nothing, with each help alone, with
/// all, with a double dose, in two orders and with touch that the one who was hurt does not want,
/// under the same chance.
public record RecoveryStudy(Preset preset) implements LabStudy {

    static final List<String> HELPS =
            List.of("agreements", "meetings", "touch", "talk", "disclosure");

    private static final int DAYS = 187;
    private static final int BEGIN = 8;
    private static final int MIDDLE = 98;
    private static final double PERCENT = 100;

    private static final Plan BETRAYAL =
            Plan.NOTHING.at(
                    1,
                    new Event.Betrayal(
                            Partner.B,
                            Event.Betrayal.Kind.DECEIT,
                            0.8,
                            1,
                            Event.Betrayal.Discovery.FOUND_OUT));

    private static final SequencedMap<String, Plan> ALONE = alone();
    private static final SequencedMap<String, Plan> LIVES = lives();

    private static SequencedMap<String, Plan> alone() {
        var alone = new LinkedHashMap<String, Plan>();
        alone.put("agreements", agreements(7));
        alone.put("meetings", meetings(7));
        alone.put("touch", touch(3.5, BEGIN, DAYS, 1));
        alone.put("talk", talk(7, BEGIN, DAYS));
        alone.put("disclosure", Plan.NOTHING.at(BEGIN, new Event.Disclosure(Partner.B, 1)));
        return alone;
    }

    private static SequencedMap<String, Plan> lives() {
        var lives = new LinkedHashMap<String, Plan>();
        lives.put("nothing", Plan.NOTHING);
        lives.putAll(ALONE);
        lives.put("all", programme((1 << HELPS.size()) - 1));
        lives.put("agreements_twice", agreements(3.5));
        lives.put("meetings_twice", meetings(3.5));
        lives.put("touch_twice", touch(1.75, BEGIN, DAYS, 1));
        lives.put("talk_twice", talk(3.5, BEGIN, DAYS));
        lives.put("talk_then_touch", talk(7, BEGIN, MIDDLE).and(touch(3.5, MIDDLE, DAYS, 1)));
        lives.put("touch_then_talk", touch(3.5, BEGIN, MIDDLE, 1).and(talk(7, MIDDLE, DAYS)));
        lives.put("unwanted_touch", touch(3.5, BEGIN, DAYS, 0.5));
        return lives;
    }

    private static Plan agreements(double days) {
        return Plan.NOTHING
                .at(BEGIN, new Event.AgreementMade(0.5))
                .every(days, BEGIN + days, DAYS, new Event.AgreementKept(Side.BOTH, 0.5));
    }

    private static Plan meetings(double days) {
        return Plan.NOTHING.every(days, BEGIN, DAYS, new Event.MeetingHeld(0.8));
    }

    private static Plan touch(double days, double from, double to, double wish) {
        return Plan.NOTHING.every(
                days, from, to, new Event.Closeness(Kind.CUDDLE, 0.8, wish, 1, Encounter.USUAL));
    }

    private static Plan talk(double days, double from, double to) {
        return Plan.NOTHING.every(days, from, to, new Event.Talk(Side.BOTH, 0.6, 0.8));
    }

    /// The helps whose bits are set in `cell`, together.
    private static Plan programme(int cell) {
        var plan = Plan.NOTHING;
        for (int k = 0; k < HELPS.size(); k++) {
            plan = has(cell, k) ? plan.and(ALONE.getOrDefault(HELPS.get(k), plan)) : plan;
        }
        return plan;
    }

    private static boolean has(int cell, int help) {
        return (cell >> help & 1) == 1;
    }

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public Cohort cohort() {
        return new Cohort(preset);
    }

    @Override
    public LabStudy under(Preset other) {
        return new RecoveryStudy(other);
    }

    @Override
    public List<String> columns() {
        var columns = new ArrayList<String>(HELPS);
        columns.add("trust_before");
        columns.add("trust");
        LIVES.keySet().forEach(life -> columns.add("trust_" + life));
        return columns;
    }

    @Override
    public List<Double> measure(Member member) {
        int cell = member.dyad() % (1 << HELPS.size());
        var row = new ArrayList<Double>();
        for (int k = 0; k < HELPS.size(); k++) {
            row.add(has(cell, k) ? 1.0 : 0);
        }
        var lot = life(member, programme(cell));
        row.add(lot.trust(Partner.A).at(0));
        row.add(lot.trust(Partner.A).last());
        LIVES.values().forEach(plan -> row.add(trust(member, plan)));
        return row;
    }

    private static double trust(Member member, Plan plan) {
        return life(member, plan).trust(Partner.A).last();
    }

    private static Trajectory life(Member member, Plan plan) {
        var model = member.model();
        return member.live(model, member.established(model), BETRAYAL.and(plan), DAYS);
    }

    @Override
    public List<Effect> effects(List<Row> rows) {
        var effects = new ArrayList<Effect>();
        effects.add(difference(rows, "all", "nothing", "all five against nothing"));
        effects.addAll(factorial(rows));
        for (var help : HELPS) {
            effects.add(difference(rows, help, "nothing", help + " alone against nothing"));
        }
        for (var help : HELPS.subList(0, 4)) {
            effects.add(difference(rows, help + "_twice", help, help + ", twice as often"));
        }
        effects.add(
                difference(
                        rows,
                        "talk_then_touch",
                        "touch_then_talk",
                        "talk first, then touch, against the reverse"));
        effects.add(
                difference(
                        rows,
                        "unwanted_touch",
                        "nothing",
                        "touch half wanted by the hurt one, against nothing"));
        return effects;
    }

    /// Main effects and interactions of two over the couples as the lot fell: each help -1/2 or
    /// 1/2, so that a coefficient is a difference of means over all programmes, per cent of trust.
    private List<Effect> factorial(List<Row> rows) {
        var names = new ArrayList<String>(List.of("mean"));
        HELPS.forEach(help -> names.add(help + ", by lot"));
        for (int j = 0; j < HELPS.size(); j++) {
            for (int k = j + 1; k < HELPS.size(); k++) {
                names.add("%s x %s, by lot".formatted(HELPS.get(j), HELPS.get(k)));
            }
        }
        var design = rows.stream().map(RecoveryStudy::coded).toList();
        var outcome = Series.of(column(rows, "trust").stream().mapToDouble(v -> v).toArray());
        return Regression.of(design, outcome).effects(names, PERCENT).subList(1, names.size());
    }

    private static Series coded(Row row) {
        var code = row.values().stream().limit(HELPS.size()).map(v -> v - 0.5).toList();
        var coded = new ArrayList<Double>(List.of(1.0));
        coded.addAll(code);
        for (int j = 0; j < code.size(); j++) {
            for (int k = j + 1; k < code.size(); k++) {
                coded.add(2 * code.get(j) * code.get(k));
            }
        }
        return Series.of(coded.stream().mapToDouble(v -> v).toArray());
    }

    private Effect difference(List<Row> rows, String life, String other, String words) {
        var with = column(rows, "trust_" + life);
        var without = column(rows, "trust_" + other);
        return Effect.mean(
                words,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> PERCENT * (with.get(i) - without.get(i)))
                        .toList());
    }

    @Override
    public double estimand(Member member) {
        var all = programme((1 << HELPS.size()) - 1);
        return PERCENT * (trust(member, all) - trust(member, Plan.NOTHING));
    }
}
