package troth.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import troth.infer.Progress;

class StopwatchTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void theFitEndsWhereTheNextStageBegins() {
        var watch = new Stopwatch(nanos::get, Progress.SILENT);

        watch.at(Progress.Stage.FIT, 0, 0);
        nanos.set(2_000_000_000L);
        watch.at(Progress.Stage.FORECAST, 1, 9);
        nanos.set(5_000_000_000L);
        watch.at(Progress.Stage.READ, 1, 9);

        assertThat(watch.seconds()).isEqualTo(new Seconds(2, 5));
    }

    @Test
    void itHandsOnWhatItHears() {
        var heard = new AtomicLong();

        new Stopwatch(nanos::get, (_, done, _) -> heard.set(done)).at(Progress.Stage.READ, 7, 9);

        assertThat(heard).hasValue(7);
    }
}
