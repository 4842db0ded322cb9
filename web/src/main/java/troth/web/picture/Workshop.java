package troth.web.picture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Makes a thing once for each name and keeps the last few in memory.
final class Workshop<T> {

    private static final int KEPT = 8;

    private final Map<String, FutureTask<T>> made =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, FutureTask<T>> eldest) {
                    return size() > KEPT;
                }
            };

    /// Whoever asks first makes it; who asks meanwhile waits.
    T made(String name, Callable<T> how) {
        var task = task(name, how);
        task.run();
        try {
            return result(name, task, Duration.ofDays(1));
        } catch (TimeoutException e) {
            throw new IllegalStateException("A picture took a whole day.", e);
        }
    }

    /// The same in a thread of its own: empty if it takes longer than the reader should wait.
    Optional<T> within(Duration patience, String name, Callable<T> how) {
        var task = task(name, how);
        Thread.startVirtualThread(task);
        try {
            return Optional.of(result(name, task, patience));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private FutureTask<T> task(String name, Callable<T> how) {
        synchronized (made) {
            return made.computeIfAbsent(name, _ -> new FutureTask<>(how));
        }
    }

    /// What failed is not kept: asked for again, it is tried again.
    private void forget(String name, FutureTask<T> task) {
        synchronized (made) {
            made.remove(name, task);
        }
    }

    private T result(String name, FutureTask<T> task, Duration patience) throws TimeoutException {
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            forget(name, task);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server ended while a picture was made.", e);
        } catch (ExecutionException e) {
            forget(name, task);
            throw new IllegalStateException("A picture could not be made.", e);
        }
    }
}
