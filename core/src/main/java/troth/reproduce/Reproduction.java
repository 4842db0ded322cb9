package troth.reproduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.evidence.Reproductions.Target;

/// One row, done again: what the model finds, and what a model finds that lacks the mechanism.
///
/// @param simulated median of the replicates, in the unit of the statistic
/// @param low end of the interval that holds 95 % of them
/// @param high its other end
/// @param found share of the replicates that told the published direction from none; for
///   [troth.evidence.Reproductions.Says#NONE] the share that told nothing
/// @param passes whether the model passes the row
/// @param settled whether more replicates would hardly turn what the model passes
/// @param rivalPasses whether the wrong model passes it too, or there is none to fail it
/// @param rival median of the wrong model's replicates; NaN where there is none
public record Reproduction(
        Target target,
        double simulated,
        double low,
        double high,
        double found,
        boolean passes,
        boolean settled,
        boolean rivalPasses,
        double rival) {

    private static final double TAIL = 0.025;

    /// @param studies how many replicates
    static Reproduction of(Target target, long seed, int studies, People people) {
        return of(new Run(List.of(target), seed, studies, people, Map.of())).getFirst();
    }

    /// Rows of one study, done again together: the people are simulated once for all of them.
    ///
    /// @param targets with the same design, people, days and error
    /// @param moved coefficients whose usual value is not that of the table
    record Run(
            List<Target> targets,
            long seed,
            int studies,
            People people,
            Map<String, Double> moved) {

        /// What so many studies find of each of the targets.
        List<List<Estimate>> replicates() {
            return replicates(targets, Map.of());
        }

        /// Of each target, what so many studies find.
        List<List<Estimate>> replicates(List<Target> asked, Map<String, Double> changed) {
            var first = asked.getFirst();
            var design = Design.named(first.design());
            var found = asked.stream().<List<Estimate>>map(_ -> new ArrayList<>()).toList();
            for (int study = 0; study < studies; study++) {
                var sample = Sample.of(first, address(seed, first, study), changed, people, moved);
                var sheet = design.run(sample);
                for (int i = 0; i < asked.size(); i++) {
                    found.get(i).add(Statistic.of(sheet, asked.get(i).statistic()));
                }
            }
            return found;
        }

        /// What the wrong model of each target finds; nothing where there is none.
        Map<Target, List<Estimate>> rivals() {
            var byRival = targets.stream().collect(Collectors.groupingBy(Target::rival));
            byRival.remove(Map.<String, Double>of());
            var found = new HashMap<Target, List<Estimate>>();
            byRival.forEach((rival, asked) -> {
                var each = replicates(asked, rival);
                for (int i = 0; i < asked.size(); i++) {
                    found.put(asked.get(i), each.get(i));
                }
            });
            return found;
        }
    }

    static List<Reproduction> of(Run run) {
        var found = run.replicates();
        var rivals = run.rivals();
        return IntStream.range(0, found.size())
                .mapToObj(i -> {
                    var target = run.targets().get(i);
                    return of(target, found.get(i), rivals.getOrDefault(target, List.of()));
                })
                .toList();
    }

    private static Reproduction of(Target target, List<Estimate> found, List<Estimate> wrong) {
        boolean alone = wrong.isEmpty();
        return new Reproduction(
                target,
                Verdict.quantile(found, 0.5),
                Verdict.quantile(found, TAIL),
                Verdict.quantile(found, 1 - TAIL),
                Verdict.share(target, found),
                Verdict.passes(target, found),
                Verdict.settled(target, found),
                alone || Verdict.passes(target, wrong),
                alone ? Double.NaN : Verdict.quantile(wrong, 0.5));
    }

    /// What so many studies like this one find.
    static List<Estimate> replicates(
            Target target, long seed, int studies, Map<String, Double> changed, People people) {
        var run = new Run(List.of(target), seed, studies, people, Map.of());
        return run.replicates(run.targets(), changed).getFirst();
    }

    /// A seed of its own for each replicate of each design, the same for a model and its rival.
    private static long address(long seed, Target target, int study) {
        long design = target.design().hashCode() * 1_000_003L + target.people();
        return (seed * 0x9E3779B97F4A7C15L ^ design) + study * 0xBF58476D1CE4E5B9L;
    }

    /// A row that the wrong model passes as well tells nothing, and is not counted as reproduced.
    public Verdict verdict() {
        return passes && !rivalPasses ? Verdict.REPRODUCED : Verdict.NOT_REPRODUCED;
    }
}
