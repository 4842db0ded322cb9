package troth.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.numeric.Ascent;
import troth.numeric.Definite;
import troth.numeric.Series;
import troth.sample.Draw;
import troth.sample.Draws;

/// The coordinates in which draws are sought. An answer's error has a spread of 1, and the own part
/// of its construct, as far as the day before does not tell it, is one more error. Where it is
/// large, thresholds, levels and all other spreads must be large with it, which makes a long bent
/// ridge; in units of both errors together they stand still, and the ridge is straight. A second
/// ridge is straightened by [SharedSpread].
///
/// ```text
/// I19  spread of both  s = sqrt(1 + (loading own_sd)^2 (1 - exp(-2 spacing / own_tau)))
///      sought are      stretch / s, persons / s, mechanism / s, level / s, role / s, habit / s
///      and of the first item about a construct with a mechanism, g = .8 the spread of its signal,
///                      log sqrt(persons^2 + (g mechanism)^2), log(g mechanism / persons)
///      in place of     log persons, log mechanism
/// ```
final class TotalScale {

    private static final int NONE = -1;

    private final Blueprint plan;
    private final List<Unit> units = new ArrayList<>();
    private final List<SharedSpread> shared = new ArrayList<>();

    /// What is told in one spread.
    ///
    /// @param own the part that is one more error
    /// @param loading place of the item's loading, or none where it is 1
    /// @param logs places of parameters that are spreads, drawn by their logarithm
    /// @param numbers places of parameters that are drawn as they are
    private record Unit(
            Blueprint.OwnParameters own, int loading, List<Integer> logs, List<Integer> numbers) {}

    /// The logarithm of a spread and its slopes by the logarithms of what makes it.
    private record Spread(double log, double bySd, double byTau) {}

    TotalScale(Blueprint plan) {
        this.plan = plan;
        for (var own : plan.ownParameters) {
            units.add(new Unit(own, NONE, places(own.mechanism()), List.of()));
        }
        for (int i = 0; i < plan.items.size(); i++) {
            var item = plan.itemParameters[i];
            if (item.stretch() != NONE) {
                units.add(
                        new Unit(
                                plan.ownParameters[plan.construct(i)],
                                item.loading(),
                                places(item.stretch(), item.persons()),
                                places(item.level(), item.role(), item.habit())));
            }
            int mechanism = plan.ownParameters[plan.construct(i)].mechanism();
            if (item.loading() == NONE && mechanism != NONE) {
                shared.add(new SharedSpread(item.persons(), mechanism));
            }
        }
    }

    private static List<Integer> places(int... places) {
        return Arrays.stream(places).filter(place -> place != NONE).boxed().toList();
    }

    private Spread spread(Unit unit, double[] x) {
        double days = 2 * plan.spacing / plan.theta.value(x, unit.own.tau());
        double sd = plan.theta.value(x, unit.own.sd());
        double loading = unit.loading == NONE ? 1 : plan.theta.value(x, unit.loading);
        double variance = loading * loading * sd * sd;
        double untold = -Math.expm1(-days) * variance;
        double byTau = -days * Math.exp(-days) * variance / 2 / (1 + untold);
        return new Spread(Math.log1p(untold) / 2, untold / (1 + untold), byTau);
    }

    /// From what is sought to the parameters.
    double[] theta(double[] sought) {
        return moved(apart(sought), 1);
    }

    double[] sought(double[] theta) {
        var sought = moved(theta, -1);
        shared.forEach(both -> both.seek(sought));
        return sought;
    }

    /// What is sought, with persons and mechanism each by itself.
    private double[] apart(double[] sought) {
        var apart = sought.clone();
        shared.forEach(both -> both.find(apart));
        return apart;
    }

    /// What makes the spreads is the same in both.
    private double[] moved(double[] from, int sign) {
        var to = from.clone();
        for (var unit : units) {
            double log = sign * spread(unit, from).log;
            unit.logs.forEach(i -> to[i] += log);
            unit.numbers.forEach(i -> to[i] *= Math.exp(log));
        }
        return to;
    }

    /// The density of what is sought, its change of volume counted.
    Ascent.Function seen(Ascent.Function density) {
        return (sought, gradient) -> {
            var apart = apart(sought);
            var theta = moved(apart, 1);
            double log = density.at(theta, gradient) + volume(apart);
            for (var unit : units) {
                var spread = spread(unit, apart);
                double bySpread = unit.numbers.size();
                for (int i : unit.logs) {
                    bySpread += gradient[i];
                }
                for (int i : unit.numbers) {
                    bySpread += gradient[i] * theta[i];
                    gradient[i] *= Math.exp(spread.log);
                }
                add(unit, spread, bySpread, gradient);
            }
            shared.forEach(both -> both.seek(sought, gradient));
            return log;
        };
    }

    private static void add(Unit unit, Spread spread, double bySpread, double[] gradient) {
        gradient[unit.own.sd()] += bySpread * spread.bySd;
        gradient[unit.own.tau()] += bySpread * spread.byTau;
        if (unit.loading != NONE) {
            gradient[unit.loading] += bySpread * spread.bySd;
        }
    }

    /// A covariance of parameters about `theta`, told of what is sought.
    double[][] seen(double[][] covariance, double[] theta) {
        var apart = moved(theta, -1);
        var slopes = Definite.identity(theta.length);
        for (var unit : units) {
            var spread = spread(unit, theta);
            unit.logs.forEach(i -> add(unit, spread, -1, slopes[i]));
            unit.numbers.forEach(i -> {
                slopes[i][i] = Math.exp(-spread.log);
                add(unit, spread, -apart[i], slopes[i]);
            });
        }
        var sought = sought(theta);
        shared.forEach(both -> both.seek(sought, slopes));
        return Definite.seen(slopes, covariance);
    }

    /// The draws as parameters, each with the density of these.
    Draws theta(Draws sought) {
        return new Draws(
                sought.chains().stream()
                        .map(chain -> chain.stream().map(this::theta).toList())
                        .toList(),
                sought.warmups());
    }

    private Draw theta(Draw sought) {
        var x = sought.x().toArray();
        return sought.at(Series.of(theta(x)), sought.log() - volume(x));
    }

    /// By how much the change of volume raises the log density of what is sought.
    private double volume(double[] x) {
        return units.stream().mapToDouble(u -> u.numbers.size() * spread(u, x).log).sum();
    }
}
