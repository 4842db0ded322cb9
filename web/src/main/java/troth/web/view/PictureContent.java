package troth.web.view;

import java.time.LocalDate;
import java.util.List;

/// What partners make of their picture for both.
public sealed interface PictureContent extends Content {

    /// One drawing as it stood on one day. It is kept whole and never drawn again.
    ///
    /// @param drawing the name of the drawing, by which its parts name each other
    /// @param rows of the table of the same numbers, each with its head first
    record FrozenPicture(
            LocalDate day,
            String drawing,
            String title,
            String say,
            String svg,
            String caption,
            List<String> heads,
            List<List<String>> rows)
            implements PictureContent {
        public FrozenPicture {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// What was looked at: the same drawing has the same mark.
        public String mark() {
            return Marks.of(String.join("\n", day.toString(), title, say, svg, rows.toString()));
        }
    }
}
