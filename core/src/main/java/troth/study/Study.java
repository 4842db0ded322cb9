package troth.study;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/// One question asked of many simulated dyads. Every runner gives the same rows in the same order.
///
/// @param <R> a row of the result
public interface Study<R extends Record & Serializable> extends Serializable {

    /// The row of one dyad. It depends on the arguments and on nothing else.
    R row(long seed, int dyad);

    /// The rows of dyads `from` to `to`, half-open, in order, bit for bit those of [#row]: a study
    /// that can run many at once does so here.
    default List<R> rows(long seed, int from, int to) {
        return IntStream.range(from, to).mapToObj(dyad -> row(seed, dyad)).toList();
    }

    /// Runs on all cores of this machine.
    default List<R> run(long seed, int dyads) {
        return IntStream.range(0, dyads).parallel().mapToObj(dyad -> row(seed, dyad)).toList();
    }
}
