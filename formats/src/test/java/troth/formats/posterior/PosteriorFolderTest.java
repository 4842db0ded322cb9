package troth.formats.posterior;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.infer.Posterior;
import troth.infer.Sensitivity;
import troth.numeric.Series;
import troth.sample.Draw;
import troth.sample.Draws;
import troth.sample.Sampler;

class PosteriorFolderTest {

    private static final PosteriorFolder.Origin ORIGIN =
            new PosteriorFolder.Origin("d.csv", "ab", "d.yaml", "cd", "as-evidenced", 8, "1");

    @TempDir private Path folder;

    @Test
    void aChainIsATableThatKeepsEveryBit() throws IOException {
        PosteriorFolder.write(folder, posterior(), sampler(), ORIGIN);

        var lines = Files.readAllLines(folder.resolve("chain-2.csv"));
        var table = lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(table.getFirst())
                .isEqualTo(
                        "lp__,accept_stat__,stepsize__,treedepth__,n_leapfrog__,divergent__,energy__,level_trust,level_trust_2");
        assertThat(table).hasSize(5);
        assertThat(Double.parseDouble(table.get(1).split(",")[7])).isEqualTo(Math.PI + 1);
        assertThat(lines).contains("#     num_samples = 4", "# id = 2", "#   seed = 9");
    }

    @Test
    void whatIsWrongIsSaidInTheFile() throws IOException {
        PosteriorFolder.write(folder, posterior(), sampler(), ORIGIN);

        var json = JsonMapper.shared().readTree(folder.resolve("diagnostics.json"));
        assertThat(json.get("divergences").intValue()).isEqualTo(1);
        assertThat(json.get("warnings").toString())
                .contains(
                        "do not agree on level.trust (R-hat 1.500", "1 of 8 trajectories diverged")
                .contains("couple c1 cannot be checked (k-hat 0.90");
        assertThat(json.get("parameters").get("level-trust").get("column").stringValue())
                .isEqualTo("level_trust_2");
        assertThat(json.get("correction").get("kHat").isNull()).isTrue();
    }

    private static Sampler sampler() {
        return new Sampler(2, 20, 4, 0.8, 9, 1);
    }

    private static Posterior posterior() {
        var item = new Item("trust", new Scale.Ordinal(1, 7, 1), Construct.TRUST, true);
        var tuned = new Draws.Tuned(0.5, Series.of(1, 0, 0, 1), 10);
        return new Posterior(
                new Diary("d", List.of(item), List.of(), false, 1, List.of()),
                List.of("level.trust", "level-trust"),
                new Draws(List.of(chain(0), chain(1)), List.of(tuned, tuned)),
                List.of(estimate("level.trust", 1.5), estimate("level-trust", 1)),
                List.of(new Posterior.Couple("c1", -10, -10.1, -10.2, 0.1, 0.9)),
                new Posterior.Correction(0, Double.NaN, 0),
                new Sensitivity(
                        List.of(
                                new Sensitivity.Moved("level.trust", 0.05, -0.04, 1.02),
                                new Sensitivity.Moved("level-trust", 0.2, -0.15, 1.02)),
                        0.3));
    }

    private static Posterior.Estimate estimate(String name, double rhat) {
        return new Posterior.Estimate(name, 0, 1, -1, 0, 1, rhat, 300, 300, 0, 1);
    }

    private static List<Draw> chain(int chain) {
        return java.util.stream.IntStream.range(0, 4)
                .mapToObj(i ->
                        new Draw(
                                Series.of(Math.PI + chain, i),
                                -i,
                                0.9,
                                0.5,
                                2,
                                3,
                                chain == 1 && i == 2,
                                i * i))
                .toList();
    }
}
