package troth.formats.diary;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import troth.formats.Nearest;
import troth.formats.Problem;
import troth.formats.Problems;

/// The names of a table's columns.
record Header(String file, long line, List<String> names) {

    private static final int SHOWN = 20;

    Header {
        names = List.copyOf(names);
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /// Where a column stands that `asked` speaks of; a problem if nowhere or more than once.
    OptionalInt find(Place asked, String name, Problems problems) {
        var places = places(name);
        if (places.length == 1) {
            return OptionalInt.of(places[0]);
        }
        problems.add(() -> places.length == 0 ? missing(asked, name) : ambiguous(name));
        return OptionalInt.empty();
    }

    /// The names that stand more than once.
    List<String> repeated() {
        var seen = new HashSet<String>();
        return names.stream().filter(name -> !seen.add(name)).distinct().toList();
    }

    private int[] places(String name) {
        return IntStream.range(0, names.size()).filter(i -> names.get(i).equals(name)).toArray();
    }

    private Problem missing(Place asked, String name) {
        var list =
                names.stream().limit(SHOWN).map(Problem::shown).collect(Collectors.joining(", "));
        return new Problem(
                asked.file(),
                asked.line(),
                asked.key(),
                "There is no column (%s) in %s, which has %s%s."
                        .formatted(
                                Problem.shown(name),
                                file,
                                list,
                                names.size() > SHOWN ? " and others" : ""),
                Nearest.maybe(name, names));
    }

    private Problem ambiguous(String name) {
        var places =
                IntStream.of(places(name))
                        .mapToObj(i -> String.valueOf(i + 1))
                        .collect(Collectors.joining(" and "));
        return new Problem(
                file,
                line,
                name,
                "The columns %s have the same name, so which is meant is not clear; rename one."
                        .formatted(places));
    }
}
