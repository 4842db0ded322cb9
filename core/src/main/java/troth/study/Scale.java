package troth.study;

import troth.numeric.Normal;

/// On which scale a difference in trust is told. A step that is the same in log-odds is a smaller
/// part of trust the nearer trust is to 1, so what holds on one scale alone is a matter of the
/// scale.
enum Scale {
    LOG_ODDS("log-odds"),
    SHARE("share of trust");

    private final String unit;

    Scale(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    /// What is lost between two trusts in (0, 1).
    double lost(double before, double after) {
        return switch (this) {
            case LOG_ODDS -> Normal.logit(before) - Normal.logit(after);
            case SHARE -> (before - after) / before;
        };
    }
}
