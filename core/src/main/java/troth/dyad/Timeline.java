package troth.dyad;

import java.util.Comparator;
import java.util.List;

/// What is known of one dyad: the events that drove it and the check-ins that observed it, both
/// partners on one time axis. Both lists are in order of time; simultaneous events stand in the
/// order of [Event#rank].
///
/// @param end the last day on which the partners were asked, whether they answered or not (d)
public record Timeline(Dyad dyad, List<Happening> happenings, List<CheckIn> checkIns, double end) {

    private static final Comparator<Happening> IN_ORDER =
            Comparator.comparingDouble(Happening::day)
                    .thenComparing(Happening::event, Event.IN_ORDER);

    public Timeline {
        happenings = happenings.stream().sorted(IN_ORDER).toList();
        checkIns = checkIns.stream().sorted(Comparator.comparingDouble(CheckIn::day)).toList();
    }

    /// A timeline that ends with its last entry.
    public Timeline(Dyad dyad, List<Happening> happenings, List<CheckIn> checkIns) {
        this(dyad, happenings, checkIns, lastDay(happenings, checkIns));
    }

    private static double lastDay(List<Happening> happenings, List<CheckIn> checkIns) {
        double event = happenings.stream().mapToDouble(Happening::day).max().orElse(0);
        return Math.max(event, checkIns.stream().mapToDouble(CheckIn::day).max().orElse(0));
    }

    /// Everything before `day`, that moment excluded: what a forecast may use.
    public Timeline before(double day) {
        return new Timeline(
                dyad,
                happenings.stream().filter(h -> h.day() < day).toList(),
                checkIns.stream().filter(c -> c.day() < day).toList(),
                Math.min(day, end));
    }
}
