package troth.formats.diary;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import troth.formats.Problems;
import troth.formats.Source;

/// A first look at a table of which nothing is known: its columns and what their cells look like.
///
/// @param answers for a table of one answer a row: what the cells of each item look like
record Survey(
        Header header,
        List<ColumnProfile> columns,
        boolean decimalComma,
        Map<String, ColumnProfile> answers) {

    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern POINT = Pattern.compile("-?\\d+\\.\\d+");
    private static final Missing MISSING = Missing.with(List.of());
    private static final int MOST_ITEMS = 1_000;

    /// Rows in which a decimal comma would show.
    private static final long FIRST = 10_000;

    static TableForm form() {
        return new TableForm(StandardCharsets.UTF_8, OptionalInt.empty(), '.');
    }

    static Survey of(Source source) {
        boolean decimalComma = hasDecimalComma(source);
        try (var table = CsvTable.open(source, form())) {
            var header = table.header();
            var columns =
                    header.names().stream().map(n -> new ColumnProfile(n, decimalComma)).toList();
            var survey = new Survey(header, columns, decimalComma, new LinkedHashMap<>());
            var item = survey.find(Guess.ITEM);
            var value = survey.find(Guess.VALUE);
            table.forEach(
                    new Problems(),
                    row -> {
                        survey.add(row);
                        if (item.isPresent() && value.isPresent()) {
                            survey.addAnswer(row.cell(item.get()), row.cell(value.get()));
                        }
                    });
            return survey;
        }
    }

    private static boolean hasDecimalComma(Source source) {
        var seen = new boolean[2];
        try (var table = CsvTable.open(source, form())) {
            table.forFirst(
                    FIRST,
                    new Problems(),
                    row -> {
                        for (var cell : row.cells()) {
                            seen[0] |= COMMA.matcher(cell).matches();
                            seen[1] |= POINT.matcher(cell).matches();
                        }
                    });
        }
        return seen[0] && !seen[1];
    }

    private void add(Row row) {
        for (int i = 0; i < columns.size(); i++) {
            if (!MISSING.contains(row.cell(i))) {
                columns.get(i).add(row.cell(i));
            }
        }
    }

    private void addAnswer(String item, String value) {
        if (!MISSING.contains(value)
                && (answers.containsKey(item) || answers.size() < MOST_ITEMS)) {
            answers.computeIfAbsent(item, name -> new ColumnProfile(name, decimalComma)).add(value);
        }
    }

    /// The first of these names, in their order, that a column has; blind to case and signs.
    Optional<Integer> find(List<String> names) {
        for (var name : names) {
            for (int i = 0; i < columns.size(); i++) {
                if (plain(columns.get(i).name()).equals(name)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    /// A name in small letters and digits alone.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
