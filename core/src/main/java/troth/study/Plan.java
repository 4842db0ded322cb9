package troth.study;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import troth.dyad.Dyad;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Side;
import troth.dyad.Timeline;

/// What is written to happen to every couple of an arm; plans add up.
public record Plan(List<Happening> happenings) {

    public static final Plan NOTHING = new Plan(List.of());

    private static final Dyad DYAD = new Dyad("couple", new Dyad.Person("A"), new Dyad.Person("B"));

    public Plan {
        happenings = List.copyOf(happenings);
    }

    public Plan at(double day, Event event) {
        return and(new Plan(List.of(new Happening(day, Side.BOTH, event))));
    }

    /// `event` every `days` days, the first day included and the last one too where it is met.
    public Plan every(double days, double from, double to, Event event) {
        int times = from > to ? 0 : 1 + (int) Math.floor((to - from) / days + 1e-9);
        return and(
                new Plan(
                        IntStream.range(0, times)
                                .mapToObj(k -> new Happening(from + k * days, Side.BOTH, event))
                                .toList()));
    }

    public Plan and(Plan other) {
        return new Plan(Stream.concat(happenings.stream(), other.happenings.stream()).toList());
    }

    public Timeline timeline() {
        return new Timeline(DYAD, happenings, List.of());
    }
}
