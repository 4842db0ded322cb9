package troth.formats.diary;

import java.util.Optional;
import java.util.OptionalInt;
import troth.formats.Problem;
import troth.formats.Problems;

/// Says of a row which dyad and which person it is about.
final class Who {

    private final Mapping mapping;
    private final Header header;
    private final Roster roster;
    private final Problems problems;
    private final OptionalInt dyad;
    private final OptionalInt person;
    private final OptionalInt role;
    private long rows;

    Who(Mapping mapping, Header header, Roster roster, Problems problems) {
        this.mapping = mapping;
        this.header = header;
        this.roster = roster;
        this.problems = problems;
        this.dyad = index("dyad");
        this.person = index("person");
        this.role = index("role");
    }

    private OptionalInt index(String key) {
        return mapping.index(key, header, problems);
    }

    /// The dyad of a row; where no column names it, each row is a dyad of its own.
    Optional<Couple> couple(Row row) {
        rows++;
        if (dyad.isEmpty()) {
            return Optional.of(roster.couple(String.valueOf(rows), row.line()));
        }
        return cell(row, dyad, "dyad").map(id -> roster.couple(id, row.line()));
    }

    /// The person of a row among the members of its couple.
    OptionalInt member(Couple couple, Row row) {
        var id = person.isEmpty() ? Optional.of("") : cell(row, person, "person");
        boolean mayLack = person.isPresent() && mapping.roles().isEmpty();
        var side =
                role.isEmpty() || mayLack && row.cell(role.getAsInt()).isEmpty()
                        ? Optional.of("")
                        : cell(row, role, "role");
        return id.isEmpty() || side.isEmpty()
                ? OptionalInt.empty()
                : roster.member(couple, id.get(), side.get(), row.line());
    }

    /// The person of a role among the members of a couple.
    OptionalInt member(Couple couple, String role, Row row) {
        return roster.member(couple, "", role, row.line());
    }

    private Optional<String> cell(Row row, OptionalInt column, String what) {
        var cell = row.cell(column.getAsInt());
        if (cell.isEmpty() || cell.equals("NA")) {
            problems.addToLines(
                    new Problem(
                            header.file(),
                            row.line(),
                            header.name(column.getAsInt()),
                            "The row must say its %s; the cell is %s."
                                    .formatted(what, cell.isEmpty() ? "empty" : "NA")));
            return Optional.empty();
        }
        return Optional.of(cell);
    }
}
