package troth.web.picture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Makes a thing once for each name and keeps the last few of each owner in memory, for as long as
/// the owner is here. What an owner has no use for any more before it was begun is not made; what
/// was begun is made to its end. No owner's things make room for another's, or how soon a page is
/// there would tell what others do.
final class Workshop<T, O> {

    private static final int OWNERS = 512;
    private static final int KEPT = 3;
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMillis(Long.MAX_VALUE);

    private final Function<O, Executor> bench;
    private final Map<O, Map<String, FutureTask<T>>> made = new Recent<>(OWNERS);

    /// @param bench where things are made that nobody waits for
    Workshop(Function<O, Executor> bench) {
        this.bench = bench;
    }

    /// Those that were asked for last.
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /// Whoever asks first makes it; who asks meanwhile waits.
    T made(O owner, String name, Callable<T> how) {
        var task = task(owner, name, how);
        task.run();
        return result(owner, name, task, AS_LONG_AS_IT_TAKES).orElseThrow();
    }

    /// The same at the bench: empty if it takes longer than the reader should wait.
    Optional<T> within(Duration patience, O owner, String name, Callable<T> how) {
        return result(owner, name, task(owner, name, how), patience);
    }

    /// Forgets what was made for anybody else, and does not make what waits for them.
    void keepOnly(Set<O> owners) {
        synchronized (made) {
            made.keySet().retainAll(owners);
        }
    }

    private FutureTask<T> task(O owner, String name, Callable<T> how) {
        synchronized (made) {
            var own = made.computeIfAbsent(owner, _ -> new Recent<>(KEPT));
            var there = own.get(name);
            if (there != null) {
                return there;
            }
            var task = new FutureTask<>(how);
            own.put(name, task);
            bench.apply(owner).execute(() -> waiting(owner, name).ifPresent(FutureTask::run));
            return task;
        }
    }

    /// The bench knows names only: what was forgotten lies nowhere else.
    private Optional<FutureTask<T>> waiting(O owner, String name) {
        synchronized (made) {
            return Optional.ofNullable(made.get(owner)).map(own -> own.get(name));
        }
    }

    /// What failed is not kept: asked for again, it is tried again.
    private void forget(O owner, String name, FutureTask<T> task) {
        synchronized (made) {
            Optional.ofNullable(made.get(owner)).ifPresent(own -> own.remove(name, task));
        }
    }

    private Optional<T> result(O owner, String name, FutureTask<T> task, Duration patience) {
        try {
            return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
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
