package troth.infer;

import java.util.List;
import troth.dyad.Diary;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.TrustModel;

/// Reads one couple alone, with the priors in place of a population: for the space, where nobody
/// else's answers are known. Not calibrated on daily trust: no public data exist.
///
/// @param ahead how far to look ahead (d)
/// @param seed of every draw; equal arguments give equal readings, bit for bit
public record CoupleReader(Parameters parameters, double ahead, long seed) {

    /// @param questions the items and which answers are events; its timelines are not used
    /// @param timeline what is known of the couple, with at least one answer
    public DyadReading read(Diary questions, Timeline timeline) {
        if (timeline.checkIns().isEmpty()) {
            throw new IllegalArgumentException(
                    "The timeline of the dyad (%s) holds no answer to read."
                            .formatted(timeline.dyad().id()));
        }
        var plan = plan(parameters, questions.with(List.of(timeline)), false);
        var reader = new DyadReader(plan, plan.theta.centre(), ahead, seed);
        return reader.read(timeline, 0, new Smoother());
    }

    /// What is followed in the timelines of `diary`, a few answers being all there is.
    ///
    /// @param asked whether to follow only what reaches an answer
    static Blueprint plan(Parameters parameters, Diary diary, boolean asked) {
        var model = Fit.withNoise(new TrustModel(parameters, Layout.of(diary.items())));
        var measures =
                diary.items().stream()
                        .map(item -> Measures.ofFew(item, Fit.answers(diary, item.name())))
                        .toArray(Measures[]::new);
        var relevance = Fit.relevance(diary, model);
        return new Blueprint(
                diary,
                model,
                true,
                measures,
                diary.spacing(),
                relevance.mechanism(asked),
                relevance.noises(asked));
    }
}
