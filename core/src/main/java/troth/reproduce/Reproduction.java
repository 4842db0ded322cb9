package troth.reproduce;

import java.util.List;
import java.util.Map;
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
/// @param rivalPasses whether the wrong model passes it too, or there is none to fail it
/// @param rival median of the wrong model's replicates; NaN where there is none
public record Reproduction(
        Target target,
        double simulated,
        double low,
        double high,
        double found,
        boolean passes,
        boolean rivalPasses,
        double rival) {

    private static final double TAIL = 0.025;

    /// @param studies how many replicates
    static Reproduction of(Target target, long seed, int studies, People people) {
        var found = replicates(target, seed, studies, Map.of(), people);
        boolean alone = target.rival().isEmpty();
        List<Estimate> wrong =
                alone ? List.of() : replicates(target, seed, studies, target.rival(), people);
        return new Reproduction(
                target,
                Verdict.quantile(found, 0.5),
                Verdict.quantile(found, TAIL),
                Verdict.quantile(found, 1 - TAIL),
                share(target, found),
                Verdict.passes(target, found),
                alone || Verdict.passes(target, wrong),
                alone ? Double.NaN : Verdict.quantile(wrong, 0.5));
    }

    /// What so many studies like this one find.
    static List<Estimate> replicates(
            Target target, long seed, int studies, Map<String, Double> changed, People people) {
        var design = Design.named(target.design());
        return IntStream.range(0, studies)
                .mapToObj(study -> Sample.of(target, address(seed, target, study), changed, people))
                .map(sample -> Statistic.of(design.run(sample), target.statistic()))
                .toList();
    }

    /// A seed of its own for each replicate of each design, the same for a model and its rival.
    private static long address(long seed, Target target, int study) {
        long design = target.design().hashCode() * 1_000_003L + target.people();
        return (seed * 0x9E3779B97F4A7C15L ^ design) + study * 0xBF58476D1CE4E5B9L;
    }

    private static double share(Target target, List<Estimate> found) {
        long told =
                switch (target.says()) {
                    case MORE -> found.stream().filter(Estimate::more).count();
                    case LESS -> found.stream().filter(Estimate::less).count();
                    case NONE -> found.stream().filter(e -> !e.more() && !e.less()).count();
                    case VALUE ->
                            found.stream()
                                    .filter(e ->
                                            e.value() >= target.low() && e.value() <= target.high())
                                    .count();
                };
        return told / (double) found.size();
    }

    /// A row that the wrong model passes as well tells nothing, and is not counted as reproduced.
    public Verdict verdict() {
        return passes && !rivalPasses ? Verdict.REPRODUCED : Verdict.NOT_REPRODUCED;
    }
}
