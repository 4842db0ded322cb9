package troth.web.access;

import java.util.Optional;
import troth.web.store.Visit;

/// What is put together for the one who stays, before the other is gone.
public interface Farewell {

    /// @param nameless whether the name of the one who leaves is to be replaced in it
    /// @return nothing, if nothing of theirs belongs to both
    Optional<String> of(Visit visit, boolean nameless);
}
