package troth.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Physiology;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Series;
import troth.numeric.Streams;
import troth.simulate.Behaviour;
import troth.simulate.Columns;
import troth.simulate.MinuteSimulator;
import troth.simulate.Minutes;
import troth.simulate.Simulator;
import troth.simulate.Trajectory;

/// Couple-years a second on one core: each operation is one couple for one year, both partners.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(2)
@State(Scope.Thread)
public class LayerBenchmark {

    private static final Series YEAR_END = Series.of(Year.DAYS);

    private final TrustModel model =
            new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
    private final TrustModel facets =
            new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.ALL_FACETS);
    private final Timeline year = Year.timeline();
    private final Behaviour behaviour = new Behaviour(model);
    private final double[] established = model.established();
    private final MinuteSimulator minutes = new MinuteSimulator(model);
    private final List<Columns.Life> lives =
            Collections.nCopies(
                    Columns.BEST, new Columns.Life(model, Series.of(model.newcomers()), year));
    private long couple;

    /// The day layer followed to the tolerance of a reference run, one record of trust.
    @Benchmark
    public Trajectory dayLayer() {
        return new Simulator(model).run(year, model.newcomers(), Year.DAYS);
    }

    /// As many couples as [Columns] runs best together, in columns, to 1e-6 at the end of the year.
    @Benchmark
    @OperationsPerInvocation(Columns.BEST)
    public List<Trajectory> dayLayerInColumns() {
        return Columns.run(lives, YEAR_END);
    }

    /// The same with five facets.
    @Benchmark
    public Trajectory dayLayerOfFiveFacets() {
        return new Simulator(facets).run(year, facets.newcomers(), Year.DAYS);
    }

    /// The day layer with noise and with events that follow from the states, by the coarse step.
    @Benchmark
    public Behaviour.Path dayLayerWithNoise() {
        return behaviour.run(new Streams(1), couple++, established, Year.DAYS);
    }

    /// The minute layer around every event of the year, 270 minutes each, for both partners.
    @Benchmark
    public void minuteLayer(Blackhole blackhole) {
        var x = model.newcomers();
        for (var happening : year.happenings()) {
            for (var partner : Partner.values()) {
                blackhole.consume(minutes(happening.event(), partner, x));
            }
        }
    }

    private Minutes minutes(Event event, Partner partner, double[] x) {
        return minutes.run(
                event, partner, Physiology.UNSPECIFIED, x, 20, MinuteSimulator.Window.USUAL);
    }
}
