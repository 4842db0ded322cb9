package troth.reproduce;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import troth.evidence.Reproductions;
import troth.evidence.Reproductions.Kind;
import troth.evidence.Reproductions.Target;
import troth.numeric.Workers;

/// All rows, done again.
public record Validation(Size size, List<Reproduction> rows) {

    /// With fewer replicates chance decides so many rows that a count of them is no verdict.
    public static final int ENOUGH = 10;

    public Validation {
        rows = List.copyOf(rows);
    }

    /// How big a run is.
    ///
    /// @param studies replicates of each row
    /// @param threads at most so many at once; the result does not depend on it
    public record Size(long seed, int studies, People people, int threads) {

        public Size {
            if (studies < 2 || studies > 10_000) {
                throw new IllegalArgumentException(
                        "The number of studies (%d) must lie in [2, 10000].".formatted(studies));
            }
            if (threads < 1 || threads > 1024) {
                throw new IllegalArgumentException(
                        "The number of threads (%d) must lie in [1, 1024].".formatted(threads));
            }
        }

        /// Whether it shows that everything runs, and no more.
        public boolean isTrial() {
            return studies < ENOUGH;
        }
    }

    /// How many rows of a kind there are that count, and how many are reproduced.
    public record Count(Kind kind, long reproduced, long rows) {

        /// The goal of nine in ten.
        public boolean reached() {
            return 10 * reproduced >= 9 * rows;
        }
    }

    /// @param step called once for each row, from any thread
    public static Validation of(Size size, List<Target> targets, Runnable step) {
        var studies = List.copyOf(studies(targets));
        var done = new ConcurrentHashMap<Target, Reproduction>();
        Workers.each(
                studies.size(),
                size.threads(),
                () ->
                        i -> {
                            var run =
                                    new Reproduction.Run(
                                            studies.get(i),
                                            size.seed(),
                                            size.studies(),
                                            size.people(),
                                            Map.of());
                            for (var row : Reproduction.of(run)) {
                                done.put(row.target(), row);
                                step.run();
                            }
                        });
        return new Validation(size, targets.stream().map(done::get).toList());
    }

    /// Rows that the same simulated people can answer.
    static Collection<List<Target>> studies(List<Target> targets) {
        return targets.stream()
                .collect(
                        Collectors.groupingBy(
                                t -> List.of(t.design(), t.people(), t.days(), t.error()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    public static Validation of(Size size, Runnable step) {
        return of(size, Reproductions.all(), step);
    }

    /// Rows told from memory do not count.
    public Count count(Kind kind) {
        var counted =
                rows.stream()
                        .filter(row -> row.target().seen() && row.target().kind() == kind)
                        .toList();
        long reproduced =
                counted.stream().filter(row -> row.verdict() == Verdict.REPRODUCED).count();
        return new Count(kind, reproduced, counted.size());
    }
}
