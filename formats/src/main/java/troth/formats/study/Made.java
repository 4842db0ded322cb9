package troth.formats.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import troth.evidence.Evidence;
import troth.formats.TextFile;
import troth.formats.rows.Code;

/// How a report was made: equal in all of these, two reports are equal digit for digit.
///
/// @param version of Troth
/// @param command that gives it again
/// @param study digest of what was asked: of the file, or, of a study that Troth brings along, of
///   the code and numbers of the model
/// @param parameters digest of the tables that couples are drawn from
public record Made(String version, String command, String study, String parameters) {

    private static final int DIGITS = 16;
    private static final List<String> TABLES =
            List.of("parameters.csv", "differences.csv", "start.csv");

    /// @param file the text of a study that someone wrote; empty for one that Troth brings along
    public static Made of(String version, String command, String file) {
        return new Made(
                version, command, file.isEmpty() ? Code.digest() : digest(file), digest(tables()));
    }

    private static String digest(String text) {
        return TextFile.sha256(text).substring(0, DIGITS);
    }

    private static String tables() {
        var text = new StringBuilder();
        for (var table : TABLES) {
            try (var in = Evidence.class.getResourceAsStream(table)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "The table (%s) is missing. Please report this.".formatted(table));
                }
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }

    /// One sentence of all of it.
    String words() {
        return "Troth %s; study %s, parameters %s (SHA-256, the first %d digits)."
                .formatted(version, study, parameters, DIGITS);
    }
}
