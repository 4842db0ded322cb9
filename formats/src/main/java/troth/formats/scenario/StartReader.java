package troth.formats.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.dyad.Partner;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;
import troth.model.Layout;
import troth.model.State;
import troth.model.TrustModel;

/// Reads where a dyad starts: `newcomers`, `established`, or one of these with single states set,
/// by name and partner.
final class StartReader {

    private static final List<String> FROM = List.of("newcomers", "established");

    private final People people;

    StartReader(People people) {
        this.people = people;
    }

    double[] read(Optional<YamlValue> start, TrustModel model) {
        if (start.isEmpty()) {
            return model.newcomers();
        }
        if (start.get().isText()) {
            return from(Fields.word(start.get(), FROM), model);
        }
        return start.get().map().map(map -> read(map, model)).orElseGet(model::newcomers);
    }

    private double[] read(YamlMap map, TrustModel model) {
        map.only("from", "both", people.a(), people.b());
        var x = from(map.word("from", FROM), model);
        for (var partner : Partner.values()) {
            var own = partner == Partner.A ? people.a() : people.b();
            for (var key : List.of("both", own)) {
                map.find(key)
                        .flatMap(YamlValue::map)
                        .ifPresent(states -> set(states, x, model.layout(), partner));
            }
        }
        return x;
    }

    private static double[] from(Optional<String> word, TrustModel model) {
        return word.orElse("newcomers").equals("established")
                ? model.established()
                : model.newcomers();
    }

    private static void set(YamlMap states, double[] x, Layout layout, Partner partner) {
        var names = names(layout);
        states.only(names.toArray(String[]::new));
        for (var state : State.values()) {
            for (int f = 0; f < (state.perFacet() ? layout.facets().size() : 1); f++) {
                int at =
                        state.perFacet()
                                ? layout.index(partner, state, f)
                                : layout.index(partner, state);
                var own =
                        state.tag()
                                + (state.perFacet() ? Layout.suffix(layout.facets().get(f)) : "");
                set(states, state.tag(), state, x, at);
                set(states, own, state, x, at);
            }
        }
    }

    private static void set(YamlMap states, String name, State state, double[] x, int at) {
        double high = Math.min(state.high(), 1e6);
        states.find(name)
                .map(value -> Fields.number(value, name, state.low(), high))
                .ifPresent(number -> number.ifPresent(v -> x[at] = v));
    }

    /// Every state by its name; one of a facet also without the facet, which means all of them.
    private static List<String> names(Layout layout) {
        var all = Stream.of(State.values()).map(State::tag);
        var ofFacets =
                layout.facets().stream()
                        .flatMap(facet ->
                                Stream.of(State.values())
                                        .filter(State::perFacet)
                                        .map(state -> state.tag() + Layout.suffix(facet)));
        return Stream.concat(all, ofFacets).distinct().toList();
    }
}
