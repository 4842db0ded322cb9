package troth.infer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Noise;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.sample.Draws;
import troth.sample.Sampler;

/// Small invented diaries of one question that follows no mechanism, so that Stan can be told the
/// very model that a reading has of them (O1 and `priors.csv`).
enum SmallDiary {
    /// One couple, numbers.
    PAIR(20261124, new Scale.Number(), 1, 20),
    /// One couple, five steps.
    ORDINAL(
            20261125,
            new Scale.Ordinal(1, 5, 1),
            1,
            20,
            -0.68377438,
            -0.014745407,
            0.64697665,
            1.0239003),
    /// Ten couples, five steps, whose levels and scales have a spread of their own.
    HIERARCHY(
            20261127,
            new Scale.Ordinal(1, 5, 1),
            10,
            6,
            -1.1831878,
            -0.54209204,
            -0.035816632,
            0.70367908);

    private static final String ITEM = "answer";

    /// What the courses and levels were invented with.
    private static final double STAYS = 0.6;

    private static final double ALIKE = 0.5;

    private final long seed;
    private final Scale scale;
    private final int couples;
    private final int days;
    private final Series thresholds;

    /// @param thresholds known, not learned; none of a number
    SmallDiary(long seed, Scale scale, int couples, int days, double... thresholds) {
        this.seed = seed;
        this.scale = scale;
        this.couples = couples;
        this.days = days;
        this.thresholds = Series.of(thresholds);
    }

    Diary diary() {
        var item = new Item(ITEM, scale, Construct.OTHER, true);
        var timelines = IntStream.range(0, couples).mapToObj(this::timeline).toList();
        return new Diary(name(), List.of(item), List.of(), true, 0, timelines);
    }

    private Timeline timeline(int c) {
        var random = new Streams(seed).at(c, 0);
        var answers = new ArrayList<CheckIn>();
        var level = new double[2];
        var course = new double[2];
        for (int day = 0; day < days; day++) {
            double both = random.nextGaussian();
            for (int p = 0; p < 2; p++) {
                double fresh =
                        Math.sqrt(ALIKE) * both + Math.sqrt(1 - ALIKE) * random.nextGaussian();
                level[p] = day == 0 ? random.nextGaussian() : level[p];
                course[p] =
                        day == 0 ? fresh : STAYS * course[p] + Math.sqrt(1 - STAYS * STAYS) * fresh;
                double eta = 0.3 + 0.7 * level[p] + course[p];
                double value = value(eta, random.nextGaussian(), random.nextDouble());
                answers.add(new CheckIn(day, Partner.values()[p], ITEM, value));
            }
        }
        var dyad = new Dyad("d" + c, new Dyad.Person("a" + c), new Dyad.Person("b" + c));
        return new Timeline(dyad, List.of(), answers, days - 1);
    }

    private double value(double eta, double noise, double chance) {
        return switch (scale) {
            case Scale.Ordinal s ->
                    Math.clamp(3 + Math.rint(0.9 * (eta + noise)), s.from(), s.to());
            default -> 10 + 2 * (eta + noise);
        };
    }

    Fit fit() {
        var diary = diary();
        var item = diary.items().getFirst();
        var measures =
                thresholds.size() == 0
                        ? Measures.ofFew(item, Fit.answers(diary, ITEM))
                        : Measures.known(item, thresholds.toArray());
        var model = Fit.withNoise(new TrustModel(Accuracy.EVIDENCED, Layout.GENERAL));
        return Fit.of(
                new Blueprint(
                        diary,
                        model,
                        false,
                        new Measures[] {measures},
                        1,
                        new int[0],
                        new Noise[0]));
    }

    /// What `./troth fit` draws, on the unbounded scale.
    static Draws draws(Fit fit, Sampler sampler, Progress progress) {
        return new PosteriorReader(Accuracy.EVIDENCED, sampler, 0, progress)
                .draws(fit.plan, fit.chains, fit.theta, Curvature.withinPrior(fit));
    }

    /// Writes what Stan is told; or draws from one, beside what Stan takes for it.
    ///
    /// @param args the folder; or `draw` and a diary
    public static void main(String[] args) throws IOException {
        if (args[0].equals("draw")) {
            valueOf(args[1]).timed();
        } else {
            write(Path.of(args[0]));
        }
    }

    /// The mode, from which the chains start, and the draws, in a process that did nothing before.
    private void timed() {
        var began = ProcessHandle.current().info().startInstant().orElseThrow();
        TimedDraws.print("seconds_start", 1e-3 * Duration.between(began, Instant.now()).toMillis());
        long begun = System.nanoTime();
        var fit = fit();
        TimedDraws.print("seconds_mode", 1e-9 * (System.nanoTime() - begun));
        var timed = new TimedDraws();
        var draws = draws(fit, TimedDraws.SAMPLER, (_, _, _) -> timed.stepped());
        var names = fit.plan.theta.names().stream().map(name -> name.split("\\.")[0]).toList();
        timed.print(names, draws);
    }

    /// Of each answer the interval or the number of the latent answer.
    private static void write(Path folder) throws IOException {
        for (var small : values()) {
            var plan = small.fit().plan;
            var lines = new ArrayList<String>();
            lines.add("couple,day,person,kind,low,high");
            for (int c = 0; c < small.couples; c++) {
                for (var answer : plan.diary.timelines().get(c).checkIns()) {
                    var says = told(plan.measures[0].likelihood(answer.value()));
                    int person = answer.author().ordinal();
                    lines.add("%d,%s,%d,%s".formatted(c, answer.day(), person, says));
                }
            }
            Files.write(folder.resolve(small.name().toLowerCase(Locale.ROOT) + ".csv"), lines);
        }
    }

    private static String told(Likelihood likelihood) {
        return switch (likelihood) {
            case Likelihood.Point(double latent, double _) -> "0," + latent + "," + latent;
            case Likelihood.Interval(double low, double high) -> "1," + low + "," + high;
        };
    }
}
