package troth.web.agreement;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.page.Words;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;
import troth.web.view.Content;
import troth.web.view.Entry;
import troth.web.view.Space;
import troth.web.view.View;
import troth.web.view.Viewer;

/// Where the pages of agreements get what they need for one request.
public class Desk {

    private final Access access;
    private final SpaceStore spaces;
    private final EntryStore entries;
    private final MessageSource messages;
    private final Clock clock;

    Desk(
            Access access,
            SpaceStore spaces,
            EntryStore entries,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.spaces = spaces;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    Visit visit(ServerRequest request) {
        var viewer = access.visit(request);
        return new Visit(
                this,
                viewer,
                spaces.space(viewer),
                entries.view(viewer),
                LocalDate.now(clock),
                new Words(messages, request.servletRequest().getLocale()));
    }

    /// One request of one viewer.
    record Visit(
            Desk desk,
            troth.web.store.Visit here,
            Space space,
            View view,
            LocalDate today,
            Words words) {

        Viewer viewer() {
            return here.viewer();
        }

        String me() {
            return space.name(here.partner());
        }

        String other() {
            return space.name(here.partner().other());
        }

        ZoneId zone() {
            return desk.clock.getZone();
        }

        /// What an address that names nothing of the viewer's gets, whatever the reason.
        Agreement agreement(ServerRequest request) {
            return Agreement.find(view, request.pathVariable("id"), zone())
                    .orElseThrow(Visit::nothingHere);
        }

        static ResponseStatusException nothingHere() {
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        }

        /// What every page of agreements knows.
        Map<String, Object> page() {
            var page = new HashMap<String, Object>();
            page.put("place", "agreements");
            page.put("me", me());
            page.put("other", other());
            return page;
        }

        Map<String, Object> sharedPage() {
            var page = page();
            page.put("side", "shared");
            return page;
        }

        Entry ofOne(Content content) {
            return Entry.ofOne(here.partner(), desk.clock.instant(), content);
        }

        Entry ofBoth(Content content) {
            return Entry.ofBoth(here.partner(), desk.clock.instant(), content);
        }

        void replace(List<Entry> old, List<Entry> written) {
            desk.entries.replace(here, old, written);
        }

        /// The viewer's own entry of that id, private or shared.
        Optional<Entry> own(String id) {
            return view.own().filter(entry -> entry.id().equals(id)).findFirst();
        }
    }

    static ServerResponse to(String address) {
        return ServerResponse.seeOther(URI.create(address)).build();
    }

    static ServerResponse refused(String template, Map<String, Object> page) {
        return ServerResponse.status(HttpStatus.BAD_REQUEST).render(template, page);
    }
}
