package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.model.Noise;
import troth.model.TrustModel;
import troth.numeric.Normal;
import troth.numeric.Series;

/// A population whose answers are known: couples whose courses somebody simulated answer items by
/// O1, with every parameter at the centre of its prior. What a reading of such a diary finds can
/// then be held against what is true.
///
/// Items have seven ordered steps, their shares those of a bell. The stretch of an item is what
/// makes its latent answer as wide as its thresholds, and its level what centres it, by the courses
/// of a pilot; so that what a fit learns from the answers' own shares is the same.
public final class Invented {

    public static final Scale SEVEN = new Scale.Ordinal(1, 7, 1);

    /// The time of day of the answers, as a part of a day.
    private static final double EVENING = 0.9;

    private static final int NOMINAL = 10_000;
    private static final double STEPS_FROM_MIDDLE = 1.5;

    private final Blueprint plan;
    private final Values truth;

    /// @param items with seven steps each
    /// @param pilot states of some couples at whole days, shape `[days][2 * width]` each
    public Invented(List<Item> items, TrustModel model, List<List<Series>> pilot) {
        var diary = new Diary("invented", items, List.of(), true, 0, List.of());
        var measures = items.stream().map(i -> Measures.of(i, bell())).toArray(Measures[]::new);
        plan = new Blueprint(diary, model, true, measures, 1, new int[0], new Noise[0]);
        var theta = plan.theta.centre();
        truth = new Values(plan, theta);
        for (int i = 0; i < items.size(); i++) {
            centre(i, theta, pilot);
        }
    }

    /// Answers whose shares are those of a normal distribution cut at equal steps.
    private static double[] bell() {
        var answers = new double[NOMINAL];
        for (int k = 0; k < NOMINAL; k++) {
            double z = Normal.quantile((k + 0.5) / NOMINAL);
            answers[k] = Math.clamp(Math.rint(4 + STEPS_FROM_MIDDLE * z), 1, 7);
        }
        return answers;
    }

    private void centre(int item, double[] theta, List<List<Series>> pilot) {
        var at = plan.itemParameters[item];
        int c = plan.construct(item);
        var signals = signals(plan.constructs.get(c), pilot);
        double mean = Arrays.stream(signals).average().orElse(0);
        double spread =
                Arrays.stream(signals).map(g -> (g - mean) * (g - mean)).average().orElse(0);
        double follows = truth.follows(c);
        double persons = truth.of(at.persons());
        double loading = truth.loading(item);
        double own = truth.variance(plan.noises.length + c) + follows * follows * spread;
        theta[at.level()] = -loading * follows * (mean - plan.ordinary[c]);
        theta[at.stretch()] = Math.log(1 + persons * persons + loading * loading * own) / 2;
    }

    private double[] signals(Construct construct, List<List<Series>> pilot) {
        var signal = new Signal(plan.model);
        return pilot.stream()
                .flatMap(List::stream)
                .map(Series::toArray)
                .flatMapToDouble(x ->
                        Arrays.stream(Partner.values())
                                .mapToDouble(p -> signal.of(construct, x, p)))
                .toArray();
    }

    /// The true parameters of the population, on their natural scale, by name.
    public Map<String, Double> truth() {
        var all = new LinkedHashMap<String, Double>();
        for (int i = 0; i < plan.theta.size(); i++) {
            all.put(plan.theta.names().get(i), truth.of(i));
        }
        return all;
    }

    /// What is true of a partner in a state, by the names of a reading's quantities.
    public double quantity(String name, Series x, Partner partner) {
        var state = x.toArray();
        return Quantity.of(plan.model).stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no quantity (%s).".formatted(name)))
                .of()
                .at(state, partner, plan.model.read(state, partner));
    }

    /// A diary of couples who answer once a day.
    ///
    /// @param couples states at whole days, shape `[days][2 * width]` each; the first of each day's
    ///   answers rests on the first state
    /// @param missing chance that a person skips a day, in [0, 1)
    public Diary diary(List<List<Series>> couples, double missing, RandomGenerator chance) {
        var timelines = new ArrayList<Timeline>();
        for (int d = 0; d < couples.size(); d++) {
            var dyad =
                    new Dyad(
                            "couple " + d,
                            new Dyad.Person("A of couple " + d),
                            new Dyad.Person("B of couple " + d));
            var answers = answers(couples.get(d), missing, chance);
            double end = couples.get(d).size() - 1 + EVENING;
            timelines.add(new Timeline(dyad, List.of(), answers, end));
        }
        return new Diary("invented", plan.items, List.of(), true, 0, timelines);
    }

    private List<CheckIn> answers(List<Series> states, double missing, RandomGenerator chance) {
        var predictor = new Predictor(truth, EVENING);
        var z = start(chance);
        var answers = new ArrayList<CheckIn>();
        for (int day = 0; day < states.size(); day++) {
            var x = states.get(day).toArray();
            for (var partner : Partner.values()) {
                boolean skipped = chance.nextDouble() < missing;
                for (int i = 0; i < plan.items.size(); i++) {
                    double eta = predictor.eta(i, partner, x, z, day + EVENING);
                    double value =
                            plan.measures[i].draw(eta, predictor.scale(i, partner, z), chance);
                    if (!skipped) {
                        answers.add(
                                new CheckIn(
                                        day + EVENING, partner, plan.items.get(i).name(), value));
                    }
                }
            }
            wander(z, chance);
        }
        return answers;
    }

    /// Own parts at rest; each person's level and use of the scale.
    private double[] start(RandomGenerator chance) {
        var z = new double[plan.size()];
        for (int c = 0; c < plan.constructs.size(); c++) {
            double sd = Math.sqrt(truth.variance(c));
            pair(z, plan.own(c, 0), sd, truth.rho(c), chance);
        }
        for (int i = 0; i < plan.items.size(); i++) {
            var at = plan.itemParameters[i];
            pair(
                    z,
                    plan.intercept(i, 0),
                    truth.of(at.persons()),
                    truth.of(at.personsRho()),
                    chance);
            pair(z, plan.scale(i, 0), truth.of(at.scales()), truth.of(at.scalesRho()), chance);
            for (int person = 0; person < 2; person++) {
                double half = (person == 0 ? -0.5 : 0.5) * truth.of(at.role());
                z[plan.intercept(i, person)] += truth.of(at.level()) + half;
                z[plan.scale(i, person)] -= truth.theta[at.stretch()];
            }
        }
        return z;
    }

    private void wander(double[] z, RandomGenerator chance) {
        for (int c = 0; c < plan.constructs.size(); c++) {
            double stays = Math.exp(-1 / truth.tau(c));
            double sd = Math.sqrt(truth.variance(c) * (1 - stays * stays));
            int at = plan.own(c, 0);
            z[at] *= stays;
            z[at + 1] *= stays;
            pair(z, at, sd, truth.rho(c), chance);
        }
    }

    private static void pair(double[] z, int at, double sd, double rho, RandomGenerator chance) {
        double first = chance.nextGaussian();
        double second = rho * first + Math.sqrt(1 - rho * rho) * chance.nextGaussian();
        z[at] += sd * first;
        z[at + 1] += sd * second;
    }
}
