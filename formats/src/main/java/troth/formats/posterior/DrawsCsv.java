package troth.formats.posterior;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import troth.infer.Posterior;
import troth.sample.Draw;
import troth.sample.Sampler;

/// One chain as CmdStan writes it: comments that say how it was made, a header, one draw a line,
/// every bit of every number. `lp__` is the log density on the unbounded scale, up to a constant.
///
/// The names of the parameters lose what a table's header may not hold: `level.sat` becomes
/// `level_sat`.
final class DrawsCsv {

    private static final String SAMPLER =
            "lp__,accept_stat__,stepsize__,treedepth__,n_leapfrog__,divergent__,energy__";

    private final Posterior posterior;
    private final Sampler sampler;
    private final List<String> names;

    DrawsCsv(Posterior posterior, Sampler sampler) {
        this.posterior = posterior;
        this.sampler = sampler;
        names = names(posterior.names());
    }

    /// Unique names of letters, digits and underscores.
    static List<String> names(List<String> raw) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var name : raw) {
            var plain = name.replaceAll("[^A-Za-z0-9]+", "_");
            var unique = plain;
            for (int n = 2; !taken.add(unique); n++) {
                unique = plain + "_" + n;
            }
            names.add(unique);
        }
        return names;
    }

    void write(int chain, Writer to) throws IOException {
        head(chain, to);
        to.append(SAMPLER).append(',').append(String.join(",", names)).append('\n');
        adapted(chain, to);
        for (var draw : posterior.draws().chains().get(chain)) {
            to.append(line(draw)).append('\n');
        }
    }

    /// As `method = sample` of CmdStan 2.33, whose readers ask for these lines.
    private void head(int chain, Writer to) throws IOException {
        to.append(
                """
                # stan_version_major = 2
                # stan_version_minor = 33
                # stan_version_patch = 0
                # model = troth
                # method = sample (Default)
                #   sample
                #     num_samples = %d
                #     num_warmup = %d
                #     save_warmup = 0 (Default)
                #     thin = 1 (Default)
                #     adapt
                #       engaged = 1 (Default)
                #       delta = %s
                #     algorithm = hmc (Default)
                #       hmc
                #         engine = nuts (Default)
                #           nuts
                #             max_depth = 10 (Default)
                #         metric = dense_e
                # id = %d
                # random
                #   seed = %d
                """
                        .formatted(
                                sampler.draws(),
                                sampler.warmup(),
                                sampler.target(),
                                chain + 1,
                                sampler.seed()));
    }

    /// The metric is that of the coordinates in which draws are sought (I19).
    private void adapted(int chain, Writer to) throws IOException {
        var tuned = posterior.draws().warmups().get(chain);
        to.append("# Adaptation terminated\n# Step size = ")
                .append(String.valueOf(tuned.stepSize()))
                .append("\n# Elements of inverse mass matrix:\n");
        int n = names.size();
        for (int i = 0; i < n; i++) {
            to.append("# ");
            for (int j = 0; j < n; j++) {
                to.append(j == 0 ? "" : ", ").append(String.valueOf(tuned.metric().at(i * n + j)));
            }
            to.append('\n');
        }
    }

    private static String line(Draw draw) {
        var numbers = new ArrayList<String>();
        numbers.add(String.valueOf(draw.log()));
        numbers.add(String.valueOf(draw.accept()));
        numbers.add(String.valueOf(draw.stepSize()));
        numbers.add(String.valueOf(draw.depth()));
        numbers.add(String.valueOf(draw.leapfrogs()));
        numbers.add(draw.divergent() ? "1" : "0");
        numbers.add(String.valueOf(draw.energy()));
        for (double x : draw.x().toArray()) {
            numbers.add(String.valueOf(x));
        }
        return numbers.stream().collect(Collectors.joining(","));
    }
}
