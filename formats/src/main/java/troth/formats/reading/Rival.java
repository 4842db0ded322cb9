package troth.formats.reading;

import java.util.Map;
import java.util.Optional;
import troth.infer.Baseline;
import troth.infer.Contest;
import troth.infer.Horizon;
import troth.infer.ItemSkill;
import troth.infer.Skill;

/// What a forecast is held against, with its name in the files: plain rules, the model's own
/// forecast before its middle was steadied, and that without any mechanism.
enum Rival {
    LAST_VALUE("lastValue", Baseline.LAST_VALUE),
    PERSON_MEAN("personMean", Baseline.PERSON_MEAN),
    SHRUNKEN_MEAN("shrunkenMean", Baseline.SHRUNKEN_MEAN),
    OWN_HISTOGRAM("ownHistogram", Baseline.OWN_HISTOGRAM),
    CAR1("car1", Baseline.CAR),
    MODEL_ALONE("modelAlone", "model alone"),
    WITHOUT_MECHANISM("withoutMechanism", "without mechanism");

    private static final Contest.Said NOTHING = new Contest.Said(Double.NaN, Double.NaN);

    private final String tag;
    private final String words;
    private final Optional<Baseline> baseline;

    Rival(String tag, Baseline baseline) {
        this.tag = tag;
        words = baseline.words();
        this.baseline = Optional.of(baseline);
    }

    Rival(String tag, String words) {
        this.tag = tag;
        this.words = words;
        baseline = Optional.empty();
    }

    String tag() {
        return tag;
    }

    String words() {
        return words;
    }

    boolean isPlainRule() {
        return baseline.isPresent();
    }

    Contest.Said said(Contest contest) {
        return switch (this) {
            case MODEL_ALONE -> contest.alone();
            case WITHOUT_MECHANISM -> contest.plain();
            case LAST_VALUE, PERSON_MEAN, SHRUNKEN_MEAN, OWN_HISTOGRAM, CAR1 ->
                    baseline.map(contest.baselines()::get).orElse(NOTHING);
        };
    }

    Skill skill(ItemSkill skill, Horizon horizon) {
        var byHorizon =
                switch (this) {
                    case MODEL_ALONE -> Optional.ofNullable(skill.alone().get(horizon));
                    case WITHOUT_MECHANISM -> Optional.ofNullable(skill.plain().get(horizon));
                    case LAST_VALUE, PERSON_MEAN, SHRUNKEN_MEAN, OWN_HISTOGRAM, CAR1 ->
                            baseline.map(skill.baselines().getOrDefault(horizon, Map.of())::get);
                };
        return byHorizon.orElseThrow(() ->
                new IllegalStateException(
                        "The forecasts of the item (%s) were not scored beside %s."
                                .formatted(skill.item().name(), words)));
    }
}
