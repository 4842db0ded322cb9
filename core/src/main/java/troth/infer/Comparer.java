package troth.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import troth.dyad.Diary;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Workers;

/// Compares models on a diary: the last days are held back, each model is fitted to the rest and
/// forecasts every answer held back from all days before it.
///
/// @param seed of every draw
public record Comparer(long seed, Progress progress) {

    /// What can be switched off in the model as evidenced, and what that means.
    private static final Map<String, String> SWITCHES = switches();

    private static Map<String, String> switches() {
        var switches = new LinkedHashMap<String, String>();
        switches.put("gain_opponent", "no withdrawal after what felt good");
        switches.put("gain_ot_safety", "oxytocin teaches no safety");
        switches.put("gain_buffer_touch", "touch takes off no stress");
        switches.put("gain_trauma_trust", "trust does not soften trauma");
        switches.put("gain_kindling", "repeated betrayal does not sensitise");
        switches.put("gain_longing", "no longing");
        return switches;
    }

    public Comparison compare(Diary diary) {
        var holdOut = HoldOut.of(diary);
        var training = holdOut.training();
        require(diary, holdOut, training);
        var said = new ArrayList<Comparison.Said>();
        var mechanisms = mechanisms();
        int total = 4 + mechanisms.size();
        Consumer<Comparison.Said> note =
                one -> {
                    said.add(one);
                    progress.at(Progress.Stage.COMPARE, said.size(), total);
                };
        var evidenced = Parameters.of(Preset.AS_EVIDENCED);
        progress.at(Progress.Stage.COMPARE, 0, total);
        var plain = Fit.plain(training, model(diary, evidenced));
        note.accept(
                said(
                        "no mechanism",
                        "each construct an Ornstein-Uhlenbeck pair of its own",
                        plain,
                        holdOut.withoutDrivers()));
        var usual = Fit.of(training, model(diary, evidenced), plain);
        note.accept(said("as-evidenced", "the model by what findings support", usual, holdOut));
        mechanisms.forEach((name, set) -> {
            var fit = Fit.of(training, model(diary, set.parameters()), usual);
            note.accept(said(name, set.words(), fit, holdOut));
        });
        note.accept(rival("VAR(1)", "Gaussian vector autoregression of the two", holdOut, true));
        note.accept(rival("coupled OU", "the same in continuous time", holdOut, false));
        return Comparison.of(diary, said);
    }

    private static void require(Diary diary, HoldOut holdOut, Diary training) {
        long kept = diary.timelines().stream().mapToLong(t -> holdOut.kept(t).size()).sum();
        long known = training.timelines().stream().mapToLong(t -> t.checkIns().size()).sum();
        if (kept == 0 || known == 0) {
            throw new IllegalArgumentException(
                    "The diary (%s) has %d answers before the days held back and %d in them; a comparison needs both.%nMaybe hold back fewer days in the mapping."
                            .formatted(diary.name(), known, kept));
        }
    }

    private record Set(Parameters parameters, String words) {}

    private static Map<String, Set> mechanisms() {
        var sets = new LinkedHashMap<String, Set>();
        sets.put("as-claimed", new Set(Parameters.of(Preset.AS_CLAIMED), "as the essays claim"));
        SWITCHES.forEach((name, words) ->
                sets.put(
                        "without " + name,
                        new Set(
                                Parameters.of(Preset.AS_EVIDENCED).with(name, 0),
                                "as-evidenced, but " + words)));
        return sets;
    }

    private static TrustModel model(Diary diary, Parameters parameters) {
        return Fit.withNoise(new TrustModel(parameters, Layout.of(diary.items())));
    }

    private Comparison.Said said(String name, String words, Fit fit, HoldOut holdOut) {
        var forecaster = new Forecaster(fit, holdOut, seed);
        var byCouple = new Series[holdOut.diary().timelines().size()];
        Workers.each(
                byCouple.length,
                () -> {
                    var smoother = new Smoother();
                    return d -> {
                        var logs = Comparison.byAnswer(forecaster.oneStep(d, smoother));
                        byCouple[d] = ordered(holdOut, d, logs);
                    };
                });
        return new Comparison.Said(name, words, heard(byCouple));
    }

    /// Couples of whom nothing was held back say nothing.
    private static List<Series> heard(Series[] byCouple) {
        return java.util.Arrays.stream(byCouple).filter(s -> s.size() > 0).toList();
    }

    /// By the order of the answers in the diary.
    private static Series ordered(HoldOut holdOut, int d, Map<String, Double> logs) {
        return Series.of(
                holdOut.kept(holdOut.diary().timelines().get(d)).stream()
                        .mapToDouble(c ->
                                logs.getOrDefault(
                                        c.item() + "|" + c.author() + "|" + c.day(), Double.NaN))
                        .toArray());
    }

    private static Comparison.Said rival(
            String name, String words, HoldOut holdOut, boolean steps) {
        var diary = holdOut.diary();
        var training = holdOut.training().timelines();
        var fits = new LinkedHashMap<String, Pairwise>();
        for (var item : diary.items()) {
            fits.put(item.name(), Pairwise.fit(training, item.name(), holdOut.pace(), steps));
        }
        var byCouple = new Series[diary.timelines().size()];
        Workers.each(
                byCouple.length,
                () ->
                        d -> {
                            var timeline = diary.timelines().get(d);
                            byCouple[d] =
                                    Series.of(
                                            holdOut.kept(timeline).stream()
                                                    .mapToDouble(c -> {
                                                        var known =
                                                                Pairwise.Known.of(
                                                                        timeline,
                                                                        c.item(),
                                                                        holdOut.known(c.day()));
                                                        var said =
                                                                at(fits, c.item())
                                                                        .forecast(
                                                                                known,
                                                                                c.author(),
                                                                                c.day());
                                                        return cut(diary.item(c.item()), said)
                                                                .log(c.value());
                                                    })
                                                    .toArray());
                        });
        return new Comparison.Said(name, words, heard(byCouple));
    }

    private static Pairwise at(Map<String, Pairwise> fits, String item) {
        var fit = fits.get(item);
        if (fit == null) {
            throw new IllegalStateException(
                    "No rival was fitted to the item (%s).".formatted(item));
        }
        return fit;
    }

    /// A Gaussian as an answer to an item: cut into its steps, heaped at its ends.
    static Predictive cut(Item item, Series said) {
        double mean = said.at(0);
        double sd = Math.max(said.at(1), 1e-6);
        return switch (item.scale()) {
            case Scale.Ordinal s ->
                    Predictive.discretised(
                            Series.of(
                                    IntStream.range(0, s.categories())
                                            .mapToDouble(s::value)
                                            .toArray()),
                            mean,
                            sd);
            case Scale.Binary _ -> Predictive.discretised(Series.of(0, 1), mean, sd);
            case Scale.Count _ ->
                    Predictive.discretised(
                            Series.of(IntStream.rangeClosed(0, 200).asDoubleStream().toArray()),
                            mean,
                            sd);
            case Scale.Censored(double low, double high) ->
                    Predictive.gaussian(mean, sd, low, high);
            case Scale.Number _ ->
                    Predictive.gaussian(
                            mean, sd, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        };
    }
}
