package troth.formats.study;

import troth.study.Effect;

/// An interval beside the smallest effect that somebody cares about.
enum Interest {
    BEYOND,
    WITHIN,
    CANNOT_TELL;

    /// @param least the smallest effect of interest, above 0, in the unit of the effect
    static Interest of(Effect effect, double least) {
        if (effect.low() >= least || effect.high() <= -least) {
            return BEYOND;
        }
        return effect.low() > -least && effect.high() < least ? WITHIN : CANNOT_TELL;
    }

    /// As `report.json` has it.
    String words() {
        return switch (this) {
            case BEYOND -> "beyond it";
            case WITHIN -> "within it";
            case CANNOT_TELL -> "cannot tell";
        };
    }
}
