package troth.web.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/// Where to ring, country by country: a list that is built in, so that looking at it tells nobody.
///
/// @param written when it was last looked through
public record Helplines(YearMonth written, List<Country> countries) {

    private static final String FILE = "helplines.psv";

    /// @param emergency police and ambulance
    /// @param home lines about violence or fear at home
    /// @param crisis lines for thoughts of death or despair
    public record Country(String name, String emergency, String home, String crisis) {}

    static Helplines load() {
        var lines = text().lines().filter(line -> !line.isBlank()).toList();
        return new Helplines(
                YearMonth.parse(lines.getFirst()),
                lines.stream().skip(1).map(Helplines::country).toList());
    }

    private static Country country(String line) {
        var cells = line.split("\\|", -1);
        if (cells.length != 4) {
            throw new IllegalStateException(
                    "%s: (%s) has %d cells, not 4.".formatted(FILE, line, cells.length));
        }
        return new Country(cells[0], cells[1], cells[2], cells[3]);
    }

    private static String text() {
        try (var in = Helplines.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without " + FILE + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
