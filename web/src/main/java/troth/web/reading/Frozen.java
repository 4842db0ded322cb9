package troth.web.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import troth.web.telling.Figure;
import troth.web.view.PictureContent.FrozenPicture;

/// Turns a drawing into what is kept of it, and back.
final class Frozen {

    private Frozen() {}

    static FrozenPicture of(Figure figure, LocalDate day) {
        return new FrozenPicture(
                day,
                figure.id(),
                figure.title(),
                figure.say(),
                figure.svg(),
                figure.table().caption(),
                figure.table().heads(),
                figure.table().rows().stream().map(Frozen::cells).toList());
    }

    private static List<String> cells(Figure.Row row) {
        return Stream.concat(Stream.of(row.head()), row.cells().stream()).toList();
    }

    /// The drawing under another name, since several stand on one page.
    static Figure figure(FrozenPicture frozen, String name) {
        var parts = "(?<=[\" ])" + frozen.drawing() + "-(?=(t|d|table)\\b)";
        return new Figure(
                name,
                frozen.title(),
                frozen.say(),
                frozen.svg().replaceAll(parts, name + "-"),
                new Figure.Table(
                        frozen.caption(),
                        frozen.heads(),
                        frozen.rows().stream().map(Frozen::row).toList()));
    }

    private static Figure.Row row(List<String> cells) {
        return new Figure.Row(cells.getFirst(), cells.subList(1, cells.size()));
    }
}
