package troth.web.picture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Makes a thing once for each name and keeps the last few of each owner in memory. What an owner
/// has no use for any more before it was begun is not made. No owner's things make room for
/// another's, or how soon a page is there would tell what others do.
final class Workshop<T, O> {

    private static final int OWNERS = 512;
    private static final int KEPT = 3;

    private final Function<O, Executor> bench;
    private final Map<O, Map<String, FutureTask<T>>> made = recent(OWNERS);

    /// @param bench where things are made that nobody waits for
    Workshop(Function<O, Executor> bench) {
        this.bench = bench;
    }

    private static <K, V> Map<K, V> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                if (size() > most && eldest.getValue() instanceof FutureTask<?> task) {
                    task.cancel(false);
                }
                return size() > most;
            }
        };
    }

    /// Whoever asks first makes it; who asks meanwhile waits.
    T made(O owner, String name, Callable<T> how) {
        var task = task(owner, name, how);
        task.run();
        try {
            return result(owner, name, task, Duration.ofDays(1));
        } catch (TimeoutException e) {
            throw new IllegalStateException("A picture took a whole day.", e);
        } catch (CancellationException _) {
            return made(owner, name, how);
        }
    }

    /// The same at the bench: empty if it takes longer than the reader should wait.
    Optional<T> within(Duration patience, O owner, String name, Callable<T> how) {
        var task = task(owner, name, how);
        try {
            return Optional.of(result(owner, name, task, patience));
        } catch (TimeoutException | CancellationException _) {
            return Optional.empty();
        }
    }

    private FutureTask<T> task(O owner, String name, Callable<T> how) {
        synchronized (made) {
            var own = made.computeIfAbsent(owner, _ -> recent(KEPT));
            var there = own.get(name);
            if (there != null) {
                return there;
            }
            var task = new FutureTask<>(how);
            own.put(name, task);
            bench.apply(owner).execute(task);
            return task;
        }
    }

    /// What failed is not kept: asked for again, it is tried again.
    private void forget(O owner, String name, FutureTask<T> task) {
        synchronized (made) {
            made.computeIfPresent(
                    owner,
                    (_, own) -> {
                        own.remove(name, task);
                        return own;
                    });
        }
    }

    private T result(O owner, String name, FutureTask<T> task, Duration patience)
            throws TimeoutException {
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            forget(owner, name, task);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server ended while a picture was made.", e);
        } catch (ExecutionException e) {
            forget(owner, name, task);
            throw new IllegalStateException("A picture could not be made.", e);
        }
    }
}
