package troth.web.access;

import java.util.Optional;
import troth.web.store.Visit;

/// What is put together for the one who stays, before the other is gone.
public interface Farewell {

    /// What becomes of the name of the one who leaves.
    enum Name {
        STAYS,
        /// It is replaced in large and in small letters.
        GOES,
        /// The same, but it is also a word of everyday, such as Will or May: where it stands in
        /// small letters it is that word.
        GOES_WHERE_IT_IS_ONE;

        public static Name of(boolean goes, boolean isAWord) {
            if (!goes) {
                return STAYS;
            }
            return isAWord ? GOES_WHERE_IT_IS_ONE : GOES;
        }
    }

    /// @return nothing, if nothing of theirs belongs to both
    Optional<String> of(Visit visit, Name name);
}
