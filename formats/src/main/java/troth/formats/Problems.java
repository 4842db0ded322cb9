package troth.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Gathers what is wrong in a file, so that it is said at once and not one run at a time.
public final class Problems {

    /// As many as one reads before going back to the file.
    private static final int KEPT = 20;

    private final List<Problem> first = new ArrayList<>();
    private long total;

    /// What is read twice, as by each arm of a scenario, is said once.
    public void add(Problem problem) {
        if (first.contains(problem)) {
            return;
        }
        if (total++ < KEPT) {
            first.add(problem);
        }
    }

    /// As [#add(Problem)], for what may be wrong a million times: only what is kept is put in
    /// words.
    public void add(Supplier<Problem> problem) {
        if (total++ < KEPT) {
            first.add(problem.get());
        }
    }

    /// As [#add(Problem)], for what is likely to be wrong in row after row: where it is said of the
    /// line before, it is said once of both.
    public void addToLines(Problem problem) {
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).continuedBy(problem)) {
                first.set(i, first.get(i).to(problem.line()));
                return;
            }
        }
        add(problem);
    }

    public void add(String file, long line, String place, String says) {
        add(new Problem(file, line, place, says));
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /// Ends the reading here if anything was wrong so far.
    public void stopIfAny() {
        stop(first);
    }

    /// The same, for a file of one page: problems come as one goes through it from top to bottom.
    public void stopInOrderOfLines() {
        stop(first.stream().sorted(Comparator.comparingLong(Problem::line)).toList());
    }

    private void stop(List<Problem> said) {
        if (total > 0) {
            throw new BadFileException(said, total);
        }
    }
}
