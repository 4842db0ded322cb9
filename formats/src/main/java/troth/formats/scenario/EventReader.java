package troth.formats.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.dyad.Encounter;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.formats.EventKinds;
import troth.formats.Nearest;
import troth.formats.yaml.YamlValue;

/// Reads what happens: `event: talk` with the numbers or words that belong to a talk.
final class EventReader {

    private final People people;

    EventReader(People people) {
        this.people = people;
    }

    /// The event, or nothing and a problem. Where a number of it is wrong the event stands for it
    /// until the reading stops.
    ///
    /// Where the kind is a slip of the pen, what else is wrong is said as of the kind that was
    /// probably meant.
    ///
    /// @param timing the keys that say when it happens
    Optional<Event> read(Fields fields, List<String> timing) {
        var named = fields.require("event");
        return named.flatMap(value -> Fields.word(value, EventKinds.ALL))
                .or(() -> named.filter(YamlValue::isText).flatMap(EventReader::meant))
                .map(kind -> event(kind, new EventFields(people, fields, timing)));
    }

    private static Optional<String> meant(YamlValue named) {
        return named.text().flatMap(word -> Nearest.to(word, EventKinds.ALL));
    }

    private static Event event(String kind, EventFields f) {
        if (EventKinds.CLOSE.contains(kind)) {
            return closeness(kind, f.only("quality", "wish", "length", "climax"));
        }
        return switch (kind) {
            case "talk" -> talk(f.only("by", "depth", "response"));
            case "betrayal" -> betrayal(f.only("by", "kind", "severity", "deceived", "discovery"));
            case "trauma" -> trauma(f.only("whom", "kind", "severity"));
            case "stressor" -> stressor(f.only("whom", "severity", "touch", "support"));
            case "agreement_broken" -> broken(f.only("by", "weight", "hidden"));
            case "omission", "reminder" -> befalls(kind, f);
            case "agreement_kept", "agreement_made", "boundary_respected", "boundary_crossed" ->
                    agreed(kind, f);
            case "disclosure", "repair", "conflict" -> after(kind, f);
            default -> both(kind, f);
        };
    }

    private static Event closeness(String kind, EventFields f) {
        return new Event.Closeness(
                Event.Closeness.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                f.unit("quality"),
                f.wish(Partner.A),
                f.wish(Partner.B),
                new Encounter(f.length(), f.climax(Partner.A), f.climax(Partner.B)));
    }

    private static Event talk(EventFields f) {
        return new Event.Talk(f.side("by"), f.unit("depth"), f.unit("response"));
    }

    private static Event betrayal(EventFields f) {
        double deceived = f.unit("deceived", 0);
        return new Event.Betrayal(
                f.doer("by"),
                f.constant("kind", Event.Betrayal.Kind.OTHER),
                f.unit("severity"),
                deceived,
                f.constant(
                        "discovery",
                        deceived > 0
                                ? Event.Betrayal.Discovery.FOUND_OUT
                                : Event.Betrayal.Discovery.TOLD));
    }

    private static Event trauma(EventFields f) {
        return new Event.Trauma(
                f.side("whom"), f.constant("kind", Event.Trauma.Kind.OTHER), f.unit("severity"));
    }

    private static Event stressor(EventFields f) {
        return new Event.Stressor(
                f.side("whom"), f.amount("severity", 10), f.unit("touch", 0), f.unit("support", 0));
    }

    private static Event broken(EventFields f) {
        return new Event.AgreementBroken(f.doer("by"), f.unit("weight"), f.unit("hidden", 0));
    }

    private static Event befalls(String kind, EventFields f) {
        if (kind.equals("omission")) {
            f.only("whom", "expectation");
            return new Event.Omission(f.side("whom"), f.unit("expectation"));
        }
        f.only("whom", "strength");
        return new Event.Reminder(f.side("whom"), f.unit("strength"));
    }

    private static Event agreed(String kind, EventFields f) {
        if (kind.equals("agreement_made")) {
            return new Event.AgreementMade(f.only("weight").unit("weight"));
        }
        double weight = f.only("by", "weight").unit("weight");
        return switch (kind) {
            case "agreement_kept" -> new Event.AgreementKept(f.side("by"), weight);
            case "boundary_respected" -> new Event.BoundaryRespected(f.side("by"), weight);
            default -> new Event.BoundaryCrossed(f.doer("by"), weight);
        };
    }

    private static Event after(String kind, EventFields f) {
        return switch (kind) {
            case "disclosure" -> {
                f.only("by", "completeness");
                yield new Event.Disclosure(f.doer("by"), f.unit("completeness"));
            }
            case "repair" -> {
                f.only("by", "effort");
                yield new Event.Repair(f.side("by"), f.unit("effort"));
            }
            default -> {
                f.only("reported_by", "severity");
                yield new Event.Conflict(f.side("reported_by"), f.unit("severity"));
            }
        };
    }

    private static Event both(String kind, EventFields f) {
        return switch (kind) {
            case "meeting_held" -> new Event.MeetingHeld(f.only("response").unit("response"));
            case "couple_session" -> new Event.CoupleSession(f.only("quality").unit("quality"));
            case "separation" -> {
                f.only();
                yield new Event.Separation();
            }
            case "reunion" -> {
                f.only();
                yield new Event.Reunion();
            }
            default -> throw new IllegalStateException("The event %s is not read.".formatted(kind));
        };
    }
}
