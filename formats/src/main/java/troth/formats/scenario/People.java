package troth.formats.scenario;

import java.util.List;
import java.util.Optional;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.formats.yaml.YamlValue;

/// The names by which a scenario speaks of its partners: their own, or `a` and `b`.
record People(String a, String b) {

    List<String> words() {
        return List.of(a, b, "both");
    }

    Optional<Partner> partner(YamlValue value) {
        return Fields.word(value, List.of(a, b, "a", "b"))
                .map(word -> word.equals(a) || word.equals("a") ? Partner.A : Partner.B);
    }

    Optional<Side> side(YamlValue value) {
        return Fields.word(value, List.of(a, b, "both", "a", "b"))
                .map(word ->
                        word.equals("both")
                                ? Side.BOTH
                                : word.equals(a) || word.equals("a") ? Side.A : Side.B);
    }
}
