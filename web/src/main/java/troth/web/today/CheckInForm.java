package troth.web.today;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
import troth.web.view.PracticeContent.Felt;
import troth.web.view.TodayContent.Line;

/// What was sent of the check-in: mostly one row, since each is saved by itself.
///
/// A row with a value is said anew, an empty one is taken back or was never said, and of a row that
/// is not there nothing changes: so a page that lay open elsewhere undoes nothing.
///
/// @param sent by the name of the row
public record CheckInForm(Map<String, String> sent) {

    /// The row that asks what happened, and the one that takes it back.
    static final String HAPPENED = "happened";

    static final String TAKEN_BACK = "unhappened";

    /// The line for oneself, and the button that takes it back.
    static final String LINE = "line";

    static final String NO_LINE = "unline";

    private static final String FELT = "felt-";

    static final CheckInForm EMPTY = new CheckInForm(Map.of());

    public CheckInForm {
        sent = Map.copyOf(sent);
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

    static String felt(String statement) {
        return FELT + statement;
    }

    private static List<String> rows() {
        var rows = new ArrayList<>(Arrays.stream(Statement.values()).map(Statement::word).toList());
        Felt.STATEMENTS.forEach(statement -> rows.add(felt(statement)));
        rows.addAll(List.of(HAPPENED, TAKEN_BACK, LINE, NO_LINE));
        return rows;
    }

    /// The row in which something is said.
    static String row(Content content) {
        return switch (content) {
            case Answer(String item, _) -> item;
            case Felt(String statement, _) -> felt(statement);
            case Happened(var event, _) -> HAPPENED + " " + event;
            case Line _ -> LINE;
            default -> "";
        };
    }

    /// The row whose button was pressed. The line is a field, so every button sends it along; it
    /// was its own button only where no other row came with it.
    String pressed() {
        return rows().stream()
                .filter(sent::containsKey)
                .map(row -> row.equals(TAKEN_BACK) ? HAPPENED : row)
                .filter(row -> !Set.of(LINE, NO_LINE).contains(row))
                .reduce((_, later) -> later)
                .or(() -> Optional.of(LINE).filter(sent::containsKey))
                .orElse("");
    }

    /// Rows whose value is none that the form offers.
    Set<String> wrong() {
        var wrong = new TreeSet<String>();
        sent.forEach((row, value) -> {
            boolean known =
                    switch (row) {
                        case TAKEN_BACK -> Happening.of(value).isPresent();
                        case NO_LINE -> true;
                        default -> value.isBlank() || content(row, value, Partner.A).isPresent();
                    };
            if (!known) {
                wrong.add(row.equals(TAKEN_BACK) ? HAPPENED : row);
            }
        });
        return wrong;
    }

    /// What is said, in the order of the page.
    List<Content> contents(Partner author) {
        return rows().stream()
                .flatMap(row ->
                        Optional.ofNullable(sent.get(row))
                                .flatMap(value -> content(row, value, author))
                                .stream())
                .toList();
    }

    /// The rows that hold something else from now on, or nothing.
    Set<String> changed(Partner author) {
        var changed = new LinkedHashSet<String>();
        contents(author).forEach(content -> changed.add(row(content)));
        sent.forEach((row, value) -> {
            switch (row) {
                case TAKEN_BACK ->
                        Happening.of(value)
                                .ifPresent(
                                        h -> changed.add(row(new Happened(h.event(author), true))));
                case NO_LINE -> changed.add(LINE);
                case LINE, HAPPENED -> {}
                default -> changed.add(row);
            }
        });
        return changed;
    }

    private static Optional<Content> content(String row, String value, Partner author) {
        return switch (row) {
            case TAKEN_BACK, NO_LINE -> Optional.empty();
            case HAPPENED ->
                    Happening.of(value)
                            .map(happening -> new Happened(happening.event(author), true));
            case LINE -> line(value.strip());
            default -> number(row, value);
        };
    }

    private static Optional<Content> line(String text) {
        boolean fits = !text.isEmpty() && text.length() <= Line.LONGEST;
        return fits ? Optional.of(new Line(text)) : Optional.empty();
    }

    private static Optional<Content> number(String row, String value) {
        if (!value.matches("[0-9]|10")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(value);
        return Optional.of(
                row.startsWith(FELT)
                        ? new Felt(row.substring(FELT.length()), number)
                        : new Answer(row, number));
    }
}
