package troth.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import troth.dyad.Event;
import troth.dyad.Event.Closeness.Kind;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.model.Preset;
import troth.numeric.Series;
import troth.simulate.Trajectory;

/// What makes trust that was built in intimacy fragile? Each couple builds trust in five ways, for
/// half a year; then comes one standard breach, told at once or hidden, and what is lost of trust
/// is counted, in log-odds and as a share. At equal time: all on the last day, and some earlier
/// ones. At equal trust: each on the day on which trust is as high as intimacy alone has made it by
/// the last one.
///
/// Each part of the breach is then taken out, one at a time, on the same day in the same couple:
/// what the loss lacks without it is what that mechanism carries.
///
/// A row holds trust before and after; losses on either scale are made of it.
public record FragilityStudy(Preset preset) implements LabStudy {

    private static final int DAYS = 180;
    private static final List<Integer> EARLIER = List.of(20, 60);
    private static final String SAME_TIME = "spared at equal time by ";
    private static final String SAME_TRUST = "spared at equal trust by ";

    private static final SequencedMap<String, Plan> ARMS = arms();

    /// What stands beside intimacy, in words.
    private static final SequencedMap<String, String> BESIDE = beside();

    /// Two arms in words.
    private static final SequencedMap<String, String> WORDS = words();

    /// The parts of a breach by the coefficient that carries each.
    private static final SequencedMap<String, String> PARTS = parts();

    /// What the loss by one breach has beyond that by another, told by the trust after each.
    private record Added(String words, String after, String other) {}

    /// What it adds to the loss that the breach was hidden.
    private static final List<Added> DECEIT =
            List.of(
                    new Added("hidden against told at once, on the day", "hidden", "told"),
                    new Added(
                            "hidden against told at once, 90 days on",
                            "hidden_later",
                            "told_later"),
                    new Added(
                            "of it carried by what does not fade",
                            "hidden_later",
                            "later_without_lasting"),
                    new Added(
                            "of it carried by credit lost",
                            "hidden_later",
                            "later_without_credit_loss"));

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

    private static SequencedMap<String, String> beside() {
        var beside = new LinkedHashMap<String, String>();
        beside.put("all", "talk, agreements and time");
        beside.put("talk", "talk");
        beside.put("agreements", "agreements");
        beside.put("time", "time together");
        return beside;
    }

    private static SequencedMap<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("intimacy", "intimacy alone");
        words.put("all", "with all three");
        return words;
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
            for (var day : EARLIER) {
                columns.addAll(List.of(arm + "_trust_" + day, arm + "_told_" + day));
            }
            for (var what :
                    "trust told hidden told_later hidden_later day met same_trust same_told"
                            .split(" ")) {
                columns.add(arm + "_" + what);
            }
        }
        for (var arm : WORDS.keySet()) {
            PARTS.keySet().forEach(part -> columns.add(arm + "_without_" + part));
        }
        columns.add("intimacy_later_without_lasting");
        columns.add("intimacy_later_without_credit_loss");
        return columns;
    }

    @Override
    public List<Double> measure(Member member) {
        var lives = new LinkedHashMap<String, Trajectory>();
        ARMS.forEach((arm, plan) -> lives.put(arm, life(member, plan)));
        var alone = lives.firstEntry().getValue();
        var told = Breach.told(member);
        var row = new ArrayList<Double>();
        lives.values().forEach(life -> row.addAll(hurt(member, life, alone)));
        for (var life : List.of(alone, lives.lastEntry().getValue())) {
            PARTS.values().forEach(part -> row.add(told.without(part).after(end(life))));
        }
        for (var deceit : List.of("lasting_share", "credit_loss")) {
            row.add(Breach.hidden(member).without(deceit).later(end(alone)));
        }
        return row;
    }

    private static Trajectory life(Member member, Plan plan) {
        var model = member.model();
        return Member.follow(model, member.newcomers(model), plan, DAYS);
    }

    private static Series end(Trajectory life) {
        return life.states().getLast();
    }

    /// The columns of one arm.
    private static List<Double> hurt(Member member, Trajectory life, Trajectory alone) {
        var told = Breach.told(member);
        var hidden = Breach.hidden(member);
        var row = new ArrayList<Double>();
        for (var day : EARLIER) {
            var x = life.states().get(day);
            row.addAll(List.of(told.trust(x), told.after(x)));
        }
        var x = end(life);
        row.addAll(List.of(told.trust(x), told.after(x), hidden.after(x)));
        row.addAll(List.of(told.later(x), hidden.later(x)));
        var day = reached(life, alone);
        var then = life.states().get(day.orElse(DAYS));
        row.addAll(List.of((double) day.orElse(DAYS), day.isPresent() ? 1.0 : 0));
        row.addAll(List.of(told.trust(then), told.after(then)));
        return row;
    }

    /// The first day on which trust is as high as that of the other life on the last one.
    private static OptionalInt reached(Trajectory life, Trajectory other) {
        double level = other.trust(Partner.A).last();
        var trust = life.trust(Partner.A);
        int from = life == other ? DAYS : 0;
        return IntStream.rangeClosed(from, DAYS).filter(d -> trust.at(d) >= level).findFirst();
    }

    @Override
    public List<Effect> effects(List<Row> rows) {
        var effects = new ArrayList<Effect>();
        for (var arm : BESIDE.keySet()) {
            both(effects, scale -> spared(rows, arm, scale));
        }
        for (var arm : BESIDE.keySet()) {
            both(effects, scale -> same(rows, arm, scale));
        }
        for (var arm : WORDS.entrySet()) {
            for (var when : List.of("_20", "_60", "")) {
                both(effects, scale -> level(rows, arm.getKey(), when, scale));
            }
        }
        for (var added : DECEIT) {
            both(effects, scale -> more(rows, added, scale));
        }
        for (var arm : WORDS.keySet()) {
            for (var part : PARTS.keySet()) {
                both(effects, scale -> carried(rows, arm, part, scale));
            }
        }
        BESIDE.forEach((arm, words) -> {
            var name = "day on which trust is equally high, " + words;
            effects.add(Effect.level(name, "days", column(rows, arm + "_day")));
        });
        return effects;
    }

    private static void both(List<Effect> effects, Function<Scale, Effect> of) {
        for (var scale : Scale.values()) {
            effects.add(of.apply(scale));
        }
    }

    private Effect spared(List<Row> rows, String arm, Scale scale) {
        var alone = lost(rows, "intimacy_trust", "intimacy_told", scale);
        var with = lost(rows, arm + "_trust", arm + "_told", scale);
        return Effect.mean(SAME_TIME + BESIDE.get(arm), scale.unit(), less(alone, with));
    }

    /// Over the couples whose trust was as high on some day.
    private Effect same(List<Row> rows, String arm, Scale scale) {
        var met = column(rows, arm + "_met");
        var those =
                IntStream.range(0, rows.size())
                        .filter(i -> met.get(i) > 0)
                        .mapToObj(rows::get)
                        .toList();
        var alone = lost(those, "intimacy_trust", "intimacy_told", scale);
        var with = lost(those, arm + "_same_trust", arm + "_same_told", scale);
        return Effect.mean(SAME_TRUST + BESIDE.get(arm), scale.unit(), less(alone, with));
    }

    private Effect level(List<Row> rows, String arm, String when, Scale scale) {
        var days = when.isEmpty() ? DAYS + "" : when.substring(1);
        return Effect.level(
                "loss after %s days, %s".formatted(days, WORDS.get(arm)),
                scale.unit(),
                lost(rows, arm + "_trust" + when, arm + "_told" + when, scale));
    }

    private Effect more(List<Row> rows, Added added, Scale scale) {
        var more = lost(rows, "intimacy_trust", "intimacy_" + added.after(), scale);
        var less = lost(rows, "intimacy_trust", "intimacy_" + added.other(), scale);
        return Effect.mean(added.words(), scale.unit(), less(more, less));
    }

    private Effect carried(List<Row> rows, String arm, String part, Scale scale) {
        var whole = lost(rows, arm + "_trust", arm + "_told", scale);
        var without = lost(rows, arm + "_trust", arm + "_without_" + part, scale);
        return Effect.mean(
                "carried by %s, %s".formatted(part, WORDS.get(arm)),
                scale.unit(),
                less(whole, without));
    }

    private List<Double> lost(List<Row> rows, String before, String after, Scale scale) {
        var from = column(rows, before);
        var to = column(rows, after);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> scale.lost(from.get(i), to.get(i)))
                .toList();
    }

    private static List<Double> less(List<Double> from, List<Double> what) {
        return IntStream.range(0, from.size()).mapToObj(i -> from.get(i) - what.get(i)).toList();
    }

    @Override
    public List<Effect.Key> estimands() {
        return Stream.of(SAME_TIME, SAME_TRUST)
                .flatMap(asked ->
                        Stream.of(Scale.values())
                                .map(s -> new Effect.Key(asked + BESIDE.get("all"), s.unit())))
                .toList();
    }

    @Override
    public Series estimands(Member member) {
        var told = Breach.told(member);
        var alone = life(member, ARMS.firstEntry().getValue());
        var with = life(member, ARMS.lastEntry().getValue());
        var then = with.states().get(reached(with, alone).orElse(DAYS));
        var found = new ArrayList<Double>();
        for (var x : List.of(end(with), then)) {
            for (var scale : Scale.values()) {
                found.add(
                        scale.lost(told.trust(end(alone)), told.after(end(alone)))
                                - scale.lost(told.trust(x), told.after(x)));
            }
        }
        return Series.of(found.stream().mapToDouble(v -> v).toArray());
    }
}
