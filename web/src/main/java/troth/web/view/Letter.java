package troth.web.view;

import java.time.LocalDate;
import java.util.Comparator;

/// What a clinician gets to read: a copy, and nothing of where it came from.
///
/// @param day of which it speaks
/// @param aside whether it is for the clinician alone; else it may be spoken of with both
public record Letter(LocalDate day, String title, String text, boolean aside)
        implements Comparable<Letter> {

    /// Longer texts belong on paper.
    public static final int LONGEST = 8000;

    private static final Comparator<Letter> ORDER =
            Comparator.comparing(Letter::day)
                    .thenComparing(Letter::title)
                    .thenComparing(Letter::text)
                    .thenComparing(Letter::aside);

    /// By what it says, so that the order tells nothing of what is not there.
    @Override
    public int compareTo(Letter other) {
        return ORDER.compare(this, other);
    }
}
