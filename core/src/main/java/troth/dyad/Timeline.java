package troth.dyad;

import java.util.Comparator;
import java.util.List;

/// What is known of one dyad: the events that drove it and the check-ins that observed it, both
/// partners on one time axis. Both lists are in order of time; simultaneous events stand in the
/// order of [Event#rank].
public record Timeline(Dyad dyad, List<Happening> happenings, List<CheckIn> checkIns) {

    private static final Comparator<Happening> IN_ORDER =
            Comparator.comparingDouble(Happening::day)
                    .thenComparingInt(happening -> happening.event().rank());

    public Timeline {
        happenings = happenings.stream().sorted(IN_ORDER).toList();
        checkIns = checkIns.stream().sorted(Comparator.comparingDouble(CheckIn::day)).toList();
    }

    /// Everything before `day`, that moment excluded: what a forecast may use.
    public Timeline before(double day) {
        return new Timeline(
                dyad,
                happenings.stream().filter(h -> h.day() < day).toList(),
                checkIns.stream().filter(c -> c.day() < day).toList());
    }

    /// The day of the last entry, or 0 where there is none.
    public double lastDay() {
        double events = happenings.isEmpty() ? 0 : happenings.getLast().day();
        return checkIns.isEmpty() ? events : Math.max(events, checkIns.getLast().day());
    }
}
