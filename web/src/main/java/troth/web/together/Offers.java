package troth.web.together;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.evidence.Words;
import troth.web.notes.Desk;
import troth.web.view.Entry;
import troth.web.view.PracticeContent.CameAbout;
import troth.web.view.PracticeContent.NotThisTime;
import troth.web.view.PracticeContent.Offered;

/// The offers of one viewer's view, as they stand for this viewer.
record Offers(Desk desk) {

    /// How long after its day one may enter that it came about.
    private static final int DAYS_AFTER = 2;

    /// @param author the name of who offers
    /// @param mine whether the viewer offers
    /// @param agreed whether both said yes
    /// @param declined whether the viewer said "not this time", which only they can see
    /// @param mayEnter whether it may become an entry of the viewer's own
    record Line(
            String id,
            String kind,
            String scope,
            String day,
            String author,
            boolean mine,
            boolean agreed,
            boolean declined,
            boolean mayEnter) {}

    /// Open ones and agreed ones, and those whose day is just over, by day.
    List<Line> lines() {
        return entries().stream()
                .filter(entry -> isLive(entry) || mayEnter(entry))
                .map(this::line)
                .toList();
    }

    /// Those to which both said yes.
    List<Line> agreed() {
        return entries().stream()
                .filter(entry -> state(entry) instanceof Consent.Agreed)
                .map(this::line)
                .toList();
    }

    private List<Entry> entries() {
        return desk.entries(Offered.class)
                .filter(Entry::shared)
                .sorted(java.util.Comparator.comparing(entry -> offered(entry).day()))
                .toList();
    }

    /// An offer that the viewer sees, whatever its state.
    Optional<Entry> entry(String id) {
        return desk.entry(id, entry -> entry.shared() && entry.content() instanceof Offered);
    }

    Consent state(Entry offer) {
        return Consent.of(offer, desk.view().entries(), desk.now(), desk.zone());
    }

    boolean isLive(Entry offer) {
        return switch (state(offer)) {
            case Consent.Open _, Consent.Agreed _ -> true;
            case Consent.Ended _, Consent.Lapsed _ -> false;
        };
    }

    /// Both wanted it, its day has come, and the viewer has not entered it yet.
    boolean mayEnter(Entry offer) {
        var day = offered(offer).day();
        boolean agreed =
                switch (state(offer)) {
                    case Consent.Agreed _ -> true;
                    case Consent.Lapsed(boolean yes) -> yes;
                    case Consent.Open _, Consent.Ended _ -> false;
                };
        return agreed
                && kind(offer).flatMap(Kind::closeness).isPresent()
                && !desk.today().isBefore(day)
                && !desk.today().isAfter(day.plusDays(DAYS_AFTER))
                && !said(offer, CameAbout.class);
    }

    /// The event for the viewer's own picture. The other's wish is their yes.
    Optional<Event> event(Entry offer, String wish) {
        double own = Words.word("wish", wish).number();
        double other = Words.word("wish", "fully").number();
        boolean isA = desk.me() == Partner.A;
        return kind(offer)
                .flatMap(Kind::closeness)
                .map(kind ->
                        new Event.Closeness(
                                kind,
                                Words.word("quality", "good").number(),
                                isA ? own : other,
                                isA ? other : own,
                                Encounter.USUAL));
    }

    LocalDate day(Entry offer) {
        return offered(offer).day();
    }

    private boolean said(Entry offer, Class<? extends troth.web.view.PracticeContent> kind) {
        return desk.own(kind)
                .anyMatch(entry ->
                        switch (entry.content()) {
                            case NotThisTime(String id) -> id.equals(offer.id());
                            case CameAbout(String id) -> id.equals(offer.id());
                            default -> false;
                        });
    }

    private Line line(Entry entry) {
        var offered = offered(entry);
        return new Line(
                entry.id(),
                offered.kind(),
                offered.scope(),
                desk.words().weekday(offered.day()),
                desk.space().name(entry.author()),
                entry.author() == desk.me(),
                !(state(entry) instanceof Consent.Open),
                said(entry, NotThisTime.class),
                mayEnter(entry));
    }

    private static Offered offered(Entry entry) {
        return (Offered) entry.content();
    }

    private static Optional<Kind> kind(Entry entry) {
        return Kind.of(offered(entry).kind());
    }
}
