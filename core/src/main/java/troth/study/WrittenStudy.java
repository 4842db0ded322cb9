package troth.study;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import troth.dyad.Facet;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.simulate.Quantity;
import troth.simulate.Trajectory;

/// A study that someone wrote down: every couple lives through every arm, and what differs between
/// the arms within the couple is the effect.
///
/// @param living whether couples live by their states, among chance, besides what is written
/// @param factors where the arms are all programmes that these make: arm `k` has the factor whose
///   bit is set in `k`; else empty
public record WrittenStudy(
        String name,
        String question,
        Preset preset,
        List<Facet> facets,
        int days,
        boolean living,
        List<Way> ways,
        List<String> factors,
        Estimand asked)
        implements LabStudy {

    public static final int MOST_FACTORS = 5;

    public WrittenStudy {
        facets = List.copyOf(facets);
        ways = List.copyOf(ways);
        factors = List.copyOf(factors);
        if (ways.size() < 2) {
            throw new IllegalArgumentException(
                    "A study compares at least 2 arms, not %d.".formatted(ways.size()));
        }
        if (!factors.isEmpty() && ways.size() != 1 << factors.size()) {
            throw new IllegalArgumentException(
                    "The factors (%d) make %d arms, not %d."
                            .formatted(factors.size(), 1 << factors.size(), ways.size()));
        }
        if (asked.to() > days) {
            throw new IllegalArgumentException(
                    "The day (%d) must lie in [0, %d].".formatted(asked.to(), days));
        }
    }

    /// One arm.
    ///
    /// @param parameters coefficients that this arm sets for every couple
    /// @param established whether couples start after long together, else as newcomers
    /// @param set states that all couples start from, by their places in the layout
    public record Way(
            String name,
            Map<String, Double> parameters,
            boolean established,
            Map<Integer, Double> set,
            List<Happening> happenings)
            implements Serializable {

        public Way {
            parameters = Map.copyOf(parameters);
            set = Map.copyOf(set);
            happenings = List.copyOf(happenings);
        }

        /// Whether the same happens in both up to the end of this day, which is its first moment.
        boolean sameAs(Way other, int day) {
            return until(day).equals(other.until(day));
        }

        private Way until(int day) {
            var before = happenings.stream().filter(h -> h.day() <= day).toList();
            return new Way("", parameters, established, set, before);
        }
    }

    /// What is asked: the mean of a quantity over some days, in one arm less in another.
    ///
    /// @param quantity a name of [Quantity]
    /// @param from first day, 0 or later
    /// @param to last day, from `from` on
    /// @param smallest the smallest difference of interest, in the unit of the quantity; 0 where
    ///   none is named
    public record Estimand(
            String quantity,
            Partner of,
            int from,
            int to,
            String arm,
            String against,
            double smallest)
            implements Serializable {

        public Estimand {
            if (smallest < 0 || !Double.isFinite(smallest)) {
                throw new IllegalArgumentException(
                        "The smallest effect of interest (%s) must be above 0."
                                .formatted(smallest));
            }
            if (from < 0 || to < from) {
                throw new IllegalArgumentException(
                        "The days (%d to %d) must begin at 0 or later and not end before."
                                .formatted(from, to));
            }
            if (arm.equals(against)) {
                throw new IllegalArgumentException(
                        "The arm (%s) is set against itself.".formatted(arm));
            }
        }
    }

    /// The names of what can be asked about.
    public static List<String> quantities(Layout layout) {
        return Quantity.all(layout).stream()
                .map(Quantity::name)
                .filter(Predicate.not(name -> name.startsWith("fragility")))
                .toList();
    }

    /// Two arms in which the same happens up to a day, if there are any.
    public List<String> twins(int day) {
        for (int i = 0; i < ways.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (ways.get(i).sameAs(ways.get(j), day)) {
                    return List.of(ways.get(j).name(), ways.get(i).name());
                }
            }
        }
        return List.of();
    }

    private Layout layout() {
        return new Layout(facets);
    }

    @Override
    public Cohort cohort() {
        return new Cohort(preset);
    }

    @Override
    public LabStudy under(Preset other) {
        return new WrittenStudy(name, question, other, facets, days, living, ways, factors, asked);
    }

    @Override
    public List<String> columns() {
        return ways.stream().map(way -> "%s, %s".formatted(asked.quantity(), way.name())).toList();
    }

    @Override
    public List<Double> measure(Member member) {
        return ways.stream().map(way -> outcome(member, way)).toList();
    }

    private double outcome(Member couple, Way way) {
        var member = couple.with(way.parameters());
        var model = new TrustModel(member.parameters(), layout());
        var x = way.established() ? member.established(model) : member.newcomers(model);
        way.set().forEach((at, value) -> x[at] = value);
        var plan = new Plan(way.happenings());
        return outcome(
                living ? member.live(model, x, plan, days) : Member.follow(model, x, plan, days));
    }

    private double outcome(Trajectory life) {
        var model = life.model();
        var quantity =
                Quantity.all(layout()).stream()
                        .filter(q -> q.name().equals(asked.quantity()))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no quantity (%s).".formatted(asked.quantity())));
        return IntStream.rangeClosed(asked.from(), asked.to())
                .mapToObj(day -> life.states().get(day).toArray())
                .mapToDouble(
                        x -> quantity.of().value(model, x, model.read(x, asked.of()), asked.of()))
                .average()
                .orElseThrow();
    }

    @Override
    public List<Effect> effects(List<Row> rows) {
        var effects = new ArrayList<Effect>();
        effects.add(difference(rows, asked.arm(), asked.against()));
        for (var way : ways) {
            if (!way.name().equals(asked.arm()) && !way.name().equals(asked.against())) {
                effects.add(difference(rows, way.name(), asked.against()));
            }
        }
        if (!factors.isEmpty()) {
            effects.addAll(factorial(rows));
        }
        return effects;
    }

    private Effect difference(List<Row> rows, String arm, String against) {
        int with = place(arm);
        int without = place(against);
        return Effect.mean(
                words(arm, against),
                asked.quantity(),
                rows.stream()
                        .map(row -> row.values().get(with) - row.values().get(without))
                        .toList());
    }

    private int place(String arm) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).name().equals(arm)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no arm (%s).".formatted(arm));
    }

    /// Each factor over all programmes of the others, and what two do together beyond both: the
    /// effect of one where the other is there less where it is not.
    private List<Effect> factorial(List<Row> rows) {
        var effects = new ArrayList<Effect>();
        for (int j = 0; j < factors.size(); j++) {
            effects.add(contrast(rows, 1 << j, factors.get(j) + ", over all programmes"));
        }
        for (int j = 0; j < factors.size(); j++) {
            for (int k = j + 1; k < factors.size(); k++) {
                var words = "%s x %s".formatted(factors.get(j), factors.get(k));
                effects.add(contrast(rows, 1 << j | 1 << k, words));
            }
        }
        return effects;
    }

    /// The mean, over programmes of the other factors, of the difference that those in `which`
    /// make: signs multiply, scaled so that one factor is a difference and two a difference of
    /// differences.
    private Effect contrast(List<Row> rows, int which, String words) {
        int others = factors.size() - Integer.bitCount(which);
        double scale = 1.0 / (1 << others);
        return Effect.mean(
                words,
                asked.quantity(),
                rows.stream()
                        .map(row ->
                                scale
                                        * IntStream.range(0, ways.size())
                                                .mapToDouble(cell ->
                                                        sign(cell, which) * row.values().get(cell))
                                                .sum())
                        .toList());
    }

    private static int sign(int cell, int which) {
        return (Integer.bitCount(which) - Integer.bitCount(cell & which)) % 2 == 0 ? 1 : -1;
    }

    private static String words(String arm, String against) {
        return "%s against %s".formatted(arm, against);
    }

    @Override
    public List<Effect.Key> estimands() {
        return List.of(new Effect.Key(words(asked.arm(), asked.against()), asked.quantity()));
    }

    @Override
    public Series estimands(Member member) {
        return Series.of(
                outcome(member, ways.get(place(asked.arm())))
                        - outcome(member, ways.get(place(asked.against()))));
    }

    /// The coefficients that differ between two presets, as the second has them: what an arm sets
    /// that lives under another preset than the study.
    public static Map<String, Double> turning(Preset from, Preset to) {
        var turned = new HashMap<String, Double>();
        var before = troth.model.Parameters.of(from);
        var after = troth.model.Parameters.of(to);
        for (var row : troth.evidence.Evidence.load().estimates()) {
            if (before.value(row.name()) != after.value(row.name())) {
                turned.put(row.name(), after.value(row.name()));
            }
        }
        return turned;
    }
}
