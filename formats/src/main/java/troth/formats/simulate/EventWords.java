package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.formats.chart.Decimal;
import troth.formats.scenario.Scenario;

/// Says what an event is, with its numbers by their names.
final class EventWords {

    private EventWords() {}

    static String of(Event event, Scenario scenario) {
        var parts = new ArrayList<String>();
        for (var component : event.getClass().getRecordComponents()) {
            try {
                var value = component.getAccessor().invoke(event);
                part(component.getName(), value, scenario).ifPresent(parts::add);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "The event (%s) hides its numbers.".formatted(event), e);
            }
        }
        return kind(event) + (parts.isEmpty() ? "" : ", " + joined(parts));
    }

    private static Optional<String> part(String name, Object value, Scenario scenario) {
        return switch (value) {
            case Double number when name.equals("wishA") || name.equals("wishB") ->
                    number == 1
                            ? Optional.empty()
                            : Optional.of(
                                    "wish of %s %s"
                                            .formatted(
                                                    scenario.name(
                                                            name.equals("wishA")
                                                                    ? Partner.A
                                                                    : Partner.B),
                                                    Decimal.plain(number)));
            case Double number -> Optional.of(plain(name) + " " + Decimal.plain(number));
            case Partner partner -> Optional.of(plain(name) + " " + scenario.name(partner));
            case Side side when side != Side.BOTH ->
                    Optional.of(
                            plain(name)
                                    + " "
                                    + scenario.name(side == Side.A ? Partner.A : Partner.B));
            default -> Optional.empty();
        };
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }

    private static String kind(Event event) {
        return switch (event) {
            case Event.Closeness c -> plain(c.kind().name());
            case Event.Betrayal b when b.kind() != Event.Betrayal.Kind.OTHER ->
                    "betrayal (%s)".formatted(plain(b.kind().name()));
            default -> plain(event.getClass().getSimpleName());
        };
    }

    private static String plain(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
