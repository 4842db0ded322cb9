package troth.formats.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.formats.EventKinds;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;

/// The numbers, words and names of one event. What is wrong is a problem, and a value in range
/// stands in for it until the reading stops.
final class EventFields {

    private static final double INSTEAD = 0;

    private final People people;
    private final Fields fields;
    private final List<String> timing;

    EventFields(People people, Fields fields, List<String> timing) {
        this.people = people;
        this.fields = fields;
        this.timing = timing;
    }

    /// Reports every key but these and those that every event has.
    EventFields only(String... keys) {
        var all =
                Stream.concat(
                        Stream.of("event"), Stream.concat(timing.stream(), Arrays.stream(keys)));
        fields.only(all.toArray(String[]::new));
        return this;
    }

    double unit(String family) {
        return amount(family, 1);
    }

    double unit(String family, double otherwise) {
        return fields.amount(family, family, otherwise).orElse(INSTEAD);
    }

    double amount(String family, double high) {
        return fields.amount(family, family, 0, high).orElse(INSTEAD);
    }

    /// One partner or both; both where the key is missing.
    Side side(String key) {
        return fields.find(key).flatMap(people::side).orElse(Side.BOTH);
    }

    /// The one partner who did it.
    Partner doer(String key) {
        return fields.require(key).flatMap(people::partner).orElse(Partner.A);
    }

    /// One wish of both, or a map from each partner to theirs; fully where nothing is said.
    double wish(Partner partner) {
        var value = fields.find("wish");
        if (value.filter(YamlValue::isMap).isEmpty()) {
            return unit("wish", 1);
        }
        var own = value.get().map().map(map -> ofPartner(map, partner));
        return own.map(f -> f.amount(name(partner), "wish", 1).orElse(INSTEAD)).orElse(1.0);
    }

    private Fields ofPartner(YamlMap map, Partner partner) {
        map.only(people.a(), people.b());
        return Fields.of(map);
    }

    private String name(Partner partner) {
        return partner == Partner.A ? people.a() : people.b();
    }

    double length() {
        return fields.find("length")
                .map(value -> Fields.number(value, "length", 0.01, 10).orElse(1))
                .orElse(1.0);
    }

    /// Whether `partner` has an orgasm; both have where nothing is said, as far as the kind knows
    /// one.
    boolean climax(Partner partner) {
        var words = List.of("both", "none", people.a(), people.b());
        var who = fields.word("climax", words).orElse("both");
        return who.equals("both") || who.equals(name(partner));
    }

    /// A constant of an enum, which a file writes in lower case.
    <E extends Enum<E>> E constant(String key, E otherwise) {
        var constants = otherwise.getDeclaringClass().getEnumConstants();
        Optional<String> word = fields.word(key, EventKinds.words(constants));
        return word.map(w ->
                        Enum.valueOf(otherwise.getDeclaringClass(), w.toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }
}
