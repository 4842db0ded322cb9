package troth.web.today;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import troth.dyad.Partner;
import troth.web.picture.Statement;
import troth.web.view.Answer;
import troth.web.view.Content;
import troth.web.view.Happened;

/// What stands in the check-in: nothing, Skip or a choice in each row, as it was sent.
///
/// @param chosen by the name of the row; a row without a choice is missing
public record CheckInForm(Map<String, String> chosen) {

    /// The row that asks what happened.
    static final String HAPPENED = "happened";

    static final CheckInForm EMPTY = new CheckInForm(Map.of());

    public CheckInForm {
        chosen = Map.copyOf(chosen);
    }

    /// Keeps the rows that this form has, whatever else was sent.
    static CheckInForm of(Function<String, Optional<String>> sent) {
        return new CheckInForm(
                rows().stream()
                        .filter(row -> sent.apply(row).isPresent())
                        .collect(
                                Collectors.toMap(
                                        row -> row, row -> sent.apply(row).orElseThrow())));
    }

    private static List<String> rows() {
        var rows = new ArrayList<>(Arrays.stream(Statement.values()).map(Statement::word).toList());
        rows.add(HAPPENED);
        return rows;
    }

    public boolean chose(String row, String value) {
        return value.equals(chosen.get(row));
    }

    /// Rows whose choice is none that the form offers.
    Set<String> wrong() {
        var wrong = new TreeSet<String>();
        chosen.forEach((row, value) -> {
            if (!value.isEmpty() && content(row, value, Partner.A).isEmpty()) {
                wrong.add(row);
            }
        });
        return wrong;
    }

    /// What was chosen, in the order of the page; what was skipped is nothing.
    List<Content> contents(Partner author) {
        return rows().stream()
                .flatMap(row ->
                        Optional.ofNullable(chosen.get(row))
                                .flatMap(value -> content(row, value, author))
                                .stream())
                .toList();
    }

    private static Optional<Content> content(String row, String value, Partner author) {
        if (row.equals(HAPPENED)) {
            return Happening.of(value)
                    .map(happening -> new Happened(happening.event(author), true));
        }
        boolean onScale = value.matches("[0-9]|10");
        return onScale ? Optional.of(new Answer(row, Integer.parseInt(value))) : Optional.empty();
    }
}
