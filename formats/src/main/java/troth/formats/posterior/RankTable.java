package troth.formats.posterior;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import troth.formats.BadFileException;
import troth.formats.Problem;
import troth.infer.Calibration;
import troth.sample.Ranks;

/// A table of ranks that grows simulation by simulation, so that a run of hours can be stopped and
/// gone on with. Its first line says of which run it is.
public final class RankTable {

    private static final String HEADER = "simulation,quantity,rank,of";
    private static final double BAND = 0.05;

    private final Path file;
    private final String run;
    private final Map<String, List<Integer>> ranks = new LinkedHashMap<>();
    private final Set<Integer> done = new TreeSet<>();

    /// @param file made if it is not there
    public RankTable(Path file, Calibration calibration) {
        this.file = file;
        run =
                String.format(
                        Locale.ROOT,
                        "# couples %d, days %d, missing %s, way %s, seed %d",
                        calibration.couples(),
                        calibration.days(),
                        calibration.missing(),
                        calibration.way().name().toLowerCase(Locale.ROOT),
                        calibration.seed());
        try {
            if (Files.exists(file)) {
                read();
            } else {
                Files.writeString(file, run + "\n" + HEADER + "\n");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The table of ranks (%s) cannot be used: %s.".formatted(file, e.getMessage()),
                    e);
        }
    }

    private void read() throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).equals(run)) {
            throw problem(1, "It is of another run. This one is: " + run);
        }
        for (int i = 2; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            if (cells.length != 4
                    || !cells[0].matches("\\d{1,6}")
                    || !cells[2].matches("\\d{1,4}")) {
                throw problem(i + 1, "Expected simulation,quantity,rank,of.");
            }
            note(Integer.parseInt(cells[0]), cells[1], Integer.parseInt(cells[2]));
        }
    }

    private BadFileException problem(int line, String what) {
        return new BadFileException(new Problem(file.toString(), line, "", what));
    }

    private void note(int simulation, String quantity, int rank) {
        done.add(simulation);
        ranks.computeIfAbsent(quantity, _ -> new ArrayList<>()).add(rank);
    }

    public synchronized boolean has(int simulation) {
        return done.contains(simulation);
    }

    /// Adds a simulation, whole, from any thread.
    public synchronized void add(int simulation, List<Calibration.Rank> found) {
        var text =
                found.stream()
                        .map(r ->
                                "%d,%s,%d,%d\n"
                                        .formatted(simulation, r.quantity(), r.rank(), r.of()))
                        .collect(Collectors.joining());
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.forEach(r -> note(simulation, r.quantity(), r.rank()));
    }

    /// Of every quantity the chance that a right reading has ranks as uneven as these.
    public synchronized String summary() {
        var text = new StringBuilder();
        text.append(
                "| quantity | simulations | below, of 99 | spread | chance | in the 95 % band |\n|---|---|---|---|---|---|\n");
        int left = 0;
        for (var entry : ranks.entrySet()) {
            var array = entry.getValue().stream().mapToInt(r -> r).toArray();
            double chance = new Ranks(Calibration.RANKED, array.length).chance(array);
            left += chance < BAND ? 1 : 0;
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %d | %.1f | %.2f | %.3f | %s |%n",
                            entry.getKey(),
                            array.length,
                            Arrays.stream(array).average().orElse(0),
                            spread(array),
                            chance,
                            chance < BAND ? "no" : "yes"));
        }
        return text.append(
                        String.format(
                                Locale.ROOT,
                                "%n%d of %d quantities leave their band; one in twenty is what a right reading does.%n",
                                left,
                                ranks.size()))
                .toString();
    }

    /// The variance of ranks beside that of even ones, both about the middle.
    private static double spread(int[] ranks) {
        double middle = Calibration.RANKED / 2.0;
        double even = Calibration.RANKED * (Calibration.RANKED + 2.0) / 12;
        return Arrays.stream(ranks)
                        .mapToDouble(r -> (r - middle) * (r - middle))
                        .average()
                        .orElse(0)
                / even;
    }
}
