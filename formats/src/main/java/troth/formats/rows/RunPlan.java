package troth.formats.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What makes the rows of a run what they are. A run is gone on with only where all of it is equal.
///
/// @param study its name
/// @param settings what else it was asked with, the preset and the like, as one line
/// @param couples how many rows there will be
/// @param chunk how many of them are written at once
/// @param code a digest of the code that computes them
/// @param columns what stands in a row, after the number of the couple
public record RunPlan(
        String study,
        String settings,
        long seed,
        int couples,
        int chunk,
        String code,
        List<String> columns) {

    static final int MOST = 100_000_000;

    public RunPlan {
        columns = List.copyOf(columns);
        if (couples < 1 || couples > MOST) {
            throw new IllegalArgumentException(
                    "The number of couples (%d) must lie in [1, %d].".formatted(couples, MOST));
        }
        if (chunk < 1) {
            throw new IllegalArgumentException(
                    "The size of a chunk (%d) must be at least 1.".formatted(chunk));
        }
    }

    public int chunks() {
        return (couples + chunk - 1) / chunk;
    }

    /// The first couple of chunk `k`.
    public int from(int k) {
        return k * chunk;
    }

    /// The couple after the last of chunk `k`.
    public int to(int k) {
        return Math.min(couples, (k + 1) * chunk);
    }

    /// All of it by name, as it stands in the manifest.
    SequencedMap<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("study", study);
        lines.put("settings", settings);
        lines.put("seed", String.valueOf(seed));
        lines.put("couples", String.valueOf(couples));
        lines.put("chunk", String.valueOf(chunk));
        lines.put("code", code);
        lines.put("columns", String.join(",", columns));
        return lines;
    }

    /// The manifest: a line for each.
    String text() {
        return lines().entrySet().stream()
                .map(line -> line.getKey() + " = " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
