package troth.infer;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.numeric.Series;

/// The baselines of one item, learned from the training days.
///
/// @param values the steps of the scale, empty where it is continuous
/// @param change standard deviation of the change from one answer to the next
/// @param within standard deviation of answers about their person's own mean
/// @param pool every answer of the training days, ascending
/// @param lent how many answers the pool lends to a person's own histogram
record Baselines(
        Item item,
        Series values,
        double low,
        double high,
        Car car,
        double change,
        double within,
        Series pool,
        double lent) {

    /// The least spread of a forecast, as a share of the range of answers.
    private static final double NARROWEST = 1e-4;

    private static final double[] LENT = {0.5, 1, 2, 4, 8, 16, 32};

    static Baselines learn(Item item, List<Answered> people, double spacing) {
        var pool =
                Series.of(
                        people.stream()
                                .flatMapToDouble(p -> Arrays.stream(p.values().toArray()))
                                .sorted()
                                .toArray());
        var values = values(item.scale(), pool);
        boolean cut = item.scale() instanceof Scale.Censored;
        double low = cut ? ((Scale.Censored) item.scale()).low() : Double.NEGATIVE_INFINITY;
        double high = cut ? ((Scale.Censored) item.scale()).high() : Double.POSITIVE_INFINITY;
        double floor =
                NARROWEST
                        * (pool.size() > 1 && pool.max() > pool.min()
                                ? pool.max() - pool.min()
                                : 1);
        var unlent =
                new Baselines(
                        item,
                        values,
                        low,
                        high,
                        Car.fit(people, spacing),
                        change(people, floor),
                        within(people, floor),
                        pool,
                        1);
        return unlent.with(unlent.bestLent(people));
    }

    private Baselines with(double lent) {
        return new Baselines(item, values, low, high, car, change, within, pool, lent);
    }

    private static Series values(Scale scale, Series pool) {
        return switch (scale) {
            case Scale.Ordinal s ->
                    Series.of(IntStream.range(0, s.categories()).mapToDouble(s::value).toArray());
            case Scale.Binary _ -> Series.of(0, 1);
            case Scale.Count _ ->
                    Series.of(
                            IntStream.rangeClosed(0, pool.size() == 0 ? 1 : (int) pool.max() + 3)
                                    .asDoubleStream()
                                    .toArray());
            case Scale.Number _, Scale.Censored _ -> Series.of();
        };
    }

    private static double change(List<Answered> people, double floor) {
        double squares = 0;
        int n = 0;
        for (var person : people) {
            for (int k = 1; k < person.size(); k++, n++) {
                double step = person.values().at(k) - person.values().at(k - 1);
                squares += step * step;
            }
        }
        return n == 0 ? 1 : Math.max(Math.sqrt(squares / n), floor);
    }

    private static double within(List<Answered> people, double floor) {
        double squares = 0;
        int free = 0;
        for (var person : people) {
            for (int k = 0; k < person.size() && person.size() > 1; k++) {
                double gap = person.values().at(k) - person.values().mean();
                squares += gap * gap;
            }
            free += Math.max(0, person.size() - 1);
        }
        return free == 0 ? 1 : Math.max(Math.sqrt(squares / free), floor);
    }

    /// The amount lent under which a person's answers, left out one at a time, were likeliest.
    private double bestLent(List<Answered> people) {
        double best = LENT[0];
        double most = Double.NEGATIVE_INFINITY;
        for (double candidate : LENT) {
            double log = 0;
            for (var person : people) {
                log += leftOut(person, candidate);
            }
            if (log > most) {
                most = log;
                best = candidate;
            }
        }
        return best;
    }

    private double leftOut(Answered person, double candidate) {
        double log = 0;
        for (int k = 0; k < person.size(); k++) {
            double same = -1;
            for (int j = 0; j < person.size(); j++) {
                same += person.values().at(j) == person.values().at(k) ? 1 : 0;
            }
            double pooled = share(person.values().at(k));
            log += Math.log((same + candidate * pooled) / (person.size() - 1 + candidate));
        }
        return log;
    }

    private double share(double value) {
        double same = 0.5 / Math.max(1, values.size());
        for (int i = 0; i < pool.size(); i++) {
            same += pool.at(i) == value ? 1 : 0;
        }
        return same / (pool.size() + 0.5);
    }

    /// The forecast of one baseline for `day`.
    ///
    /// @param training the person's answers of the training days
    /// @param known those that the forecast may use
    Plain forecast(Baseline baseline, Answered training, Answered known, double day) {
        var level = car.level(training);
        double own = training.size() == 0 ? car.mu() : training.values().mean();
        return switch (baseline) {
            case LAST_VALUE ->
                    gaussian(known.size() == 0 ? car.mu() : known.values().last(), change);
            case PERSON_MEAN ->
                    gaussian(own, within * Math.sqrt(1 + 1.0 / Math.max(1, training.size())));
            case SHRUNKEN_MEAN ->
                    gaussian(level.mean(), Math.sqrt(car.within() + level.variance()));
            case OWN_HISTOGRAM -> {
                var steps = histogram(training);
                yield new Plain(steps.mean(), steps);
            }
            case CAR -> {
                var f = car.forecast(training, known, day);
                yield gaussian(f[0], f[1]);
            }
        };
    }

    /// A forecast: a point and a distribution. The point of a Gaussian is its own mean, before it
    /// is cut into steps.
    record Plain(double mean, Predictive predictive) {}

    private Plain gaussian(double mean, double sd) {
        double wide = Math.max(sd, 1e-6);
        return new Plain(
                mean,
                values.size() == 0
                        ? Predictive.gaussian(mean, wide, low, high)
                        : Predictive.discretised(values, mean, wide));
    }

    private Predictive histogram(Answered training) {
        var seen = new TreeSet<Double>();
        for (int i = 0; i < pool.size(); i++) {
            seen.add(pool.at(i));
        }
        var steps =
                values.size() > 0 ? values : Series.of(seen.stream().mapToDouble(v -> v).toArray());
        if (steps.size() == 0) {
            return gaussian(car.mu(), Math.sqrt(car.within())).predictive();
        }
        var counts = new double[steps.size()];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = lent * share(steps.at(c));
            for (int k = 0; k < training.size(); k++) {
                counts[c] += Math.abs(training.values().at(k) - steps.at(c)) < 1e-9 ? 1 : 0;
            }
        }
        return Predictive.average(steps.toArray(), counts);
    }
}
