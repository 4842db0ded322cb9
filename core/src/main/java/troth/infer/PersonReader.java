package troth.infer;

import java.util.List;
import troth.dyad.Diary;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.model.Parameters;
import troth.numeric.Streams;

/// Reads what one person of a couple may see, with the priors in place of a population: for a page
/// of the space that is made while its reader waits. Unlike [CoupleReader] it follows only what
/// reaches this person's answers, settles roughly, and keeps its draws, so that one can ask what
/// changed between two days and what went with it. Not calibrated on daily trust: no public data
/// exist.
///
/// @param ahead how far to look ahead (d)
/// @param over how many days a mean is taken over (d)
/// @param seed of every draw; equal arguments give equal readings, bit for bit
public record PersonReader(Parameters parameters, double ahead, double over, long seed) {

    private static final int ROUNDS = 3;

    /// @param questions the items; its timelines are not used
    /// @param view what this person may know of the couple, with at least one answer of theirs
    public PersonReading read(Diary questions, Timeline view, Partner person) {
        if (view.checkIns().stream().noneMatch(answer -> answer.author() == person)) {
            throw new IllegalArgumentException(
                    "The timeline of the dyad (%s) holds no answer of partner %s to read."
                            .formatted(view.dyad().id(), person));
        }
        var plan = CoupleReader.plan(parameters, questions.with(List.of(view)), true);
        var values = new Values(plan, plan.theta.centre());
        var smoother = new Smoother();
        var settled = settled(values, view, smoother);
        var sampler = new PathSampler(settled.chain(), smoother, new Streams(seed).at(0, 0));
        return PersonReading.of(settled, values, person, over, sampler);
    }

    /// Settles on the days that are known, then looks ahead from there: days without answers change
    /// nothing before them.
    private Settling.Settled settled(Values values, Timeline view, Smoother smoother) {
        var settling = new Settling(values, smoother);
        var known = Grid.of(values.plan.diary, view);
        var settled = settling.settle(Fit.chain(values.plan, known), ROUNDS);
        var chain = settling.extended(settled.chain(), known.until(view.end() + ahead));
        var ended = smoother.solve(chain.chain, chain.warm);
        return new Settling.Settled(chain, ended, settled.change());
    }
}
