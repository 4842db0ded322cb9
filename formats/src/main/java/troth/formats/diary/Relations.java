package troth.formats.diary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import troth.formats.Problems;
import troth.formats.Source;

/// How the columns that may say who and when hang together, over the first rows of a table.
final class Relations {

    private static final long ROWS = 200_000;

    private final int dyad;
    private final Optional<Integer> person;
    private final Optional<Integer> role;
    private final When when;
    private final Map<String, String> dyadOf = new HashMap<>();
    private final Map<String, Set<String>> personsOfRole = new HashMap<>();
    private final Map<String, Set<String>> personsOfDyad = new HashMap<>();
    private final Map<String, Row> firstOf = new HashMap<>();
    private final Map<String, Double> lastOf = new HashMap<>();
    private final Set<Integer> varying = new TreeSet<>();
    private boolean shared;
    private boolean ordered = true;

    Relations(int dyad, Optional<Integer> person, Optional<Integer> role, When when) {
        this.dyad = dyad;
        this.person = person;
        this.role = role;
        this.when = when;
    }

    Relations over(Source source) {
        try (var table = CsvTable.open(source, Survey.form())) {
            table.forFirst(ROWS, new Problems(), this::add);
        }
        return this;
    }

    private void add(Row row) {
        var couple = row.cell(dyad);
        var id = person.map(row::cell).orElse("");
        var side = role.map(row::cell).orElse("");
        var earlier = dyadOf.putIfAbsent(id, couple);
        shared |= earlier != null && !earlier.equals(couple);
        personsOfRole.computeIfAbsent(couple + "\n" + side, _ -> new HashSet<>()).add(id);
        personsOfDyad.computeIfAbsent(couple, _ -> new HashSet<>()).add(id + "\n" + side);
        var who = couple + "\n" + id + "\n" + side;
        compare(firstOf.computeIfAbsent(who, _ -> row), row);
        order(who, when.seconds(row));
    }

    private void compare(Row first, Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!varying.contains(i) && !first.cell(i).equals(row.cell(i))) {
                varying.add(i);
            }
        }
    }

    private void order(String who, OptionalDouble second) {
        if (second.isPresent()) {
            var before = lastOf.put(who, second.getAsDouble());
            ordered &= before == null || before <= second.getAsDouble();
        }
    }

    /// Whether a person's number stands in more than one dyad, and so is no name of a person.
    boolean personIsShared() {
        return shared || person.isEmpty();
    }

    /// Whether no dyad has two persons of one role.
    boolean rolesDiffer() {
        return personsOfRole.values().stream().allMatch(persons -> persons.size() == 1);
    }

    boolean dyadsAreOfTwo() {
        return personsOfDyad.values().stream().allMatch(persons -> persons.size() <= 2);
    }

    boolean isOrdered() {
        return ordered;
    }

    /// Whether a column has different cells for at least one person.
    boolean varies(int column) {
        return varying.contains(column);
    }
}
