package troth.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import troth.model.ColumnFlow;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;
import troth.numeric.Straight;
import troth.simulate.Columns;

/// What one step of the columns costs, and whether the vector API would make its two kinds of loop
/// faster than C2 makes plain ones: nanoseconds a column of as many couples as run best together.
/// With `-prof gc`, whether a step allocates anything. Both ways give the same bits.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@State(Scope.Thread)
public class ColumnBenchmark {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private static final double SCALE = 0x1p-8;

    /// Those of [Straight#exp], the highest first.
    private static final double[] FACTORIALS = {
        1 / 39916800.0,
        1 / 3628800.0,
        1 / 362880.0,
        1 / 40320.0,
        1 / 5040.0,
        1 / 720.0,
        1 / 120.0,
        1 / 24.0,
        1 / 6.0,
        0.5,
        1,
        1
    };

    private final double[] z = column(1);
    private final double[] level = column(2);
    private final double[] quarter = column(3);
    private final double[] days = column(4);
    private final double[] n1 = column(5);
    private final double[] n2 = column(6);
    private final double[] to = new double[Columns.BEST];

    private final double[] steps = new double[Columns.BEST];
    private final ColumnFlow flow =
            new ColumnFlow(
                    Collections.nCopies(Columns.BEST, Parameters.of(Preset.AS_EVIDENCED)),
                    Layout.GENERAL);
    private final double[][] x = new double[Layout.GENERAL.size()][Columns.BEST];
    private double[] start = {};

    private static double[] column(int seed) {
        var column = new double[Columns.BEST];
        Arrays.setAll(column, i -> Math.sin(seed + i));
        return column;
    }

    @Setup
    public void begin() {
        Arrays.fill(steps, 0.25);
        var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);
        start = model.newcomers();
        same(exp().clone(), expByVectorApi().clone());
        same(stage().clone(), stageByVectorApi().clone());
    }

    private static void same(double[] plain, double[] vector) {
        if (!Arrays.equals(plain, vector)) {
            throw new IllegalStateException("The two ways differ. Please report this.");
        }
    }

    /// One step of all couples and states, from the same start.
    @Benchmark
    public double[][] step() {
        for (int s = 0; s < x.length; s++) {
            Arrays.fill(x[s], start[s]);
        }
        flow.step(x, steps);
        return x;
    }

    @Benchmark
    public double[] exp() {
        System.arraycopy(z, 0, to, 0, to.length);
        Straight.exp(to);
        return to;
    }

    @Benchmark
    public double[] expByVectorApi() {
        System.arraycopy(z, 0, to, 0, to.length);
        for (int i = 0; i < to.length; i += LANES.length()) {
            var r = DoubleVector.fromArray(LANES, to, i).mul(SCALE);
            var p = DoubleVector.broadcast(LANES, FACTORIALS[0]);
            for (int k = 1; k < FACTORIALS.length; k++) {
                p = p.mul(r).add(FACTORIALS[k]);
            }
            for (int k = 0; k < 8; k++) {
                p = p.mul(p);
            }
            p.intoArray(to, i);
        }
        return to;
    }

    /// The third stage of [ColumnFlow].
    @Benchmark
    public double[] stage() {
        stage(level, quarter, z, days, n1, n2, to);
        return to;
    }

    private static void stage(
            double[] l,
            double[] q,
            double[] x,
            double[] days,
            double[] n1,
            double[] n2,
            double[] to) {
        for (int i = 0; i < to.length; i++) {
            double pushed = q[i] * (x[i] - l[i]) + days[i] * (n2[i] - 0.5 * n1[i]);
            to[i] = l[i] + q[i] * pushed;
        }
    }

    @Benchmark
    public double[] stageByVectorApi() {
        for (int i = 0; i < to.length; i += LANES.length()) {
            var l = DoubleVector.fromArray(LANES, level, i);
            var q = DoubleVector.fromArray(LANES, quarter, i);
            var decayed = q.mul(DoubleVector.fromArray(LANES, z, i).sub(l));
            var n = DoubleVector.fromArray(LANES, n2, i);
            var slope = n.sub(DoubleVector.fromArray(LANES, n1, i).mul(0.5));
            var pushed = decayed.add(DoubleVector.fromArray(LANES, days, i).mul(slope));
            l.add(q.mul(pushed)).intoArray(to, i);
        }
        return to;
    }
}
