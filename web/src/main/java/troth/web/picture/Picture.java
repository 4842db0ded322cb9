package troth.web.picture;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import troth.infer.Band;
import troth.numeric.Series;

/// What may be said to one viewer, in numbers: by facet, never as one.
///
/// @param first the first day that was read
/// @param since the day with which today is compared, by a fixed rule
/// @param courses one for each facet, in their fixed order
/// @param reasons what went with the change of one of them; missing where nothing can be told
/// @param ahead where the next answers may lie
/// @param options what might help, of a closed list, doing nothing last
/// @param doubts how often its owner said lately that something here seems wrong
public record Picture(
        LocalDate first,
        LocalDate since,
        LocalDate today,
        List<Course> courses,
        Optional<Reasons> reasons,
        Optional<Ahead> ahead,
        List<Option> options,
        long doubts) {

    public Picture {
        courses = List.copyOf(courses);
        options = List.copyOf(options);
    }

    /// How one facet went, or why that is not said.
    public sealed interface Course {
        Statement statement();
    }

    /// @param days whole days since `first`, ascending; every series has one value for each
    /// @param band of the answer to expect, NaN within a gap
    /// @param gaps longer stretches without an answer
    public record Told(Statement statement, Series days, Band band, List<Gap> gaps, Change change)
            implements Course {
        public Told {
            gaps = List.copyOf(gaps);
        }
    }

    /// Fewer answers than a course needs.
    public record TooLittle(Statement statement, int answers) implements Course {}

    /// The answers do not fit together well enough for a course to be found.
    public record Unclear(Statement statement) implements Course {}

    /// A stretch without an answer: from the last before it to the first after it.
    public record Gap(LocalDate from, LocalDate to) {}

    /// @param share of the readings that agree with the direction, at least one half
    public record Change(Direction direction, double share) {

        /// From here on a direction is said; set before anything was seen.
        static final double AGREED = 0.8;

        static Change of(Series changes) {
            long rose = Arrays.stream(changes.toArray()).filter(c -> c > 0).count();
            return of(rose / (double) changes.size());
        }

        /// @param up share of the readings that rose
        static Change of(double up) {
            double share = Math.max(up, 1 - up);
            var way = up >= 0.5 ? Direction.UP : Direction.DOWN;
            return new Change(share >= AGREED ? way : Direction.OPEN, share);
        }
    }

    public enum Direction {
        UP,
        DOWN,
        /// Too close to call.
        OPEN
    }

    /// What went with the change of a facet since the day of comparison; the rest is the last.
    public record Reasons(Statement statement, List<Reason> reasons) {
        public Reasons {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param points of the answer, on average over the readings
    /// @param low lower end of nine in ten readings
    /// @param days of the entries it speaks of
    public record Reason(
            Cause cause, double points, double low, double high, List<LocalDate> days) {
        public Reason {
            days = List.copyOf(days);
        }
    }

    /// @param dots twenty equally likely answers on `day`, ascending
    /// @param usual the middle one of the answers to expect today, so that what differs is to come
    /// @param drift of the course, from today to that day
    public record Ahead(
            Statement statement, LocalDate day, List<Integer> dots, int usual, Change drift) {
        public Ahead {
            dots = List.copyOf(dots);
        }

        public int less() {
            return (int) dots.stream().filter(dot -> dot < usual).count();
        }

        public int more() {
            return (int) dots.stream().filter(dot -> dot > usual).count();
        }
    }

    /// Something that might help, with a facet.
    public record Option(Lever lever, Optional<Gain> gain) {}

    /// Those that help as the model sees it, what is most likely to be noticed first. What might
    /// harm more than help is none.
    public List<Option> helpful() {
        return options.stream()
                .filter(option -> option.lever() != Lever.NOTHING)
                .filter(option -> option.gain().filter(Gain::isHelp).isPresent())
                .sorted(Comparator.comparing(option -> option.gain().orElseThrow()))
                .toList();
    }

    /// Those of which it says that hardly anybody would notice a change.
    public List<Option> futile() {
        return options.stream()
                .filter(option -> option.lever() != Lever.NOTHING)
                .filter(option -> option.gain().filter(Gain::isFutile).isPresent())
                .toList();
    }

    /// Those that nothing here measures.
    public List<Option> unknown() {
        return options.stream().filter(option -> option.gain().isEmpty()).toList();
    }

    /// To leave things as they are.
    public Optional<Option> none() {
        return options.stream().filter(option -> option.lever() == Lever.NOTHING).findFirst();
    }

    /// By how many points an answer four weeks ahead may come to lie elsewhere.
    ///
    /// @param low lower end of nine in ten readings
    /// @param nothing in how many of twenty futures nobody would notice
    /// @param better in how many of twenty futures one would notice that it helped
    public record Gain(double low, double high, int nothing, int better)
            implements Comparable<Gain> {

        private static final Comparator<Gain> MOST_FIRST =
                Comparator.comparingInt(Gain::better).thenComparingDouble(Gain::high).reversed();

        boolean isHelp() {
            return high > 0 && !isFutile();
        }

        /// In at least 97.5 % of the readings nobody would notice: rounded, in 20 of 20 futures.
        boolean isFutile() {
            return nothing >= Options.FUTURES;
        }

        @Override
        public int compareTo(Gain other) {
            return MOST_FIRST.compare(this, other);
        }
    }
}
