package troth.formats.diary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import troth.formats.Problems;
import troth.formats.Source;
import troth.formats.TextFile;
import troth.formats.yaml.YamlFile;

/// How a table of answers is to be understood. `docs/diaries.md` explains each key.
///
/// @param file what messages call the mapping
/// @param columns the columns that say who, when and which, by the key of the mapping
/// @param times the columns of time, each in its unit; they are added up
/// @param roles the two roles, that of partner A first; empty where partners are exchangeable
/// @param ordered whether the rows of each person must stand in order of time
/// @param othersIgnored whether answers to items that are not listed are left out
/// @param events the file of events beside this one
/// @param holdOut days kept back, if the mapping says how many (d)
record Mapping(
        String file,
        String name,
        Layout layout,
        Map<String, Column> columns,
        List<Timed> times,
        TableForm form,
        Missing missing,
        List<String> roles,
        List<Question> questions,
        boolean ordered,
        boolean othersIgnored,
        Optional<Column> events,
        OptionalDouble holdOut) {

    /// The longest mapping that is believed to be one (characters).
    private static final int LONGEST = 500_000;

    record Column(String name, Place place) {}

    record Timed(Optional<Column> column, TimeUnit unit) {}

    static Mapping read(Source source) {
        var problems = new Problems();
        var text = TextFile.read(source, LONGEST);
        var mapping =
                new MappingReader(source.name(), problems)
                        .read(YamlFile.read(source.name(), text, problems));
        problems.stopIfAny();
        return mapping.orElseThrow();
    }

    /// The names of all columns that the mapping speaks of.
    Set<String> columnNames() {
        var names = new HashSet<String>();
        columns.values().forEach(column -> names.add(column.name()));
        times.forEach(timed -> timed.column().ifPresent(column -> names.add(column.name())));
        questions.forEach(question -> question.origins().forEach(o -> names.addAll(o.names())));
        return names;
    }

    /// Where the column of a key stands; nothing if the mapping names none, or the table lacks it.
    OptionalInt index(String key, Header header, Problems problems) {
        var column = Optional.ofNullable(columns.get(key));
        return column.isEmpty()
                ? OptionalInt.empty()
                : header.find(column.get().place(), column.get().name(), problems);
    }

    Clock clock(Header header, Problems problems) {
        var hands = new ArrayList<Clock.Hand>();
        for (var timed : times) {
            var column = timed.column();
            if (column.isPresent()) {
                header.find(column.get().place(), column.get().name(), problems)
                        .ifPresent(index -> hands.add(new Clock.Hand(index, timed.unit())));
            }
        }
        return new Clock(header, hands, form.decimal() == ',', problems);
    }

    AnswerCells cells(Header header, Tally tally, Problems problems) {
        return new AnswerCells(header.file(), missing, form.decimal(), tally, problems);
    }

    /// The length of an occasion (s).
    double step() {
        return times.getFirst().unit() instanceof TimeUnit.Step(var length) ? length : 0;
    }

    /// The roles whose columns the items name, partner A's first where the mapping says which.
    List<String> rolesOfItems() {
        var named =
                questions.stream()
                        .flatMap(question -> question.origins().stream())
                        .map(Question.Origin::role)
                        .filter(role -> !role.isEmpty())
                        .distinct()
                        .toList();
        return named.isEmpty()
                ? named
                : Stream.concat(roles.stream(), named.stream()).distinct().toList();
    }
}
