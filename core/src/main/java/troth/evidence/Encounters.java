package troth.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/// How each kind of closeness usually goes in minutes, `encounters.csv`.
public final class Encounters {

    private static final Map<String, Usual> USUAL = read();

    private Encounters() {}

    /// @param group intimacy, touch or time: the kinds that share factors of the model
    /// @param touchPulse touch-minutes that the beginning alone is worth
    /// @param minutes usual duration
    /// @param touch intensity of touch meanwhile, in [0, 1]
    /// @param arousal intensity of arousal meanwhile, in [0, 1]
    /// @param company whether the partners are together, in [0, 1]
    /// @param climaxMinute minute of orgasm, below 0 where there is none
    public record Usual(
            String group,
            double touchPulse,
            double minutes,
            double touch,
            double arousal,
            double company,
            double climaxMinute,
            String label) {}

    public static Usual usual(String kind) {
        var usual = USUAL.get(kind);
        if (usual == null) {
            throw new IllegalArgumentException(
                    "There is no kind of closeness (%s).".formatted(kind));
        }
        return usual;
    }

    private static Map<String, Usual> read() {
        var table = Table.load("encounters.csv");
        var usual = new LinkedHashMap<String, Usual>();
        for (var row : table.rows()) {
            usual.put(
                    table.cell(row, "kind"),
                    new Usual(
                            table.cell(row, "group"),
                            table.number(row, "touch_pulse"),
                            table.number(row, "minutes"),
                            table.number(row, "touch"),
                            table.number(row, "arousal"),
                            table.number(row, "company"),
                            table.number(row, "climax_minute"),
                            table.cell(row, "label")));
        }
        return usual;
    }
}
