package troth.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Preset;
import troth.numeric.Normal;
import troth.numeric.Series;
import troth.simulate.Trajectory;

/// What helps after a betrayal? Couples who have been together for long meet a grave one that was
/// hidden and found out. A week later each begins one of 64 programmes of agreements, check-in
/// meetings, touch, talk, disclosure, amends and couple sessions, in turn: couples are drawn
/// without regard to their number, so taking turns is a fair lot.
///
/// The 64 are half of the 128 that seven helps make together: those with an even number of helps
/// but sessions have none of these, those with an odd number have them. So what one help does is
/// mixed up with what the six others do together, with its sign turned, and what two do with the
/// five others; what one does and what two do are not mixed with each other, and both are told if
/// five or more do nothing together beyond fewer. All 128 would need twice the couples for each
/// programme to be lived once; 64 is the least number of couples of a study.
///
/// Beside the lot, every couple lives the half year again with nothing, with each help alone, with
/// all, with a double dose, in two orders and with touch that the one who was hurt wants less and
/// less, under the same chance.
public record RecoveryStudy(Preset preset) implements LabStudy {

    static final List<String> HELPS =
            List.of("agreements", "meetings", "touch", "talk", "disclosure", "amends", "sessions");

    /// How far the one who was hurt wants to be touched, below fully.
    private static final List<Double> WISHES = List.of(0.9, 0.8, 0.65, 0.5, 0.2, 0.0);

    private static final String POINTS = "points of trust";
    private static final String LOG_ODDS = "log-odds";
    private static final String ALL = "all seven against nothing";
    private static final int DAYS = 187;
    private static final int BEGIN = 8;
    private static final int MIDDLE = 98;

    /// Half of all programmes; the last help follows from the others.
    private static final int PROGRAMMES = 1 << (HELPS.size() - 1);

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
    private static final SequencedMap<String, Plan> TWICE = twice();
    private static final SequencedMap<String, Plan> LIVES = lives();

    private static SequencedMap<String, Plan> alone() {
        var alone = new LinkedHashMap<String, Plan>();
        alone.put("agreements", agreements(7));
        alone.put("meetings", weekly(7, new Event.MeetingHeld(0.8)));
        alone.put("touch", touch(3.5, BEGIN, DAYS, 1));
        alone.put("talk", talk(7, BEGIN, DAYS));
        alone.put("disclosure", Plan.NOTHING.at(BEGIN, new Event.Disclosure(Partner.B, 1)));
        alone.put("amends", weekly(7, new Event.Repair(Side.B, 0.8)));
        alone.put("sessions", weekly(7, new Event.CoupleSession(0.8)));
        return alone;
    }

    private static SequencedMap<String, Plan> twice() {
        var twice = new LinkedHashMap<String, Plan>();
        twice.put("agreements", agreements(3.5));
        twice.put("meetings", weekly(3.5, new Event.MeetingHeld(0.8)));
        twice.put("touch", touch(1.75, BEGIN, DAYS, 1));
        twice.put("talk", talk(3.5, BEGIN, DAYS));
        twice.put("amends", weekly(3.5, new Event.Repair(Side.B, 0.8)));
        twice.put("sessions", weekly(3.5, new Event.CoupleSession(0.8)));
        return twice;
    }

    private static SequencedMap<String, Plan> lives() {
        var lives = new LinkedHashMap<String, Plan>();
        lives.put("nothing", Plan.NOTHING);
        lives.putAll(ALONE);
        lives.put("all", programme((1 << HELPS.size()) - 1));
        TWICE.forEach((help, plan) -> lives.put(help + "_twice", plan));
        lives.put("talk_then_touch", talk(7, BEGIN, MIDDLE).and(touch(3.5, MIDDLE, DAYS, 1)));
        lives.put("touch_then_talk", touch(3.5, BEGIN, MIDDLE, 1).and(talk(7, MIDDLE, DAYS)));
        WISHES.forEach(wish -> lives.put(wished(wish), touch(3.5, BEGIN, DAYS, wish)));
        return lives;
    }

    private static String wished(double wish) {
        return "touch_wish_%s".formatted(wish);
    }

    private static Plan agreements(double days) {
        return Plan.NOTHING
                .at(BEGIN, new Event.AgreementMade(0.5))
                .every(days, BEGIN + days, DAYS, new Event.AgreementKept(Side.BOTH, 0.5));
    }

    private static Plan weekly(double days, Event event) {
        return Plan.NOTHING.every(days, BEGIN, DAYS, event);
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

    /// The programme of a couple: of the first six helps every combination, in turn, and the last
    /// help where they are odd in number.
    static int lot(int dyad) {
        int cell = dyad % PROGRAMMES;
        return Integer.bitCount(cell) % 2 == 0 ? cell : cell | PROGRAMMES;
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
        columns.addAll(List.of("trust_before", "trust_after", "trust"));
        LIVES.keySet().forEach(life -> columns.add("trust_" + life));
        return columns;
    }

    @Override
    public List<Double> measure(Member member) {
        int cell = lot(member.dyad());
        var row = new ArrayList<Double>();
        for (int k = 0; k < HELPS.size(); k++) {
            row.add(has(cell, k) ? 1.0 : 0);
        }
        var lot = life(member, programme(cell)).trust(Partner.A);
        row.addAll(List.of(lot.at(0), lot.at(BEGIN - 1), lot.last()));
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
        var found = new Outcomes(rows);
        var effects = new ArrayList<Effect>();
        for (var unit : List.of(POINTS, LOG_ODDS)) {
            effects.add(found.difference("all", "nothing", ALL, unit));
            effects.add(found.beyondTheSum(unit));
            HELPS.forEach(help -> effects.add(found.alone(help, unit)));
        }
        effects.addAll(found.levels());
        WISHES.forEach(wish -> effects.add(found.wanted(wish)));
        TWICE.keySet().forEach(help -> effects.add(found.twice(help)));
        effects.add(
                found.difference(
                        "talk_then_touch",
                        "touch_then_talk",
                        "talk first, then fully wanted touch, against the reverse",
                        POINTS));
        effects.addAll(RecoveryLot.effects(rows, column(rows, "trust")));
        return effects;
    }

    /// A help as it is told: never touch without how far it is wanted.
    static String words(String help) {
        return help.equals("touch") ? "fully wanted touch" : help;
    }

    /// Effects of rows, each the mean of what the couples show.
    private final class Outcomes {

        private final List<Row> rows;
        private final Map<String, List<Double>> read = new TreeMap<>();

        Outcomes(List<Row> rows) {
            this.rows = rows;
        }

        private List<Double> read(String life, String unit) {
            return read.computeIfAbsent(
                    life + unit,
                    _ ->
                            column(rows, "trust_" + life).stream()
                                    .map(trust -> on(unit, trust))
                                    .toList());
        }

        Effect difference(String life, String other, String words, String unit) {
            var with = read(life, unit);
            var without = read(other, unit);
            return Effect.mean(
                    words,
                    unit,
                    IntStream.range(0, rows.size())
                            .mapToObj(i -> with.get(i) - without.get(i))
                            .toList());
        }

        Effect alone(String help, String unit) {
            return difference(help, "nothing", words(help) + " alone against nothing", unit);
        }

        Effect twice(String help) {
            return difference(help + "_twice", help, words(help) + ", twice as often", POINTS);
        }

        Effect wanted(double wish) {
            return difference(
                    wished(wish),
                    "nothing",
                    "touch wanted %s of 1 against nothing".formatted(wish),
                    POINTS);
        }

        /// What all do beyond the sum of what each does alone.
        Effect beyondTheSum(String unit) {
            var nothing = read("nothing", unit);
            var all = read("all", unit);
            return Effect.mean(
                    "all seven less the sum of each alone",
                    unit,
                    IntStream.range(0, rows.size())
                            .mapToObj(i -> {
                                double sum =
                                        HELPS.stream()
                                                .mapToDouble(
                                                        h -> read(h, unit).get(i) - nothing.get(i))
                                                .sum();
                                return all.get(i) - nothing.get(i) - sum;
                            })
                            .toList());
        }

        List<Effect> levels() {
            var levels = new ArrayList<Effect>();
            levels.add(level("before", "the day before the betrayal"));
            levels.add(level("after", "six days after it, before any help"));
            levels.add(level("nothing", "half a year on, nothing"));
            levels.add(level("all", "half a year on, all seven"));
            HELPS.forEach(help ->
                    levels.add(level(help, "half a year on, %s alone".formatted(words(help)))));
            return levels;
        }

        private Effect level(String life, String when) {
            return Effect.level("level: " + when, POINTS, read(life, POINTS));
        }
    }

    private static double on(String unit, double trust) {
        return unit.equals(POINTS) ? 100 * trust : Normal.logit(trust);
    }

    @Override
    public List<Effect.Key> estimands() {
        return List.of(
                new Effect.Key(ALL, POINTS),
                new Effect.Key(ALL, LOG_ODDS),
                new Effect.Key("touch wanted 0.8 of 1 against nothing", POINTS));
    }

    @Override
    public Series estimands(Member member) {
        double all = trust(member, programme((1 << HELPS.size()) - 1));
        double nothing = trust(member, Plan.NOTHING);
        double mostly = trust(member, touch(3.5, BEGIN, DAYS, 0.8));
        return Series.of(
                on(POINTS, all) - on(POINTS, nothing),
                on(LOG_ODDS, all) - on(LOG_ODDS, nothing),
                on(POINTS, mostly) - on(POINTS, nothing));
    }
}
