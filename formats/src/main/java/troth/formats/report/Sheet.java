package troth.formats.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The one sheet of every page, `troth.css`.
public final class Sheet {

    /// The folder in which it lies, and nothing else, for those who serve it as a file.
    public static final String FOLDER = "classpath:/troth/formats/sheet/";

    private Sheet() {}

    public static String css() {
        try (var in = Sheet.class.getResourceAsStream("/troth/formats/sheet/troth.css")) {
            if (in == null) {
                throw new IllegalStateException("This was built without its sheet, troth.css.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
