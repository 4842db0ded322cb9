package troth.formats.posterior;

import java.nio.file.Path;
import troth.formats.WholeFiles;
import troth.infer.Posterior;
import troth.sample.Sampler;

/// The folder of a posterior: a table of draws for each chain, and `diagnostics.json`. All of its
/// files or none.
public final class PosteriorFolder {

    private PosteriorFolder() {}

    /// Where the draws come from: with the same of all these the same draws, bit for bit.
    public record Origin(
            String diary,
            String diarySha256,
            String mapping,
            String mappingSha256,
            String preset,
            int pairs,
            String version) {}

    public static void write(Path folder, Posterior posterior, Sampler sampler, Origin origin) {
        try (var files = new WholeFiles(folder)) {
            var csv = new DrawsCsv(posterior, sampler);
            for (int c = 0; c < sampler.chains(); c++) {
                int chain = c;
                files.write("chain-" + (c + 1) + ".csv", to -> csv.write(chain, to));
            }
            files.write(
                    "diagnostics.json",
                    to -> to.append(DiagnosticsJson.text(posterior, sampler, origin)));
            files.done();
        }
    }
}
