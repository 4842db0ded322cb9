package troth.formats.diary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.formats.EventKinds;
import troth.formats.Problem;

/// What a row of an events file means: its type, whom it concerns and how much of it there was.
///
/// @param type what stands in the column `type` before a colon
/// @param kind what stands there after the colon; empty where nothing does
/// @param actor who did it, or BOTH where that is not said
/// @param target whom it befell, or the actor where that is not said
/// @param reporter who says so
/// @param cells the numbers, or words for numbers, that the row gives
record EventForm(String type, String kind, Side actor, Side target, Side reporter, Amounts cells) {

    /// Reads an amount from a column.
    interface Amounts {
        /// A number, or a word of this family of `words.csv`.
        double read(String column, String family, double low, double high, OptionalDouble ifEmpty);

        /// Says what is wrong with the column.
        void wrong(String column, String says);
    }

    /// The event, or nothing where the type does not exist. Reports what else is wrong.
    Optional<Event> event() {
        if (EventKinds.CLOSE.contains(type)) {
            return Optional.of(
                    new Event.Closeness(
                            kind(type, Event.Closeness.Kind.class).orElseThrow(),
                            intensity("quality")));
        }
        return Optional.ofNullable(
                switch (type) {
                    case "omission" -> new Event.Omission(target, intensity("expectation"));
                    case "talk" -> talk();
                    case "agreement_made" -> new Event.AgreementMade(intensity("weight"));
                    case "agreement_kept" -> new Event.AgreementKept(actor, intensity("weight"));
                    case "agreement_broken" ->
                            new Event.AgreementBroken(
                                    doer(), intensity("weight"), amount("hidden", 0));
                    case "boundary_respected" ->
                            new Event.BoundaryRespected(actor, intensity("weight"));
                    case "boundary_crossed" ->
                            new Event.BoundaryCrossed(doer(), intensity("weight"));
                    case "betrayal" -> betrayal();
                    case "disclosure" -> new Event.Disclosure(doer(), intensity("completeness"));
                    case "repair" -> new Event.Repair(actor, intensity("effort"));
                    case "conflict" -> new Event.Conflict(reporter, intensity("severity"));
                    case "trauma" -> trauma();
                    case "stressor" -> stressor();
                    case "reminder" -> new Event.Reminder(target, intensity("strength"));
                    case "separation" -> new Event.Separation();
                    case "reunion" -> new Event.Reunion();
                    case "meeting_held" -> new Event.MeetingHeld(intensity("response"));
                    case "couple_session" -> new Event.CoupleSession(intensity("quality"));
                    default -> null;
                });
    }

    private Event talk() {
        double depth = intensity("depth");
        return new Event.Talk(actor, depth, amount("response", depth));
    }

    /// Nothing is assumed that the row does not say: told at once, by the one who did it.
    private Event betrayal() {
        var kinds = Event.Betrayal.Kind.class;
        var how = cells.read("discovery", "discovery", 0, 1, OptionalDouble.of(0.5));
        return new Event.Betrayal(
                doer(),
                kind.isEmpty()
                        ? Event.Betrayal.Kind.OTHER
                        : known(kinds, Event.Betrayal.Kind.OTHER),
                intensity("severity"),
                amount("deceived", 0),
                how > 0.5 ? Event.Betrayal.Discovery.FOUND_OUT : Event.Betrayal.Discovery.TOLD);
    }

    private Event trauma() {
        var kinds = Event.Trauma.Kind.class;
        return new Event.Trauma(
                target,
                kind.isEmpty() ? Event.Trauma.Kind.OTHER : known(kinds, Event.Trauma.Kind.OTHER),
                intensity("severity"));
    }

    private Event stressor() {
        return new Event.Stressor(
                target,
                cells.read("intensity", "severity", 0, 10, OptionalDouble.empty()),
                amount("touch", 0),
                amount("support", 0));
    }

    private double intensity(String family) {
        return cells.read("intensity", family, 0, 1, OptionalDouble.empty());
    }

    private double amount(String column, double ifEmpty) {
        return cells.read(column, column, 0, 1, OptionalDouble.of(ifEmpty));
    }

    private Partner doer() {
        return switch (actor) {
            case A -> Partner.A;
            case B -> Partner.B;
            case BOTH -> {
                cells.wrong(
                        "actor_id", "A row of the type (%s) must say who did it.".formatted(type));
                yield Partner.A;
            }
        };
    }

    private <E extends Enum<E>> E known(Class<E> kinds, E ifNot) {
        var found = kind(kind, kinds);
        if (found.isEmpty()) {
            cells.wrong(
                    "type",
                    "The kind of %s (%s) must be one of %s."
                            .formatted(
                                    type,
                                    Problem.shown(kind),
                                    String.join(", ", EventKinds.words(kinds.getEnumConstants()))));
        }
        return found.orElse(ifNot);
    }

    private static <E extends Enum<E>> Optional<E> kind(String word, Class<E> kinds) {
        return Arrays.stream(kinds.getEnumConstants())
                .filter(k -> word(k).equals(word))
                .findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
