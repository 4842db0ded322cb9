package troth.infer;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Event;
import troth.dyad.Timeline;

/// A dyad's timeline cut into nodes: the moments at which something is answered or happens, and
/// enough in between that no step is longer than a day.
///
/// The first node is the start alone. An answer that is also an event is observed first and acts
/// then, at a node of its own, so that no answer can cause what it measured; what was entered as an
/// event of that moment has acted before.
record Grid(Timeline timeline, List<Node> nodes) {

    static final double LONGEST_STEP = 1;
    private static final int MOST_NODES = 20_000;

    /// @param days since the node before
    /// @param events what happens on arriving here, before the answers
    /// @param answers what is answered here
    record Node(double day, double days, List<Event> events, List<CheckIn> answers) {}

    static Grid of(Diary diary, Timeline timeline) {
        return new Maker(diary, timeline).grid();
    }

    /// What came since a day that is already known; its first node is that day.
    static Grid after(Diary diary, Timeline since, double day) {
        var maker = new Maker(diary, since);
        maker.now = day;
        maker.add(day, List.of(), List.of());
        return maker.grid();
    }

    /// How many nodes lie before `day`, the start at least.
    int before(double day) {
        int count = 1;
        while (count < nodes.size() && nodes.get(count).day() < day) {
            count++;
        }
        return count;
    }

    /// The first `count` nodes.
    Grid prefix(int count) {
        return new Grid(timeline, nodes.subList(0, count));
    }

    /// As many of the first nodes as have no more than `most` answers, one at least.
    Grid withAnswers(int most) {
        int count = 1;
        int answers = nodes.getFirst().answers().size();
        while (count < nodes.size() && answers + nodes.get(count).answers().size() <= most) {
            answers += nodes.get(count++).answers().size();
        }
        return prefix(count);
    }

    /// This grid with a node a day until `day`.
    Grid until(double day) {
        var longer = new ArrayList<>(nodes);
        double now = nodes.getLast().day();
        while (now + LONGEST_STEP <= day + 1e-9) {
            now += LONGEST_STEP;
            longer.add(new Node(now, LONGEST_STEP, List.of(), List.of()));
        }
        return new Grid(timeline, longer);
    }

    /// Of each moment its last node: after what happened then.
    List<Integer> lastOfEachMoment() {
        var last = new ArrayList<Integer>();
        for (int k = 0; k < nodes.size(); k++) {
            if (k + 1 == nodes.size() || nodes.get(k + 1).day() > nodes.get(k).day()) {
                last.add(k);
            }
        }
        return last;
    }

    /// The grid of a dyad of which nothing is known yet.
    static Grid startingAt(Timeline nothing, double day) {
        return new Grid(nothing, List.of(new Node(day, 0, List.of(), List.of())));
    }

    private static final class Maker {
        private final Diary diary;
        private final Timeline timeline;
        private final List<Node> nodes = new ArrayList<>();
        private double now;

        Maker(Diary diary, Timeline timeline) {
            this.diary = diary;
            this.timeline = timeline;
        }

        Grid grid() {
            int h = 0;
            int c = 0;
            var happenings = timeline.happenings();
            var checkIns = timeline.checkIns();
            while (h < happenings.size() || c < checkIns.size()) {
                double day =
                        Math.min(
                                h < happenings.size() ? happenings.get(h).day() : Double.MAX_VALUE,
                                c < checkIns.size() ? checkIns.get(c).day() : Double.MAX_VALUE);
                var events = new ArrayList<Event>();
                for (; h < happenings.size() && happenings.get(h).day() == day; h++) {
                    events.add(happenings.get(h).event());
                }
                var answers = new ArrayList<CheckIn>();
                for (; c < checkIns.size() && checkIns.get(c).day() == day; c++) {
                    answers.add(checkIns.get(c));
                }
                moment(day, events, answers);
            }
            return nodes.isEmpty() ? startingAt(timeline, 0) : new Grid(timeline, nodes);
        }

        private void moment(double day, List<Event> events, List<CheckIn> answers) {
            approach(day);
            var driving = answers.stream().filter(a -> isDriver(a.item())).toList();
            var resting = answers.stream().filter(a -> !isDriver(a.item())).toList();
            var driven =
                    driving.stream()
                            .flatMap(a -> driven(diary, a).stream())
                            .sorted(Event.IN_ORDER)
                            .toList();
            if (driven.isEmpty()) {
                add(day, events, answers);
                return;
            }
            add(day, events, driving);
            add(day, driven, resting);
        }

        /// Nodes on the way, where the next moment is more than a day off.
        private void approach(double day) {
            if (nodes.isEmpty()) {
                now = day;
                add(day, List.of(), List.of());
            }
            int steps = (int) Math.ceil((day - now) / LONGEST_STEP - 1e-9);
            if (nodes.size() + (long) steps > MOST_NODES) {
                throw new IllegalArgumentException(
                        "The timeline of the dyad (%s) has more than %d moments by day %s, which is all that can be read.%nMaybe read a part of it, or look at its unit of time."
                                .formatted(timeline.dyad().id(), MOST_NODES, day));
            }
            double from = now;
            for (int s = 1; s < steps; s++) {
                add(from + s * (day - from) / steps, List.of(), List.of());
            }
        }

        private void add(double day, List<Event> events, List<CheckIn> answers) {
            nodes.add(new Node(day, day - now, List.copyOf(events), List.copyOf(answers)));
            now = day;
        }

        private boolean isDriver(String item) {
            return diary.drivers().stream().anyMatch(d -> d.item().equals(item));
        }
    }

    /// The events that an answer is.
    static List<Event> driven(Diary diary, CheckIn answer) {
        var events = new ArrayList<Event>();
        for (Driver driver : diary.drivers()) {
            if (driver.item().equals(answer.item())) {
                driver.event(answer.author(), answer.value()).ifPresent(events::add);
            }
        }
        return events;
    }
}
