package troth.formats.report;

import static troth.formats.report.Html.element;
import static troth.formats.report.Html.escaped;

import java.util.List;
import java.util.stream.Collectors;

/// Numbers and words in rows. The first cell of a row is its head.
///
/// @param id the id that a chart names as the table of its numbers, or any other
public record DataTable(String id, String caption, List<String> head, List<List<String>> rows) {

    public DataTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(
                        "A row of the table (%s) has %d cells, not %d."
                                .formatted(caption, row.size(), head.size()));
            }
        }
    }

    /// Closed on a screen until it is opened, open in print.
    String folded() {
        return folded("The same as a table");
    }

    /// The same with another word that opens it.
    String folded(String summary) {
        return "<details>\n<summary>"
                + Page.icon("more")
                + escaped(summary)
                + "</summary>\n"
                + open()
                + "</details>\n";
    }

    String open() {
        var html = new StringBuilder();
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
        html.append(escaped(caption)).append("\"><table id=\"").append(id).append("\">\n");
        html.append(element("caption", caption)).append("<thead><tr>");
        head.forEach(
                cell -> html.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> append(html, row));
        return html.append("</tbody></table></div>\n").toString();
    }

    private static void append(StringBuilder html, List<String> row) {
        html.append("<tr><th scope=\"row\">").append(escaped(row.getFirst())).append("</th>");
        row.stream()
                .skip(1)
                .forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
        html.append("</tr>\n");
    }

    /// The same as plain Markdown.
    public String markdown() {
        return line(head)
                + line(head.stream().map(_ -> "---").toList())
                + rows.stream().map(DataTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| "
                + cells.stream().map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | "))
                + " |\n";
    }
}
