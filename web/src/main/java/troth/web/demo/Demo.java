package troth.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import troth.dyad.Partner;
import troth.web.access.Guests;
import troth.web.key.DataKey;
import troth.web.key.Keys;
import troth.web.page.Kept;
import troth.web.picture.Pictures;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.store.Visit;
import troth.web.view.Viewer;

/// Puts the invented couple into a store that is not kept, welcomes everyone as either of them, and
/// has the first picture made while the browser opens. Where real people live it does nothing.
public class Demo implements SmartInitializingSingleton {

    private final SpaceStore spaces;
    private final EntryStore entries;
    private final Guests guests;
    private final Pictures pictures;
    private final InventedClinician clinician;
    private final Kept kept;
    private final Clock clock;

    Demo(
            SpaceStore spaces,
            EntryStore entries,
            Guests guests,
            Pictures pictures,
            InventedClinician clinician,
            Kept kept,
            Clock clock) {
        this.spaces = spaces;
        this.entries = entries;
        this.guests = guests;
        this.pictures = pictures;
        this.clinician = clinician;
        this.kept = kept;
        this.clock = clock;
    }

    /// Before anyone can ask for a page.
    @Override
    public void afterSingletonsInstantiated() {
        if (!kept.inFile()) {
            invent();
        }
    }

    private void invent() {
        var today = LocalDate.now(clock);
        var couple = new InventedCouple(today, clock.getZone());
        var space = spaces.begin(couple.began(), "Noa", "Robin");
        var both = DataKey.fresh();
        var visits = new ArrayList<Visit>();
        for (var partner : List.of(Partner.A, Partner.B)) {
            var visit = new Visit(new Viewer(space.id(), partner), Keys.beside(both.copy()));
            entries.add(visit, couple.entries(partner));
            guests.welcome(visit);
            visits.add(visit);
        }
        guests.welcome(clinician.accompany(visits, clock.instant(), today));
        var view = entries.view(guests.as(Partner.A).orElseThrow());
        Thread.startVirtualThread(() -> pictures.picture(view, today, clock.getZone()));
    }
}
