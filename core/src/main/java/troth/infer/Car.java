package troth.infer;

import java.util.Arrays;
import java.util.List;
import troth.numeric.Ascent;
import troth.numeric.Normal;

/// CAR(1), the rival to beat: a person's level drawn from a population, and about it a first-order
/// autoregression in continuous time, Gaussian throughout, by maximum likelihood.
///
/// ```text
/// I7  y = b + r,  b ~ N(mu, vb),  r(t + d) = phi^d r(t) + N(0, vu (1 - phi^2d))
/// ```
///
/// @param mu mean of the levels
/// @param persons vb, variance between persons
/// @param within vu, variance about a level
/// @param tau days in which the correlation falls to 1/e
record Car(double mu, double persons, double within, double tau) {

    private static final double NUDGE = 1e-5;

    /// Fitted to standardised answers, so that the unit of an item does not count.
    static Car fit(List<Answered> people, double spacing) {
        var all =
                people.stream().flatMapToDouble(p -> Arrays.stream(p.values().toArray())).toArray();
        double mean = Arrays.stream(all).average().orElse(0);
        double squares = Arrays.stream(all).map(y -> (y - mean) * (y - mean)).sum();
        double sd = squares > 0 ? Math.sqrt(squares / Math.max(1, all.length - 1)) : 1;
        var standard = people.stream().map(p -> p.scaled(mean, sd)).toList();
        var car = fitStandard(standard, all.length, spacing);
        return new Car(mean + sd * car.mu, sd * sd * car.persons, sd * sd * car.within, car.tau);
    }

    private static Car fitStandard(List<Answered> people, int n, double spacing) {
        double[] start = {0, Math.log(0.5), Math.log(0.5), Math.log(spacing)};
        var at = new Ascent((x, g) -> slope(people, x, g), 4, 1e-8, 200);
        var metric = new double[4][4];
        for (int i = 0; i < 4; i++) {
            metric[i][i] = 1 / (i == 0 ? Math.max(1, n) : 1 + 0.2 * n);
        }
        return of(at.climb(start, () -> metric).x().toArray());
    }

    private static Car of(double[] x) {
        return new Car(x[0], Math.exp(x[1]), Math.exp(x[2]), Math.exp(x[3]));
    }

    private static double slope(List<Answered> people, double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            var moved = x.clone();
            moved[i] += NUDGE;
            double up = of(moved).logLikelihood(people);
            moved[i] -= 2 * NUDGE;
            gradient[i] = (up - of(moved).logLikelihood(people)) / (2 * NUDGE);
        }
        return of(x).logLikelihood(people);
    }

    double logLikelihood(List<Answered> people) {
        double sum = 0;
        for (var person : people) {
            sum += level(person).logLikelihood;
        }
        return sum;
    }

    /// What a person's answers say of their level: the autoregression makes each answer an
    /// independent Gaussian measurement of it, given the one before.
    Level level(Answered person) {
        double precision = 1 / persons;
        double weighted = mu / persons;
        double log = 0;
        double squares = mu * mu / persons;
        for (int k = 0; k < person.size(); k++) {
            double days = k == 0 ? 0 : person.days().at(k) - person.days().at(k - 1);
            double phi = k == 0 ? 0 : Math.exp(-days / tau);
            double x = 1 - phi;
            double y = person.values().at(k) - (k == 0 ? 0 : phi * person.values().at(k - 1));
            double variance = Math.max(within * (1 - phi * phi), 1e-12 * within);
            precision += x * x / variance;
            weighted += x * y / variance;
            squares += y * y / variance;
            log += 2 * Normal.logDensity(0) - Math.log(variance);
        }
        double mean = weighted / precision;
        log += -Math.log(persons) - Math.log(precision) - squares + weighted * mean;
        return new Level(mean, 1 / precision, log / 2);
    }

    /// The posterior of a person's level.
    record Level(double mean, double variance, double logLikelihood) {}

    /// Mean and spread of an answer at `day`, the level being known from `training` and the last
    /// answer from `known`.
    double[] forecast(Answered training, Answered known, double day) {
        var level = level(training);
        if (known.size() == 0) {
            return new double[] {level.mean(), Math.sqrt(within + level.variance())};
        }
        double phi = Math.exp(-(day - known.days().last()) / tau);
        double mean = level.mean() + phi * (known.values().last() - level.mean());
        double variance = within * (1 - phi * phi) + level.variance() * (1 - phi) * (1 - phi);
        return new double[] {mean, Math.sqrt(variance)};
    }
}
