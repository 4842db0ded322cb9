package troth.study;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import troth.evidence.Differences;
import troth.evidence.Differences.Difference;
import troth.evidence.Evidence;
import troth.evidence.Evidence.Estimate;
import troth.evidence.Starts;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.State;
import troth.numeric.Normal;
import troth.numeric.Streams;

/// The population that a laboratory study draws its couples from. Two things are drawn and kept
/// apart:
///
/// - *doubt*: every coefficient of `parameters.csv` that has an interval. A draw is normal on
///   either side of its value, with the spread that puts 2.5 % below `low` and 2.5 % above `high`;
///   on the logarithmic scale where `low` is above 0; and never outside what makes sense. So half
///   of the draws lie below the value and half above.
/// - *differences* between people, `differences.csv`: of couples in coefficients, of persons in
///   where each noise is at rest; and of both partners in every state of `start.csv`.
///
/// Draws are independent of one another, which is an assumption: nobody has published how the
/// coefficients go together. [#draw] draws both, so that a study averages over what is not known as
/// well; [#differing] draws differences alone, around values that are given.
///
/// A coefficient whose value under the preset lies outside its interval, as the switches of
/// `as-claimed` do, is held: that preset is a stance, not a finding.
public record Cohort(Preset preset) implements Serializable {

    private static final double END = 1.959963984540054;

    /// Beyond any lane of everyday chance.
    private static final int COEFFICIENTS = 1_000;

    private static final int STARTS = 1_001;

    private static final int PEOPLE = 1_002;

    /// Not traits of a couple: how a run is made, and how a start is made that is drawn here.
    private static final Set<String> NOT_DRAWN = Set.of("gain_noise", "history");

    /// The couple of this number: its own coefficients, start and chance.
    public Member draw(long seed, int dyad) {
        return differing(doubted(seed, dyad), seed, dyad);
    }

    /// The values that this draw of the doubt gives to the coefficients.
    public Parameters doubted(long seed, int draw) {
        var chance = new Streams(seed).at(draw, COEFFICIENTS);
        var usual = Parameters.of(preset);
        var values = new HashMap<String, Double>();
        for (var estimate : drawn(usual)) {
            values.put(estimate.name(), value(usual, estimate, normal(chance)));
        }
        return usual.with(values);
    }

    /// The couple of this number, among people who differ around values that are usual.
    public Member differing(Parameters usual, long seed, int dyad) {
        var streams = new Streams(seed);
        var chance = streams.at(dyad, PEOPLE);
        var values = new HashMap<String, Double>();
        var rests = new HashMap<String, List<Double>>();
        for (var difference : Differences.all()) {
            double a = normal(chance);
            double b = normal(chance);
            switch (difference.of()) {
                case COUPLE ->
                        values.put(difference.name(), own(usual, difference, difference.sd() * a));
                case PERSON -> rests.put(difference.name(), both(usual, difference, a, b));
            }
        }
        return new Member(
                usual.with(values),
                starts(streams.at(dyad, STARTS)),
                rests,
                dyad,
                Optional.of(streams));
    }

    private static double own(Parameters usual, Difference difference, double step) {
        var row = Evidence.load().estimate(difference.name());
        double centre = usual.value(row.name());
        double value =
                switch (difference.scale()) {
                    case PLAIN -> centre + step;
                    case LOG -> centre * Math.exp(step);
                    case LOGIT -> Normal.logistic(Normal.logit(centre) + step);
                };
        return Math.clamp(value, row.min(), row.max());
    }

    /// Of two independent deviates two that are correlated, for the partners alike.
    private static List<Double> both(Parameters usual, Difference difference, double a, double b) {
        double rho = usual.value("rho_persons");
        double mine = (Math.sqrt(1 + rho) + Math.sqrt(1 - rho)) / 2 * difference.sd();
        double other = (Math.sqrt(1 + rho) - Math.sqrt(1 - rho)) / 2 * difference.sd();
        return List.of(mine * a + other * b, mine * b + other * a);
    }

    /// The couple in the middle of the population, to whom nothing happens by chance, with some of
    /// its coefficients moved.
    ///
    /// @param moved standard normal deviates by the names of coefficients
    public Member typical(Map<String, Double> moved) {
        var middle = new HashMap<State, List<Double>>();
        for (var state : State.values()) {
            double median = Starts.of(state.tag()).median();
            middle.put(state, List.of(median, median));
        }
        return new Member(
                Parameters.of(preset).with(moved(moved)), middle, Map.of(), 0, Optional.empty());
    }

    /// The values of coefficients that lie so many spreads of their doubt from what is usual.
    ///
    /// @param deviates standard normal deviates by the names of coefficients
    public Map<String, Double> moved(Map<String, Double> deviates) {
        var values = new HashMap<String, Double>();
        deviates.forEach((name, z) -> values.put(name, value(name, z)));
        return values;
    }

    /// The value of one coefficient so many spreads of its doubt from what is usual.
    public double value(String name, double z) {
        return value(Parameters.of(preset), Evidence.load().estimate(name), z);
    }

    /// The coefficients that are in doubt, in the order of the table.
    public List<Estimate> drawn() {
        return drawn(Parameters.of(preset));
    }

    private static List<Estimate> drawn(Parameters usual) {
        return Evidence.load().estimates().stream()
                .filter(e -> !NOT_DRAWN.contains(e.name()))
                .filter(e -> e.low() < e.high())
                .filter(e -> usual.value(e.name()) >= e.low() && usual.value(e.name()) <= e.high())
                .toList();
    }

    /// Those of them that no good study has measured: badge C, D or X, or no source at all.
    public List<Estimate> assumed() {
        return drawn().stream()
                .filter(e ->
                        e.assumed()
                                || switch (e.badge()) {
                                    case A, B -> false;
                                    case C, D, X -> true;
                                })
                .toList();
    }

    private static double value(Parameters usual, Estimate e, double z) {
        double centre = usual.value(e.name());
        boolean share = e.min() == 0 && e.max() == 1 && e.low() > 0 && e.high() < 1;
        double value =
                share ? share(centre, e.low(), e.high(), z) : spread(centre, e.low(), e.high(), z);
        return Math.clamp(value, e.min(), e.max());
    }

    /// The value `z` spreads from `centre`, of an interval that `low` and `high` end.
    static double spread(double centre, double low, double high, double z) {
        double end = z < 0 ? low : high;
        double steps = Math.abs(z) / END;
        return low > 0 ? centre * Math.pow(end / centre, steps) : centre + (end - centre) * steps;
    }

    /// The same of a share, which stays between 0 and 1.
    private static double share(double centre, double low, double high, double z) {
        double from = Normal.logit(centre);
        double end = Normal.logit(z < 0 ? low : high);
        return Normal.logistic(from + (end - from) * Math.abs(z) / END);
    }

    private static Map<State, List<Double>> starts(RandomGenerator chance) {
        var starts = new HashMap<State, List<Double>>();
        for (var state : State.values()) {
            starts.put(state, List.of(start(state, chance), start(state, chance)));
        }
        return starts;
    }

    private static double start(State state, RandomGenerator chance) {
        var range = Starts.of(state.tag());
        double z = normal(chance);
        double value =
                range.fixed()
                        ? range.median()
                        : spread(range.median(), range.low(), range.high(), z);
        return Math.clamp(value, state.low(), state.high());
    }

    /// A standard normal deviate by its quantile, so that one number is drawn for one deviate.
    private static double normal(RandomGenerator chance) {
        return Normal.quantile((chance.nextLong() >>> 12) * 0x1p-52 + 0x1p-53);
    }
}
