package troth.formats.chart;

/// What a chart is called and what it shows, for those who do not see it.
///
/// @param id begins every id inside the chart; its table is `id-table`. Letters, digits and
///   hyphens, once in a page
/// @param title what it is
/// @param desc what one sees in it, in a sentence or two
public record Caption(String id, String title, String desc) {

    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "The id (%s) of a chart must begin with a letter and hold a-z, 0-9 and -."
                            .formatted(id));
        }
    }

    /// The id of the table that shows the same numbers.
    public String tableId() {
        return id + "-table";
    }
}
