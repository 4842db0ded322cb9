package troth.web.picture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import troth.web.view.View;

/// The pictures of this server. One is made when a view is first asked for and kept in memory under
/// the name of its content, so a reload costs nothing and whatever is entered makes another.
public class Pictures {

    private static final int KEPT = 8;

    private final Map<String, FutureTask<Picture>> made =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Picture>> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param zone whose days count
    public Picture picture(View view, LocalDate today, ZoneId zone) {
        var key = view.digest() + " " + today + " " + zone;
        FutureTask<Picture> task;
        synchronized (made) {
            task =
                    made.computeIfAbsent(
                            key,
                            _ ->
                                    new FutureTask<>(
                                            () -> Artist.picture(new Window(view, today, zone))));
        }
        task.run();
        return result(key, task);
    }

    /// What failed is not kept: asked for again, it is tried again.
    private void forget(String key, FutureTask<Picture> task) {
        synchronized (made) {
            made.remove(key, task);
        }
    }

    private Picture result(String key, FutureTask<Picture> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            forget(key, task);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server ended while a picture was made.", e);
        } catch (ExecutionException e) {
            forget(key, task);
            throw new IllegalStateException("A picture could not be made.", e);
        }
    }
}
