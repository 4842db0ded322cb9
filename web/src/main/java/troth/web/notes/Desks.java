package troth.web.notes;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.Access;
import troth.web.page.Words;
import troth.web.store.EntryStore;
import troth.web.store.SpaceStore;

/// Finds out who asks and lays out what they may know.
public class Desks {

    private final Access access;
    private final SpaceStore spaces;
    private final EntryStore entries;
    private final MessageSource messages;
    private final Clock clock;

    Desks(
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

    public Desk at(ServerRequest request) {
        var viewer = access.visit(request);
        return new Desk(
                request,
                viewer,
                spaces.space(viewer),
                entries,
                entries.view(viewer),
                new Words(messages, request.servletRequest().getLocale()),
                clock.instant().truncatedTo(ChronoUnit.MINUTES),
                clock.getZone());
    }

    /// The page anew, so that a reload sends nothing twice.
    public static ServerResponse to(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }
}
