package troth.formats.diary;

import java.util.Optional;
import troth.formats.Source;

/// A proposal of how to understand a table that came without a mapping.
///
/// @param mapping the text of a mapping that reads the table; empty where that is not clear
/// @param words what was taken for what, or what has to be written, for whoever brought the table
public record MappingGuess(Optional<String> mapping, String words) {

    /// Knows the headers of the usual programs by the names of their columns, and looks at all
    /// cells.
    public static MappingGuess of(Source diary) {
        return new Guess(diary).make();
    }

    /// The mapping as a file that a reader opens.
    public Optional<Source> source() {
        return mapping.map(text -> Source.of("the guessed mapping", text));
    }
}
