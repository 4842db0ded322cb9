package troth.web.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import troth.dyad.Partner;
import troth.web.page.Words;
import troth.web.store.EntryStore;
import troth.web.store.Visit;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Space;
import troth.web.view.View;
import troth.web.view.Viewer;

/// One viewer with one request: what they may know, and what they may do with it.
public record Desk(
        ServerRequest request,
        Visit visit,
        Space space,
        EntryStore store,
        View view,
        Words words,
        Instant now,
        ZoneId zone) {

    public Viewer viewer() {
        return visit.viewer();
    }

    public Partner me() {
        return visit.partner();
    }

    public String other() {
        return space.name(me().other());
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /// A field of the form without its blanks; empty if it was not sent.
    public String sent(String field) {
        return request.param(field).orElse("").strip();
    }

    /// Entries with content of one kind, by day.
    public Stream<Entry> entries(Class<? extends Content> kind) {
        return view.byDay(zone).filter(entry -> kind.isInstance(entry.content()));
    }

    /// The viewer's own entries with content of one kind.
    public Stream<Entry> own(Class<? extends Content> kind) {
        return view.own().filter(entry -> kind.isInstance(entry.content()));
    }

    /// Something of this kind that the viewer may see; an unknown id and a hidden one are both
    /// nothing.
    public Optional<Entry> entry(String id, Predicate<Entry> fits) {
        return view.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .filter(fits)
                .findFirst();
    }

    /// Does something while neither of the two writes anything else, with what they know by then.
    public <T> T alone(Function<Desk, T> work) {
        return store.alone(
                visit,
                () ->
                        work.apply(
                                new Desk(
                                        request,
                                        visit,
                                        space,
                                        store,
                                        store.view(visit),
                                        words,
                                        now,
                                        zone)));
    }

    /// Keeps something for the viewer alone.
    public void keep(Content content) {
        keep(List.of(content));
    }

    /// Keeps several things for the viewer alone, all or none.
    public void keep(List<? extends Content> contents) {
        store.add(
                visit, contents.stream().map(content -> Entry.ofOne(me(), now, content)).toList());
    }

    /// Gives something to both, unless it is there already: a form sent twice gives once.
    public void give(Content content) {
        boolean there =
                view.own().anyMatch(entry -> entry.shared() && entry.content().equals(content));
        if (!there) {
            store.add(visit, List.of(Entry.ofBoth(me(), now, content)));
        }
    }

    /// Gives something to both in place of what the viewer gave of its kind.
    public void giveOnly(Content content) {
        store.replace(
                visit,
                own(content.getClass()).filter(Entry::shared).toList(),
                List.of(Entry.ofBoth(me(), now, content)));
    }

    /// Keeps something in place of all own entries of its kind.
    public void keepOnly(Content content) {
        store.replace(
                visit,
                own(content.getClass()).filter(entry -> !entry.shared()).toList(),
                List.of(Entry.ofOne(me(), now, content)));
    }

    /// Removes an entry of the viewer's own, at once and for both. Another's is left alone.
    public void remove(Entry entry) {
        store.replace(visit, List.of(entry), List.of());
    }

    /// What every page needs.
    public Map<String, Object> page(String place) {
        var page = new HashMap<String, Object>();
        page.put("place", place);
        page.put("me", space.name(me()));
        page.put("other", other());
        page.put("today", today().toString());
        page.put("status", "");
        page.put("wrong", "");
        return page;
    }
}
