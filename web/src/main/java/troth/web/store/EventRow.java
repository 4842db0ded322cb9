package troth.web.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;

/// An event as its row says it: the name that files of Troth give it, whom it concerns, how much of
/// it there was.
record EventRow(String name, Side whom, Map<String, Double> numbers) {

    private static final List<String> CLOSE =
            Arrays.stream(Event.Closeness.Kind.values()).map(EventRow::word).toList();

    /// @throws IllegalArgumentException for an event that nobody can enter yet
    static EventRow of(Event event) {
        return switch (event) {
            case Event.Talk(var teller, double depth, double response) ->
                    new EventRow("talk", teller, Map.of("depth", depth, "response", response));
            case Event.AgreementKept(var by, double weight) ->
                    new EventRow("agreement_kept", by, Map.of("weight", weight));
            case Event.AgreementBroken(var by, double weight, double hidden) ->
                    new EventRow(
                            "agreement_broken",
                            Side.of(by),
                            Map.of("weight", weight, "hidden", hidden));
            case Event.Conflict(var reportedBy, double severity) ->
                    new EventRow("conflict", reportedBy, Map.of("severity", severity));
            case Event.Repair(var by, double effort) ->
                    new EventRow("repair", by, Map.of("effort", effort));
            case Event.Closeness c ->
                    new EventRow(
                            word(c.kind()),
                            Side.BOTH,
                            Map.of(
                                    "quality",
                                    c.quality(),
                                    "wish_a",
                                    c.wishA(),
                                    "wish_b",
                                    c.wishB()));
            case Event.Separation _,
                    Event.Reunion _,
                    Event.Trauma _,
                    Event.Betrayal _,
                    Event.BoundaryCrossed _,
                    Event.Omission _,
                    Event.Reminder _,
                    Event.Disclosure _,
                    Event.MeetingHeld _,
                    Event.CoupleSession _,
                    Event.AgreementMade _,
                    Event.BoundaryRespected _,
                    Event.Stressor _ ->
                    throw new IllegalArgumentException(
                            "Nobody can enter an event like (%s) yet."
                                    .formatted(event.getClass().getSimpleName()));
        };
    }

    Event event() {
        return switch (name) {
            case "talk" -> new Event.Talk(whom, number("depth"), number("response"));
            case "agreement_kept" -> new Event.AgreementKept(whom, number("weight"));
            case "agreement_broken" ->
                    new Event.AgreementBroken(
                            Partner.valueOf(whom.name()), number("weight"), number("hidden"));
            case "conflict" -> new Event.Conflict(whom, number("severity"));
            case "repair" -> new Event.Repair(whom, number("effort"));
            default -> closeness();
        };
    }

    private Event closeness() {
        if (!CLOSE.contains(name)) {
            throw new IllegalStateException(
                    "The file holds an event (%s) that this version of Troth does not know."
                            .formatted(name));
        }
        return new Event.Closeness(
                Event.Closeness.Kind.valueOf(name.toUpperCase(Locale.ROOT)),
                number("quality"),
                number("wish_a"),
                number("wish_b"),
                troth.dyad.Encounter.USUAL);
    }

    private double number(String of) {
        var number = numbers.get(of);
        if (number == null) {
            throw new IllegalStateException("An entry (%s) lacks its %s.".formatted(name, of));
        }
        return number;
    }

    private static String word(Event.Closeness.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
