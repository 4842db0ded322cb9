package troth.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import troth.dyad.Partner;
import troth.web.picture.Pictures;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.view.Space;
import troth.web.view.Viewer;

/// Puts the invented couple into an empty store, and has the first picture made while the browser
/// opens.
public class Demo implements SmartInitializingSingleton {

    private final SpaceStore spaces;
    private final EntryStore entries;
    private final Pictures pictures;
    private final Clock clock;

    Demo(SpaceStore spaces, EntryStore entries, Pictures pictures, Clock clock) {
        this.spaces = spaces;
        this.entries = entries;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Before anyone can ask for a page. Where a space has begun already it stays as it is.
    @Override
    public void afterSingletonsInstantiated() {
        var space = spaces.only().orElseGet(this::invented);
        var view = entries.view(new Viewer(space.id(), Partner.A));
        var today = LocalDate.now(clock);
        Thread.startVirtualThread(() -> pictures.picture(view, today, clock.getZone()));
    }

    private Space invented() {
        var couple = new InventedCouple(LocalDate.now(clock), clock.getZone());
        var space = spaces.begin(couple.began(), "Noa", "Robin");
        for (var partner : List.of(Partner.A, Partner.B)) {
            entries.add(new Viewer(space.id(), partner), couple.entries(partner));
        }
        return space;
    }
}
