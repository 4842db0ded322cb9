package troth.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void everyIndexIsMetOnce() {
        var met = new AtomicInteger[1000];
        for (int i = 0; i < met.length; i++) {
            met[i] = new AtomicInteger();
        }

        Workers.each(met.length, 4, () -> i -> met[i].incrementAndGet());

        assertThat(met).allMatch(times -> times.get() == 1);
    }

    /// Whichever thread it was that failed.
    @Test
    void aFailureStopsTheWorkAndSaysWhatItSaid() {
        for (int workers = 1; workers <= 4; workers++) {
            int most = workers;
            var done = new AtomicInteger();

            assertThatThrownBy(() ->
                            Workers.each(
                                    1_000_000,
                                    most,
                                    () ->
                                            i -> {
                                                if (done.incrementAndGet() > 100) {
                                                    throw new IllegalArgumentException("full");
                                                }
                                            }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("full");
            assertThat(done.get()).isLessThan(1000);
        }
    }
}
