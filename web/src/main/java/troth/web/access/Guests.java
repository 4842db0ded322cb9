package troth.web.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import troth.dyad.Partner;
import troth.web.store.Consult;
import troth.web.store.Visit;

/// Whom anyone may be here, without words: the invented couple, where there is one. A space of real
/// people has no guests.
public class Guests {

    private final Map<Partner, Visit> visits = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Consult> clinician = new AtomicReference<>();

    public void welcome(Visit visit) {
        visits.put(visit.partner(), visit);
    }

    /// Whoever accompanies the invented couple.
    public void welcome(Consult consult) {
        clinician.set(consult);
    }

    public Optional<Consult> asClinician() {
        return Optional.ofNullable(clinician.get()).map(Consult::copy);
    }

    public boolean isEmpty() {
        return visits.isEmpty();
    }

    /// With keys of its own, that are forgotten when this visit ends.
    public Optional<Visit> as(Partner partner) {
        return Optional.ofNullable(visits.get(partner)).map(Visit::copy);
    }
}
