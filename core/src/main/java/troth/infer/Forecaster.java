package troth.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import troth.dyad.CheckIn;
import troth.dyad.Timeline;
import troth.numeric.Streams;

/// Forecasts every answer that was kept back, one step ahead and as a block, with the parameters of
/// the training days.
final class Forecaster {

    private static final int DRAWS = 400;
    private static final int ROUNDS = 2;

    /// Is told of each answer while the futures stand where it is asked.
    private interface Listener {
        Consumer<CheckIn> of(Future future, double day);
    }

    private static final Listener NOBODY = (_, _) -> _ -> {};

    private final Fit fit;
    private final HoldOut holdOut;
    private final Streams streams;
    private final Values values;

    Forecaster(Fit fit, HoldOut holdOut, long seed) {
        this.fit = fit;
        this.holdOut = holdOut;
        streams = new Streams(seed);
        values = new Values(fit.plan, fit.theta);
    }

    /// The forecasts of one dyad. The mechanism is linearised about the path of the training days
    /// and once more along the whole diary from there; each origin then takes the nodes before it.
    List<Forecast> of(int dyad, Smoother smoother) {
        return of(dyad, smoother, true, NOBODY);
    }

    /// The same, each answer a step ahead noted in `surprises` beside what was expected of it.
    List<Forecast> of(int dyad, Smoother smoother, Surprises surprises) {
        return of(
                dyad,
                smoother,
                true,
                (future, day) -> {
                    var random = streams.at(dyad, -1 - lane(day));
                    return answer -> surprises.add(future, asked(answer), answer, random);
                });
    }

    /// Those a step ahead alone, the same numbers.
    List<Forecast> oneStep(int dyad, Smoother smoother) {
        return of(dyad, smoother, false, NOBODY);
    }

    private List<Forecast> of(int dyad, Smoother smoother, boolean blocks, Listener listener) {
        var timeline = holdOut.diary().timelines().get(dyad);
        var kept = holdOut.kept(timeline);
        var forecasts = new ArrayList<Forecast>();
        if (kept.isEmpty()) {
            return forecasts;
        }
        double start = holdOut.from(timeline);
        var chain = chain(timeline, start, smoother);
        var inBlock = blocks ? kept : List.<CheckIn>of();
        forecasts.addAll(from(chain, start, inBlock, Horizon.BLOCK, smoother, dyad, NOBODY));
        var byOrigin = new TreeMap<Double, List<CheckIn>>();
        for (var answer : kept) {
            byOrigin.computeIfAbsent(holdOut.known(answer.day()), _ -> new ArrayList<>())
                    .add(answer);
        }
        byOrigin.forEach((origin, answers) ->
                forecasts.addAll(
                        from(chain, origin, answers, Horizon.ONE_STEP, smoother, dyad, listener)));
        return forecasts;
    }

    private DyadChain chain(Timeline timeline, double start, Smoother smoother) {
        var grid = Grid.of(fit.plan.diary, timeline);
        var training = Fit.chain(fit.plan, grid.prefix(grid.before(start)));
        var settling = new Settling(values, smoother);
        return settling.extended(settling.settle(training, ROUNDS).chain(), grid);
    }

    /// Forecasts `answers` from what is known before `origin`: each moment by futures of its own
    /// and the same chance, so that no forecast depends on which others are made.
    private List<Forecast> from(
            DyadChain chain,
            double origin,
            List<CheckIn> answers,
            Horizon horizon,
            Smoother smoother,
            int dyad,
            Listener listener) {
        int known = chain.linear.grid.before(origin);
        smoother.solve(chain.chain.prefix(known), chain.warm);
        var byDay = new TreeMap<Double, List<CheckIn>>();
        answers.forEach(a -> byDay.computeIfAbsent(a.day(), _ -> new ArrayList<>()).add(a));
        var forecasts = new ArrayList<Forecast>();
        byDay.forEach((day, asked) -> {
            var random = streams.at(dyad, horizon == Horizon.BLOCK ? 0 : 1 + lane(origin));
            var future = new Future(chain, known, values, smoother, DRAWS, random);
            var timeline = chain.linear.grid.timeline();
            var hears = listener.of(future, day);
            forecasts.addAll(at(future, origin, day, timeline, asked, horizon, hears));
        });
        return forecasts;
    }

    /// A number of its own for each origin, in steps of a second.
    private static int lane(double origin) {
        return (int) Math.rint(origin * 86_400);
    }

    /// Answers that are events are forecast before they act, the others after. They act at the pace
    /// at which people are asked, whether or not this couple answered.
    private List<Forecast> at(
            Future future,
            double origin,
            double day,
            Timeline timeline,
            List<CheckIn> answers,
            Horizon horizon,
            Consumer<CheckIn> hears) {
        for (int before = (int) Math.floor((day - origin) / holdOut.pace() + 1e-9);
                before > 0;
                before--) {
            future.goTo(day - before * holdOut.pace());
            future.act();
        }
        future.goTo(day);
        var forecasts = new ArrayList<Forecast>();
        Consumer<CheckIn> heard =
                hears.andThen(a -> forecasts.add(forecast(future, timeline, a, horizon)));
        answers.stream().filter(this::drives).forEach(heard);
        future.act();
        answers.stream().filter(a -> !drives(a)).forEach(heard);
        return forecasts;
    }

    private boolean drives(CheckIn answer) {
        return fit.plan.driver[asked(answer).item()];
    }

    private Future.Asked asked(CheckIn answer) {
        int item = fit.plan.items.indexOf(fit.plan.diary.item(answer.item()));
        return new Future.Asked(item, answer.author().ordinal());
    }

    private Forecast forecast(Future future, Timeline timeline, CheckIn answer, Horizon horizon) {
        return new Forecast(
                timeline.dyad().id(),
                answer.author(),
                timeline.dyad().person(answer.author()).id(),
                answer.item(),
                answer.day(),
                horizon,
                future.predict(asked(answer)),
                answer.value());
    }
}
