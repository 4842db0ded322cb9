package troth.formats.report;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import troth.evidence.Evidence;
import troth.formats.TextFile;
import troth.formats.rows.Code;

/// How a report was made: equal in all of it, code and all that it was made from, two reports are
/// equal digit for digit.
///
/// @param version of Troth
/// @param command that gives it again
/// @param digests of what it was made from, in the order in which they are told
public record Made(String version, String command, List<Digest> digests) {

    private static final int DIGITS = 16;

    public Made {
        digests = List.copyOf(digests);
    }

    /// @param digits the first 16 of a SHA-256
    public record Digest(String of, String digits) {

        public static Digest text(String of, String text) {
            return new Digest(of, TextFile.sha256(text).substring(0, DIGITS));
        }

        /// Of the core, its classes and its tables.
        public static Digest code(String of) {
            return new Digest(of, Code.digest());
        }

        /// Of the tables of values and of differences between people.
        public static Digest values() {
            return text("parameters", Evidence.values());
        }
    }

    /// One sentence of all but the command.
    public String words() {
        return "Troth %s; %s (SHA-256, the first %d digits)."
                .formatted(
                        version,
                        digests.stream()
                                .map(d -> d.of() + " " + d.digits())
                                .collect(Collectors.joining(", ")),
                        DIGITS);
    }

    /// Puts `version`, `command` and each digest into the head of a report.
    public void into(ObjectNode root) {
        root.put("version", version).put("command", command);
        digests.forEach(d -> root.put(d.of() + "Digest", d.digits()));
    }
}
