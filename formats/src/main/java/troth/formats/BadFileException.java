package troth.formats;

import java.util.List;
import java.util.stream.Collectors;

/// A file could not be read; nothing of it was used. The message is for the owner of the file.
public final class BadFileException extends RuntimeException {

    private final List<Problem> problems;
    private final long total;

    /// @param problems the first ones
    /// @param total how many there are in all
    public BadFileException(List<Problem> problems, long total) {
        super(message(problems, total));
        this.problems = List.copyOf(problems);
        this.total = total;
    }

    public BadFileException(Problem problem) {
        this(List.of(problem), 1);
    }

    public List<Problem> problems() {
        return problems;
    }

    public long total() {
        return total;
    }

    private static String message(List<Problem> problems, long total) {
        var lines = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return total > problems.size()
                ? "%s%nand %,d more, %,d in all.".formatted(lines, total - problems.size(), total)
                : lines;
    }
}
