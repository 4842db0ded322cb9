package troth.formats.study;

import java.util.List;
import troth.evidence.Evidence;
import troth.formats.chart.Decimal;
import troth.study.Effect;

/// Numbers as the sentences of a study say them.
final class Said {

    /// Less than this is rounding.
    private static final double NOTHING = 1e-9;

    private static final String UNBROKEN = "\u00a0";

    private Said() {}

    static String number(double value) {
        return Decimal.short3(Math.abs(value) < NOTHING ? 0 : value);
    }

    static String around(Effect effect) {
        return "%s [%s, %s]"
                .formatted(number(effect.value()), number(effect.low()), number(effect.high()));
    }

    /// -1 where all intervals lie below 0, 1 where all lie above it, else 0.
    static int sign(Effect... effects) {
        return List.of(effects).stream().allMatch(e -> e.high() < 0)
                ? -1
                : List.of(effects).stream().allMatch(e -> e.low() > 0) ? 1 : 0;
    }

    static String interval(Effect effect) {
        return unbroken("%s to %s".formatted(number(effect.low()), number(effect.high())));
    }

    static String percent(Effect effect) {
        return "%s (%s to %s)"
                .formatted(
                        share(effect.value()),
                        Decimal.of(100 * effect.low(), 0),
                        share(effect.high()));
    }

    static String share(double value) {
        return Decimal.of(100 * value, 0) + UNBROKEN + "%";
    }

    /// A coefficient with what it is.
    static String coefficient(String name) {
        return "%s (%s)".formatted(name, meaning(name));
    }

    /// What a coefficient is, without the remarks that the table adds.
    static String meaning(String name) {
        return Evidence.load().estimate(name).meaning().split("[(;]")[0].strip();
    }

    /// Words that stay on one line.
    static String unbroken(String words) {
        return words.replace(" ", UNBROKEN);
    }

    static String points(double value) {
        return Decimal.of(100 * value, 1) + " points per cent";
    }
}
