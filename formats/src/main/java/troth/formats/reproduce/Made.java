package troth.formats.reproduce;

import java.util.stream.Collectors;
import troth.evidence.Evidence;
import troth.evidence.Reproductions;
import troth.formats.TextFile;
import troth.formats.rows.Code;
import troth.reproduce.Validation;

/// What a report was made by, so that another run can be told from it.
///
/// @param version of Troth
/// @param command that gives it again
public record Made(String version, String command) {

    /// A digest of the core, its classes and its tables: 16 hexadecimal digits.
    String code() {
        return Code.digest();
    }

    /// The SHA-256 of the tables of values and of differences between people.
    String parameters() {
        return TextFile.sha256(Evidence.values());
    }

    /// The SHA-256 of the table of rows: findings, designs, kinds.
    String rows() {
        return TextFile.sha256(Reproductions.text());
    }

    /// The SHA-256 of every number that was found, in the order of the rows.
    static String found(Validation validation) {
        return TextFile.sha256(
                validation.rows().stream()
                        .map(row ->
                                "%s %s %s %s %s %s\n"
                                        .formatted(
                                                row.target().name(),
                                                row.simulated(),
                                                row.low(),
                                                row.high(),
                                                row.found(),
                                                row.rival()))
                        .collect(Collectors.joining()));
    }

    /// In one sentence for people; the rest of each digest stands in `findings.json`.
    String words(Validation validation) {
        return "Made by Troth %s, code %s, parameters %.16s, rows %.16s, results %.16s."
                .formatted(version, code(), parameters(), rows(), found(validation));
    }
}
