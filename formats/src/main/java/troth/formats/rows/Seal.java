package troth.formats.rows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import troth.formats.TextFile;

/// The last line of a chunk: how long it is and a checksum of it, of its number and of its run. By
/// it a chunk that is as it was written is told from one that is torn, altered, of another place or
/// of another run.
///
/// @param run what the run is, as in the manifest
/// @param chunk its number
record Seal(String run, int chunk) {

    private static final String MARK = "# ";

    /// The rows with the seal below them.
    String below(String rows) {
        return rows + line(rows);
    }

    /// The rows without their seal, where it is the right one.
    Optional<String> broken(String text) {
        var rows = text.substring(0, text.lastIndexOf(MARK) < 0 ? 0 : text.lastIndexOf(MARK));
        return below(rows).equals(text) ? Optional.of(rows) : Optional.empty();
    }

    private String line(String rows) {
        return "%s%d bytes, SHA-256 %s\n"
                .formatted(
                        MARK,
                        rows.getBytes(StandardCharsets.UTF_8).length,
                        TextFile.sha256("%s%d\n%s".formatted(run, chunk, rows)));
    }
}
