package troth.bench;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Dyad;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.dyad.Timeline;

/// The couple-year that every benchmark runs: intimacy every 3.5 days, a talk and an agreement kept
/// each week, a stressor each week, one betrayal and its repair; 262 events.
final class Year {

    static final int DAYS = 365;

    private Year() {}

    static Timeline timeline() {
        return timeline(DAYS);
    }

    /// The same habits over so many days, betrayal and repair halfway.
    static Timeline timeline(int days) {
        var happened = new ArrayList<Happening>();
        every(happened, days, 3.5, 1, new Event.Closeness(Event.Closeness.Kind.INTIMACY, 0.8));
        every(happened, days, 7, 2, new Event.Talk(Side.BOTH, 0.6, 0.85));
        every(happened, days, 7, 3, new Event.AgreementKept(Side.BOTH, 1));
        every(happened, days, 7, 5, new Event.Stressor(Side.BOTH, 1));
        var betrayal =
                new Event.Betrayal(
                        Partner.B,
                        Event.Betrayal.Kind.OTHER,
                        0.8,
                        1,
                        Event.Betrayal.Discovery.FOUND_OUT);
        double half = Math.floor(days / 2.0);
        happened.add(new Happening(half - 1, Side.A, betrayal));
        happened.add(new Happening(half + 4, Side.B, new Event.Repair(Side.B, 0.8)));
        var couple = new Dyad("bench", new Dyad.Person("A"), new Dyad.Person("B"));
        return new Timeline(couple, happened, List.of());
    }

    private static void every(
            List<Happening> happened, int until, double days, double from, Event event) {
        for (double day = from; day < until; day += days) {
            happened.add(new Happening(day, Side.BOTH, event));
        }
    }
}
