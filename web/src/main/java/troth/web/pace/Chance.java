package troth.web.pace;

import troth.web.store.Visit;

/// What quiet days and turns are drawn from: it hangs on the key of the space, so that the database
/// alone does not tell which rests began by themselves, and on nothing anyone writes.
///
/// @param pinned the same for every space, for tests
public record Chance(boolean pinned) {

    public String of(Visit visit) {
        return pinned ? "pinned" : visit.chance();
    }
}
