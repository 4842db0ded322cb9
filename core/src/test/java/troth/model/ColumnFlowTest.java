package troth.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a step gives is held by the paths of `ColumnsTest`; here what it costs.
class ColumnFlowTest {

    private static final int COUPLES = 16;
    private static final int STEPS = 200;

    /// No object of the JVM is smaller (bytes).
    private static final long LEAST = 16;

    /// Counted by the JVM, to the byte, whatever is compiled by then. The first step loads classes;
    /// asking may allocate, once.
    @ParameterizedTest
    @MethodSource("troth.model.ColumnDriftTest#layouts")
    void aStepAllocatesNothing(Layout layout) {
        var parameters = Parameters.of(Preset.AS_EVIDENCED);
        var flow = new ColumnFlow(Collections.nCopies(COUPLES, parameters), layout);
        var newcomers = new TrustModel(parameters, layout).newcomers();
        var x = new double[layout.size()][COUPLES];
        Arrays.setAll(x, s -> filled(newcomers[s]));
        var days = filled(0.25);
        flow.step(x, days);

        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < STEPS; i++) {
            flow.step(x, days);
        }

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(STEPS * LEAST);
    }

    private static double[] filled(double value) {
        var column = new double[COUPLES];
        Arrays.fill(column, value);
        return column;
    }
}
