package troth.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.infer.CoupleReader;
import troth.infer.DyadReading;
import troth.infer.Standing;
import troth.model.Parameters;
import troth.model.Preset;

/// A reading of one couple that both partners kept for 180 days, eight items each, with the
/// population known; and what one more day costs. The bars: a second, and 50 ms.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(2)
@State(Scope.Benchmark)
public class ReadingBenchmark {

    private static final int DAYS = 180;
    private static final List<Item> ITEMS =
            List.of(
                    item("trust", Construct.TRUST, true),
                    item("sure", Construct.TRUST, true),
                    item("satisfied", Construct.SATISFACTION, true),
                    item("close", Construct.CLOSENESS, true),
                    item("stress", Construct.STRESS, true),
                    item("low", Construct.LOW_MOOD, true),
                    item("anger", Construct.ANGER, true),
                    item("conflict", Construct.CONFLICT, true));

    private final Parameters parameters = Parameters.of(Preset.AS_EVIDENCED);
    private final Diary questions = new Diary("asked", ITEMS, List.of(), true, 1, List.of());
    private final Timeline known = timeline(0, DAYS);
    private final Timeline today = timeline(DAYS, DAYS + 1);
    private final Standing standing = Standing.of(parameters, questions, known);

    private static Item item(String name, Construct measures, boolean higher) {
        return new Item(name, new Scale.Ordinal(1, 7, 1), measures, higher);
    }

    /// Bands of every quantity on every day.
    @Benchmark
    public DyadReading wholeReading() {
        return new CoupleReader(parameters, 1, 1).read(questions, known);
    }

    /// The state of the last day alone.
    @Benchmark
    public Standing standingOfAllDays() {
        return Standing.of(parameters, questions, known);
    }

    /// One more day, and bands of every quantity on it.
    @Benchmark
    public Object oneMoreDay() {
        return standing.next(today).bands(1);
    }

    private static Timeline timeline(int from, int to) {
        var answers = new ArrayList<CheckIn>();
        for (int day = from; day < to; day++) {
            for (var partner : Partner.values()) {
                for (int i = 0; i < ITEMS.size(); i++) {
                    int value = 1 + (day * (i + 3) + day / 5 + 2 * partner.ordinal() + i) % 7;
                    answers.add(new CheckIn(day, partner, ITEMS.get(i).name(), value));
                }
            }
        }
        var dyad = new Dyad("d", new Dyad.Person("a"), new Dyad.Person("b"));
        return new Timeline(dyad, List.of(), answers, to - 1);
    }
}
