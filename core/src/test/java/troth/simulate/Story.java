package troth.simulate;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Dyad;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.dyad.Timeline;

/// What happens in a test, told in order of need.
final class Story {

    private final List<Happening> happenings = new ArrayList<>();

    static Story empty() {
        return new Story();
    }

    Story at(double day, Event event) {
        happenings.add(new Happening(day, Side.BOTH, event));
        return this;
    }

    /// `event` every `days` days, the first and the last day included.
    Story every(double days, double from, double to, Event event) {
        for (int k = 0; from + k * days <= to; k++) {
            at(from + k * days, event);
        }
        return this;
    }

    Story and(Story other) {
        happenings.addAll(other.happenings);
        return this;
    }

    Timeline timeline() {
        var dyad = new Dyad("couple", new Dyad.Person("Noa"), new Dyad.Person("Robin"));
        return new Timeline(dyad, happenings, List.of());
    }
}
