package troth.formats.reading;

import java.util.Map;
import troth.infer.Baseline;
import troth.infer.Contest;
import troth.infer.Horizon;
import troth.infer.ItemSkill;
import troth.infer.Skill;

/// What a forecast is held against, with its name in the files.
enum Rival {
    LAST_VALUE("lastValue", Baseline.LAST_VALUE),
    PERSON_MEAN("personMean", Baseline.PERSON_MEAN),
    SHRUNKEN_MEAN("shrunkenMean", Baseline.SHRUNKEN_MEAN),
    OWN_HISTOGRAM("ownHistogram", Baseline.OWN_HISTOGRAM),
    CAR1("car1", Baseline.CAR),
    WITHOUT_MECHANISM("withoutMechanism", Baseline.CAR);

    private final String tag;
    private final Baseline baseline;

    Rival(String tag, Baseline baseline) {
        this.tag = tag;
        this.baseline = baseline;
    }

    String tag() {
        return tag;
    }

    String words() {
        return this == WITHOUT_MECHANISM ? "without mechanism" : baseline.words();
    }

    Contest.Said said(Contest contest) {
        if (this == WITHOUT_MECHANISM) {
            return contest.plain();
        }
        var said = contest.baselines().get(baseline);
        return said == null ? new Contest.Said(Double.NaN, Double.NaN) : said;
    }

    Skill skill(ItemSkill skill, Horizon horizon) {
        var found =
                this == WITHOUT_MECHANISM
                        ? skill.plain().get(horizon)
                        : skill.baselines().getOrDefault(horizon, Map.of()).get(baseline);
        if (found == null) {
            throw new IllegalStateException(
                    "The forecasts of the item (%s) were not scored beside %s."
                            .formatted(skill.item().name(), words()));
        }
        return found;
    }
}
