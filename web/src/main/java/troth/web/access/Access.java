package troth.web.access;

import org.springframework.web.servlet.function.ServerRequest;
import troth.dyad.Partner;
import troth.web.store.SpaceStore;
import troth.web.view.Viewer;

/// Says in whose name a page is asked for. There are no accounts yet: it is always partner A of the
/// one space that this machine holds.
public class Access {

    private final SpaceStore spaces;

    Access(SpaceStore spaces) {
        this.spaces = spaces;
    }

    /// @param request carries no sign of who asks yet
    public Viewer viewer(ServerRequest request) {
        return spaces.only()
                .map(space -> new Viewer(space.id(), Partner.A))
                .orElseThrow(() -> new IllegalStateException("No space has begun here."));
    }
}
