package troth.web.telling;

import java.util.List;

/// A drawing with its words and the table of the same numbers, ready for the template.
///
/// @param id of the drawing; that of its table is `id-table`
/// @param say what one sees, in a sentence
/// @param svg the drawing; empty where there is nothing to draw
public record Figure(String id, String title, String say, String svg, Table table) {

    /// @param heads of the columns
    public record Table(String caption, List<String> heads, List<Row> rows) {

        static final Table NONE = new Table("", List.of(), List.of());

        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /// @param cells after the first; a single one goes through to the end
    public record Row(String head, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// Why something is not drawn.
    static Figure empty(String id, String title, String say) {
        return new Figure(id, title, say, "", Table.NONE);
    }

    public boolean isDrawn() {
        return !svg.isEmpty();
    }

    public String tableId() {
        return id + "-table";
    }
}
