package troth.web.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One stretch of time in which each names a few things unseen, and what of it opens at the end.
///
/// ```
/// What is told, and what is not. Someone may say yes to everything in order to learn each "no".
///   - There is no "no": one names up to BATCH things, or none. Not named means "not these, this time".
///   - Nobody can say yes to everything: more than BATCH names are refused.
///   - It opens at a time fixed in the calendar, not when the second one locks; until then one's own
///     names may change as often as one likes, and nothing answers, so there is nothing to try out.
///   - One thing opens at most, drawn by chance among those both named. So what else was named and
///     did not open may have been named by the other as well.
///   - Nothing in common, no answer, a late one and a quiet round all read "not opened". Quiet rounds
///     (one in three) are drawn without a look at what anyone named, so that not even "we would have
///     had that in common" follows from silence.
/// What does leak: the one thing that opens was named by both. From "not opened" one may guess, more
/// often than by chance, that not all was shared; that is the price of asking at all.
/// ```
///
/// @param name of the question and the round, equal for both
/// @param closes when it opens, and no name is taken any more
/// @param quiet whether nothing opens whatever was named
/// @param seed draws what opens
public record Round(String name, Instant closes, boolean quiet, String seed) {

    /// How many things one may name.
    public static final int BATCH = 3;

    public boolean isOver(Instant now) {
        return !now.isBefore(closes);
    }

    /// The one thing that opens, if any, given what each named.
    public Optional<String> opens(List<String> one, List<String> other) {
        if (quiet) {
            return Optional.empty();
        }
        return one.stream()
                .filter(other::contains)
                .min(Comparator.comparing(thing -> Marks.of(seed + " " + name + " " + thing)));
    }
}
