package troth.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import troth.sample.Draw;
import troth.sample.Pareto;

/// Says in sentences what is wrong with the draws of a posterior.
final class PosteriorWarnings {

    private static final int DEEPEST = 10;

    private PosteriorWarnings() {}

    static List<String> of(Posterior posterior) {
        var said = new ArrayList<String>();
        agreement(posterior, said);
        trajectories(posterior, said);
        approximation(posterior, said);
        assumptions(posterior.sensitivity(), said);
        return List.copyOf(said);
    }

    private static void agreement(Posterior posterior, List<String> said) {
        double fewest = Posterior.LEAST_ESS_PER_CHAIN * posterior.draws().chains().size();
        for (var e : posterior.estimates()) {
            if (!(e.rhat() <= Posterior.MOST_RHAT)) {
                say(
                        said,
                        "The chains do not agree on %s (R-hat %.3f, at most %.2f): take longer ones.",
                        e.name(),
                        e.rhat(),
                        Posterior.MOST_RHAT);
            } else if (!(Math.min(e.bulkEss(), e.tailEss()) >= fewest)) {
                say(
                        said,
                        "The draws of %s are worth %.0f independent ones, at least %.0f would serve: take longer chains.",
                        e.name(),
                        Math.min(e.bulkEss(), e.tailEss()),
                        fewest);
            }
        }
    }

    private static void trajectories(Posterior posterior, List<String> said) {
        int divergent = posterior.draws().divergences();
        if (divergent > 0) {
            say(
                    said,
                    "%d of %d trajectories diverged: some of the posterior was not reached.",
                    divergent,
                    posterior.draws().count());
        }
        long deep =
                posterior.draws().all().stream().filter(draw -> draw.depth() >= DEEPEST).count();
        if (deep > 0) {
            say(
                    said,
                    "%d of %d trajectories reached the greatest length.",
                    deep,
                    posterior.draws().count());
        }
        double explored = posterior.draws().sample(Draw::energy).ebfmi();
        if (!(explored >= Posterior.LEAST_EBFMI)) {
            say(
                    said,
                    "The energies were hardly explored (E-BFMI %.2f, at least %.1f).",
                    explored,
                    Posterior.LEAST_EBFMI);
        }
    }

    private static void approximation(Posterior posterior, List<String> said) {
        for (var couple : posterior.couples()) {
            if (!(couple.k() <= Pareto.MOST)) {
                say(
                        said,
                        "The evidence of the couple %s cannot be checked (k-hat %.2f, at most %.1f).",
                        couple.dyad(),
                        couple.k(),
                        Pareto.MOST);
            }
        }
        if (!(posterior.correction().k() <= Pareto.MOST)) {
            say(
                    said,
                    "The corrected means cannot be relied on (k-hat %.2f, at most %.1f).",
                    posterior.correction().k(),
                    Pareto.MOST);
        }
    }

    private static void assumptions(Sensitivity sensitivity, List<String> said) {
        if (!(sensitivity.kHat() <= Pareto.MOST)) {
            say(
                    said,
                    "What hangs on the priors cannot be told by weighing draws (k-hat %.2f, at most %.1f).",
                    sensitivity.kHat(),
                    Pareto.MOST);
            return;
        }
        var hangs = sensitivity.moved().stream().filter(Sensitivity.Moved::hangs).toList();
        if (!hangs.isEmpty()) {
            say(
                    said,
                    "Hangs on what was assumed beforehand: %s.",
                    hangs.stream().map(Sensitivity.Moved::name).collect(Collectors.joining(", ")));
        }
    }

    private static void say(List<String> said, String sentence, Object... values) {
        said.add(String.format(Locale.ROOT, sentence, values));
    }
}
