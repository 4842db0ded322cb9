package troth.web.picture;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import troth.dyad.Partner;
import troth.web.view.View;
import troth.web.view.Viewer;

/// The pictures of this server. One is made when a view is first asked for and kept in memory under
/// the name of what it is made of, so a reload costs nothing and whatever it reads makes another.
public class Pictures {

    /// How long a reader waits before a page says that something is still being made. A picture of
    /// few answers is there by then; one of many takes ten times as long, so a little more patience
    /// would not bring it.
    private static final Duration PATIENCE = Duration.ofMillis(40);

    /// One thread for each of the two, so that pages never wait for all pictures that were asked
    /// for, and neither of a couple in the other's queue, where they would notice it.
    private final Map<Partner, Executor> benches =
            Map.of(Partner.A, Bench.of("picture-a"), Partner.B, Bench.of("picture-b"));

    private final Workshop<Picture, Viewer> pictures = new Workshop<>(this::bench);
    private final Workshop<Calibration, Viewer> calibrations = new Workshop<>(this::bench);

    private Executor bench(Viewer viewer) {
        return Objects.requireNonNull(benches.get(viewer.partner()));
    }

    /// @param zone whose days count
    public Picture picture(View view, LocalDate today, ZoneId zone) {
        return pictures.made(
                view.viewer(),
                Window.name(view, today, zone),
                () -> Artist.picture(Window.of(view, today, zone)));
    }

    /// The same beside the request: empty as long as it is not there. Then a page says so.
    public Optional<Picture> soon(View view, LocalDate today, ZoneId zone) {
        return pictures.within(
                PATIENCE,
                view.viewer(),
                Window.name(view, today, zone),
                () -> Artist.picture(Window.of(view, today, zone)));
    }

    /// Many readings, so it is made beside the request: empty as long as it is not there.
    public Optional<Calibration> calibration(View view, LocalDate today, ZoneId zone) {
        return calibrations.within(
                PATIENCE,
                view.viewer(),
                Window.name(view, today, zone),
                () -> Calibration.of(Window.of(view, today, zone)));
    }

    /// Nothing of anybody who is not here stays in memory.
    public void keepOnly(Set<Viewer> here) {
        pictures.keepOnly(here);
        calibrations.keepOnly(here);
    }
}
