package troth.formats.posterior;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import troth.infer.Posterior;
import troth.sample.Draw;
import troth.sample.Draws;
import troth.sample.Sampler;

/// `diagnostics.json`: what the draws say of each parameter and how far they may be believed. A
/// number that does not exist is null; docs/reading.md explains every key.
final class DiagnosticsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DiagnosticsJson() {}

    static String text(Posterior posterior, Sampler sampler, PosteriorFolder.Origin origin) {
        var root = JSON.createObjectNode();
        root.put("madeBy", "troth fit");
        origin(root.putObject("provenance"), sampler, origin);
        var warnings = root.putArray("warnings");
        posterior.warnings().forEach(warnings::add);
        chains(root, posterior.draws());
        parameters(root.putObject("parameters"), posterior);
        var correction = root.putObject("correction");
        correction.put("draws", posterior.correction().draws());
        number(correction, "kHat", posterior.correction().k());
        number(correction, "effective", posterior.correction().effective());
        number(root, "priorKHat", posterior.sensitivity().kHat());
        couples(root.putObject("couples"), posterior.couples());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void origin(ObjectNode node, Sampler sampler, PosteriorFolder.Origin origin) {
        node.put("version", origin.version());
        node.put("diary", origin.diary()).put("diarySha256", origin.diarySha256());
        node.put("mapping", origin.mapping()).put("mappingSha256", origin.mappingSha256());
        node.put("preset", origin.preset()).put("seed", sampler.seed());
        node.put("chains", sampler.chains()).put("warmup", sampler.warmup());
        node.put("draws", sampler.draws()).put("accept", sampler.target());
        node.put("pairs", origin.pairs());
    }

    private static void chains(ObjectNode root, Draws draws) {
        root.put("divergences", draws.divergences());
        root.put("leapfrogs", draws.leapfrogs());
        number(root, "ebfmi", draws.sample(Draw::energy).ebfmi());
        var steps = root.putArray("stepSizes");
        draws.warmups().forEach(tuned -> steps.add(tuned.stepSize()));
    }

    private static void parameters(ObjectNode node, Posterior posterior) {
        var names = DrawsCsv.names(posterior.names());
        for (int i = 0; i < names.size(); i++) {
            var estimate = posterior.estimates().get(i);
            var one = node.putObject(estimate.name());
            one.put("column", names.get(i));
            number(one, "mean", estimate.mean());
            number(one, "sd", estimate.sd());
            number(one, "q05", estimate.q05());
            number(one, "median", estimate.median());
            number(one, "q95", estimate.q95());
            number(one, "rHat", estimate.rhat());
            number(one, "bulkEss", estimate.bulkEss());
            number(one, "tailEss", estimate.tailEss());
            number(one, "correctedMean", estimate.correctedMean());
            number(one, "correctedSd", estimate.correctedSd());
            var moved = posterior.sensitivity().moved().get(i);
            var prior = one.putObject("prior");
            number(prior, "weakerMoves", moved.weaker());
            number(prior, "strongerMoves", moved.stronger());
            number(prior, "wider", moved.wider());
            prior.put("hangs", moved.hangs());
        }
    }

    private static void couples(ObjectNode node, List<Posterior.Couple> couples) {
        for (var couple : couples) {
            var one = node.putObject(couple.dyad());
            number(one, "logEvidenceLaplace", couple.laplace());
            number(one, "logEvidenceDrawnFrom", couple.marginal());
            number(one, "logEvidence", couple.corrected());
            number(one, "error", couple.error());
            number(one, "kHat", couple.k());
        }
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
