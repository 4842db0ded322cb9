package troth.formats.sbml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// docs/model.md, the only home of the mechanism, as a machine reads it.
///
/// @param readouts what the states amount to, in capitals on the page
/// @param drift what happens to each state between events
record ModelPage(List<Equation> readouts, List<Equation> drift, List<Jump> jumps) {

    ModelPage {
        readouts = List.copyOf(readouts);
        drift = List.copyOf(drift);
        jumps = List.copyOf(jumps);
    }

    private static final ModelPage BUILT_IN = parse(text());

    /// The page as it was when this was built.
    static ModelPage load() {
        return BUILT_IN;
    }

    static ModelPage parse(String markdown) {
        return new ModelPageReader(markdown).page();
    }

    /// The Markdown of the page.
    static String text() {
        try (var in = ModelPage.class.getResourceAsStream("model.md")) {
            if (in == null) {
                throw new IllegalStateException("Troth was built without docs/model.md.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Jump jump(String name) {
        return only("jump", name, jumps, jump -> jump.name().equals(name));
    }

    Equation drift(String state) {
        return only("equation of", state, drift, line -> line.name().equals(state));
    }

    Equation readout(String name) {
        return only("readout", name, readouts, line -> line.name().equals(name));
    }

    /// Every name that stands on the right side of a line.
    Set<String> names() {
        var lines = Stream.concat(readouts.stream(), drift.stream());
        var ofJumps =
                jumps.stream()
                        .flatMap(jump ->
                                Stream.concat(
                                        jump.shorthands().stream(), jump.assignments().stream()));
        return Stream.concat(lines, ofJumps)
                .flatMap(line -> line.form().names().stream())
                .collect(Collectors.toSet());
    }

    private static <T> T only(String what, String name, List<T> all, Predicate<T> wanted) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "docs/model.md has no %s (%s).".formatted(what, name)));
    }
}
