package troth.web.view;

import troth.dyad.Partner;

/// Who looks: one partner of one space. Whatever a page shows is asked for in a viewer's name.
///
/// @param space the id of the space
public record Viewer(String space, Partner partner) {

    /// The rule: one's own entries, and what the other gave to both.
    public boolean mayRead(Entry entry) {
        return entry.author() == partner || entry.shared();
    }
}
