package troth.web.hard;

import java.util.List;
import java.util.Optional;
import troth.web.instrument.InstrumentSpec;
import troth.web.instrument.Instruments;
import troth.web.instrument.Score;
import troth.web.instrument.Score.Total;
import troth.web.page.Words;
import troth.web.view.HardContent.FilledIn;

/// Answers in plain words. No sentence says that someone is ill or well.
///
/// @param total what they add up to, or why there is no total
/// @param near what studies did with such a total
/// @param change how it differs from the time before, where both have a total
public record Reading(String total, Optional<String> near, Optional<String> change) {

    static Reading of(
            InstrumentSpec spec, FilledIn filled, Optional<FilledIn> earlier, Words words) {
        return switch (spec.score(filled.answers())) {
            case Score.TooFew none -> without(spec, filled.answers(), none, words);
            case Total total ->
                    new Reading(
                            total(spec, filled.answers(), total, words),
                            near(spec, total.points(), words),
                            earlier.flatMap(before -> change(spec, total, before, words)));
        };
    }

    /// What is there may reach what studies looked at, whatever is missing: that is said.
    private static Reading without(
            InstrumentSpec spec, List<Integer> answers, Score.TooFew none, Words words) {
        int given = spec.given(answers);
        boolean reached = spec.scoring().cut() > 0 && given >= spec.scoring().cut();
        var key = spec.isUndecided(answers) ? "hard.total.undecided" : "hard.total.none";
        return new Reading(
                words.say(reached ? key + ".reached" : key, none.answered(), none.items(), given),
                reached ? near(spec, given, words) : Optional.empty(),
                Optional.empty());
    }

    private static String total(
            InstrumentSpec spec, List<Integer> answers, Total total, Words words) {
        int given = spec.given(answers);
        if (spec.isOver(answers) && given > 0) {
            return words.say("hard.total.over", total.points(), spec.highest(), given);
        }
        return words.say(
                total.prorated() ? "hard.total.prorated" : "hard.total",
                total.points(),
                spec.highest(),
                total.answered(),
                total.items());
    }

    private static Optional<String> near(InstrumentSpec spec, int points, Words words) {
        int cut = spec.scoring().cut();
        var key = points >= cut ? "hard.near.above" : "hard.near.below";
        return cut == 0 ? Optional.empty() : Optional.of(words.say(key, cut));
    }

    private static Optional<String> change(
            InstrumentSpec spec, Total total, FilledIn earlier, Words words) {
        int least = spec.scoring().change();
        if (least == 0 || !(spec.score(earlier.answers()) instanceof Total before)) {
            return Optional.empty();
        }
        int moved = total.points() - before.points();
        var key = Math.abs(moved) >= least ? "hard.change.clear" : "hard.change.chance";
        return Optional.of(words.say(key, before.points(), total.points(), least));
    }

    /// Thoughts of death or of hurting oneself, however rare.
    static boolean crisis(InstrumentSpec spec, FilledIn filled) {
        return spec.equals(Instruments.PHQ_9) && filled.answers().getLast() > 0;
    }
}
