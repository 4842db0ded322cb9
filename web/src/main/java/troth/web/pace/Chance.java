package troth.web.pace;

import troth.web.view.Space;

/// What quiet days and turns are drawn from: it hangs on the space alone and on nothing anyone
/// writes.
///
/// @param pinned the same for every space, for tests
public record Chance(boolean pinned) {

    public String of(Space space) {
        return pinned ? "pinned" : space.id();
    }
}
