package troth.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.simulate.Columns;
import troth.simulate.Trajectory;

/// Whether time grows with the days simulated and with no more: milliseconds for as many couples as
/// [Columns] runs best together, from a month to ten years.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Thread)
public class SpanBenchmark {

    @Param({"37", "365", "3650"})
    private int days;

    private List<Columns.Life> lives = List.of();

    @Setup
    public void write() {
        var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
        var newcomers = Series.of(model.newcomers());
        var life = new Columns.Life(model, newcomers, Year.timeline(days));
        lives = Collections.nCopies(Columns.BEST, life);
    }

    @Benchmark
    public List<Trajectory> columns() {
        return Columns.run(lives, Series.of(days));
    }
}
