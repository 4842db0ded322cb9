package troth.reproduce;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.evidence.Evidence;
import troth.evidence.Evidence.Estimate;
import troth.evidence.Reproductions;
import troth.evidence.Reproductions.Kind;
import troth.evidence.Reproductions.Target;
import troth.model.Preset;
import troth.numeric.Definite;
import troth.numeric.Workers;
import troth.study.Cohort;

/// Values of coefficients by which more of the calibrated rows are met: what `troth validate
/// --calibrate` proposes. Predicted rows are not looked at.
///
/// Moved are the coefficients that name a finding of which a row is not met with room to spare, no
/// switch among them; watched are all calibrated rows. Sought is the least move: the sum of the
/// squares of what the rows lack ([Verdict#shortfall]) and, with a weight, of the moves, in spreads
/// of each coefficient's interval, which no value leaves. By the method of Gauss and Newton, damped
/// after Levenberg and Marquardt, with slopes by differences and the same chance in all runs. For
/// speed a slope is taken in the studies of those findings alone that the coefficient names; a step
/// is kept only where it pays over all rows.
///
/// @param moves every coefficient that was free to move
/// @param rows what each calibrated row lacks before and after
public record Recalibration(Validation.Size size, List<Move> moves, List<Change> rows) {

    private static final Cohort USUAL = new Cohort(Preset.AS_EVIDENCED);
    private static final double END = 1.959963984540054;
    private static final double WEIGHT = 0.1;

    /// Slopes are taken over so much, in spreads: wide, as chance turns with small changes.
    private static final double STEP = 0.5;

    /// Less is not worth a new value.
    private static final double LEAST = 0.1;

    private static final int ROUNDS = 3;
    private static final int ATTEMPTS = 3;
    private static final MathContext DIGITS = new MathContext(2);

    public Recalibration {
        moves = List.copyOf(moves);
        rows = List.copyOf(rows);
    }

    /// @param from the value of the table
    /// @param to the value proposed
    public record Move(Estimate coefficient, double from, double to) {}

    /// @param before what the row lacks with the values of the table, in standard errors of a study
    /// @param after with the values proposed
    public record Change(Target target, double before, double after) {}

    /// @param say told what has come of each step
    public static Recalibration of(Validation.Size size, Consumer<String> say) {
        var targets =
                Reproductions.all().stream()
                        .filter(t -> t.seen() && t.kind() == Kind.CALIBRATED)
                        .toList();
        return of(size, targets, say);
    }

    static Recalibration of(Validation.Size size, List<Target> targets, Consumer<String> say) {
        var rows = new Rows(size, targets);
        var before = rows.lacks(Map.of());
        var free = free(targets, before);
        say.accept(report(0, before, new double[free.size()]));
        var moves = new Search(rows, free, say).from(before);
        return new Recalibration(size, moves, changes(targets, before, rows.lacks(values(moves))));
    }

    private static List<Change> changes(List<Target> targets, double[] before, double[] after) {
        return IntStream.range(0, targets.size())
                .mapToObj(i -> new Change(targets.get(i), before[i], after[i]))
                .toList();
    }

    /// Whether a mechanism acts is no matter of fitting: a switch is not moved.
    static List<Estimate> free(List<Target> targets, double[] lacks) {
        var missed =
                IntStream.range(0, targets.size())
                        .filter(i -> lacks[i] > 0)
                        .mapToObj(i -> targets.get(i).id())
                        .collect(Collectors.toSet());
        return Evidence.load().estimates().stream()
                .filter(e -> e.low() < e.high() && !e.name().startsWith("gain_"))
                .filter(e -> names(e, missed))
                .toList();
    }

    private static boolean names(Estimate e, Set<String> findings) {
        return Arrays.stream(e.findings().split(" ")).anyMatch(findings::contains);
    }

    private static Map<String, Double> values(List<Move> moves) {
        return moves.stream().collect(Collectors.toMap(m -> m.coefficient().name(), Move::to));
    }

    private static double cost(double[] lacks, double[] z) {
        double sum = 0;
        for (double lack : lacks) {
            sum += Math.max(0, lack) * Math.max(0, lack);
        }
        for (double move : z) {
            sum += WEIGHT * move * move;
        }
        return sum;
    }

    private static String report(int round, double[] lacks, double[] z) {
        return "round %d: %d rows without room, cost %.3f"
                .formatted(round, Arrays.stream(lacks).filter(v -> v > 0).count(), cost(lacks, z));
    }

    /// The calibrated rows, simulated.
    private record Rows(Validation.Size size, List<Target> targets) {

        double[] lacks(Map<String, Double> moved) {
            return lacks(moved, new double[targets.size()], _ -> true);
        }

        /// The same, simulated anew only of studies that have a row of this kind; else as `known`.
        double[] lacks(Map<String, Double> moved, double[] known, Predicate<Target> anew) {
            var studies =
                    Validation.studies(targets).stream()
                            .filter(study -> study.stream().anyMatch(anew))
                            .toList();
            var lacks = known.clone();
            Workers.each(
                    studies.size(),
                    size.threads(),
                    () ->
                            i -> {
                                var asked = studies.get(i);
                                var found = run(asked, moved).replicates();
                                for (int k = 0; k < asked.size(); k++) {
                                    lacks[targets.indexOf(asked.get(k))] =
                                            Verdict.shortfall(asked.get(k), found.get(k));
                                }
                            });
            return lacks;
        }

        private Reproduction.Run run(List<Target> asked, Map<String, Double> moved) {
            return new Reproduction.Run(asked, size.seed(), size.studies(), size.people(), moved);
        }
    }

    /// The way down, in deviates z of the free coefficients, 0 at the values of the table.
    private record Search(Rows rows, List<Estimate> free, Consumer<String> say) {

        List<Move> from(double[] before) {
            var z = new double[free.size()];
            var lacks = before;
            double damping = 0.1;
            for (int round = 1; round <= ROUNDS && !free.isEmpty(); round++) {
                var slopes = slopes(z, lacks);
                double cost = cost(lacks, z);
                for (int attempt = 0; attempt < ATTEMPTS; attempt++, damping *= 5) {
                    var next = step(z, lacks, slopes, damping);
                    var found = rows.lacks(values(next));
                    if (cost(found, next) < cost) {
                        z = next;
                        lacks = found;
                        break;
                    }
                }
                say.accept(report(round, lacks, z) + ": " + values(z));
                if (cost(lacks, z) > 0.98 * cost) {
                    break;
                }
                damping /= 5;
            }
            return moves(z);
        }

        /// Of what each row lacks by each deviate, shape `[free][rows]`: in the studies of the
        /// findings that the coefficient names. What it does elsewhere is seen when a step is
        /// tried.
        private double[][] slopes(double[] z, double[] lacks) {
            var slopes = new double[free.size()][];
            for (int k = 0; k < free.size(); k++) {
                var beside = z.clone();
                beside[k] += inwards(k, z[k]);
                double length = beside[k] - z[k];
                var named = List.of(free.get(k).findings().split(" "));
                var there = rows.lacks(values(beside), lacks, t -> named.contains(t.id()));
                slopes[k] = new double[there.length];
                for (int i = 0; i < there.length; i++) {
                    slopes[k][i] = (there[i] - lacks[i]) / length;
                }
            }
            return slopes;
        }

        /// A coefficient that stands at the upper end of its interval is moved down.
        private double inwards(int k, double z) {
            boolean top = z + STEP > END || value(k, z + STEP) == value(k, z);
            return top ? -STEP : STEP;
        }

        private double[] step(double[] z, double[] lacks, double[][] slopes, double damping) {
            int n = z.length;
            var curvature = new double[n][n];
            var down = new double[n];
            for (int a = 0; a < n; a++) {
                down[a] = -WEIGHT * z[a];
                curvature[a][a] = WEIGHT + damping;
                for (int i = 0; i < lacks.length; i++) {
                    if (lacks[i] > 0) {
                        down[a] -= slopes[a][i] * lacks[i];
                        for (int b = 0; b < n; b++) {
                            curvature[a][b] += slopes[a][i] * slopes[b][i];
                        }
                    }
                }
            }
            var inverse = Definite.inverse(curvature);
            var next = z.clone();
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    next[a] += inverse[a][b] * down[b];
                }
                next[a] = Math.clamp(next[a], -END, END);
            }
            return next;
        }

        private Map<String, Double> values(double[] z) {
            var deviates = new HashMap<String, Double>();
            for (int k = 0; k < z.length; k++) {
                deviates.put(free.get(k).name(), z[k]);
            }
            return USUAL.moved(deviates);
        }

        private double value(int k, double z) {
            return USUAL.value(free.get(k).name(), z);
        }

        private List<Move> moves(double[] z) {
            return IntStream.range(0, z.length)
                    .mapToObj(k -> {
                        var row = free.get(k);
                        double to = Math.abs(z[k]) < LEAST ? row.asEvidenced() : rounded(k, z[k]);
                        return new Move(row, row.asEvidenced(), to);
                    })
                    .toList();
        }

        private double rounded(int k, double z) {
            var row = free.get(k);
            double value = new BigDecimal(value(k, z)).round(DIGITS).doubleValue();
            return Math.clamp(value, row.low(), row.high());
        }
    }
}
