package troth.formats.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import troth.dyad.Partner;
import troth.formats.yaml.YamlMap;
import troth.formats.yaml.YamlValue;
import troth.model.Layout;
import troth.model.State;

/// Reads where a dyad starts: `newcomers`, `established`, or one of these with single states set,
/// by name and partner.
final class StartReader {

    private static final List<String> FROM = List.of("newcomers", "established");

    private final People people;

    StartReader(People people) {
        this.people = people;
    }

    Start read(Optional<YamlValue> start, Layout layout) {
        if (start.isEmpty()) {
            return Start.NEWCOMERS;
        }
        if (start.get().isText()) {
            return new Start(established(Fields.word(start.get(), FROM)), Map.of());
        }
        return start.get().map().map(map -> read(map, layout)).orElse(Start.NEWCOMERS);
    }

    private Start read(YamlMap map, Layout layout) {
        map.only("from", "both", people.a(), people.b());
        var set = new TreeMap<Integer, Double>();
        for (var partner : Partner.values()) {
            var own = partner == Partner.A ? people.a() : people.b();
            for (var key : List.of("both", own)) {
                map.find(key)
                        .flatMap(YamlValue::map)
                        .ifPresent(states -> set(states, set, layout, partner));
            }
        }
        return new Start(established(map.word("from", FROM)), set);
    }

    private static boolean established(Optional<String> word) {
        return word.orElse("newcomers").equals("established");
    }

    private static void set(
            YamlMap states, Map<Integer, Double> x, Layout layout, Partner partner) {
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

    private static void set(
            YamlMap states, String name, State state, Map<Integer, Double> x, int at) {
        double high = Math.min(state.high(), 1e6);
        states.find(name)
                .map(value -> Fields.number(value, name, state.low(), high))
                .ifPresent(number -> number.ifPresent(v -> x.put(at, v)));
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
