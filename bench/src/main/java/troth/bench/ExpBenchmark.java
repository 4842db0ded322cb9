package troth.bench;

import java.util.SplittableRandom;
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

/// What the exponential costs on this machine: the yardstick beside which every other speed is
/// read.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class ExpBenchmark {

    private final double[] x = new SplittableRandom(1).doubles(1000, -5, 5).toArray();

    /// One thousand exponentials, summed.
    @Benchmark
    public double thousandExponentials() {
        double sum = 0;
        for (double each : x) {
            sum += Math.exp(each);
        }
        return sum;
    }
}
