package troth.numeric;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Spreads independent work over the cores of this machine. Each worker has scratch of its own;
/// what is written for an index depends on that index alone, so the result does not depend on how
/// many workers there are.
public final class Workers {

    private Workers() {}

    /// Runs the body that `maker` makes for each worker on every index from 0 to `count`.
    public static void each(int count, Supplier<IntConsumer> maker) {
        each(count, Runtime.getRuntime().availableProcessors(), maker);
    }

    /// The same with at most so many workers; more than there are cores are not had. Where a body
    /// fails no further index is begun, and its exception is thrown as it is: a stream would wrap
    /// it in another of its kind, with another message.
    public static void each(int count, int most, Supplier<IntConsumer> maker) {
        int workers = Math.clamp(most, 1, Math.max(1, count));
        var next = new AtomicInteger();
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        IntStream.range(0, workers)
                .parallel()
                .forEach(_ -> {
                    try {
                        var body = maker.get();
                        for (int i = next.getAndIncrement();
                                i < count && failures.isEmpty();
                                i = next.getAndIncrement()) {
                            body.accept(i);
                        }
                    } catch (RuntimeException e) {
                        failures.add(e);
                    }
                });
        if (!failures.isEmpty()) {
            throw failures.element();
        }
    }
}
