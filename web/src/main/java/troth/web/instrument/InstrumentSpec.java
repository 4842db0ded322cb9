package troth.web.instrument;

import java.util.List;
import java.util.stream.IntStream;

/// A questionnaire. Its words, where they may be printed, are the messages
/// `instrument.<text>.item.<n>` and `instrument.<text>.answer.<value>`.
///
/// @param name a short word for entries; never changed
/// @param text whose words it uses: short forms use those of the long one
/// @param items the numbers of its items in that text
/// @param scoring how answers are read
public record InstrumentSpec(
        String name, String text, List<Integer> items, Scoring scoring, Licence licence) {

    /// The version of words and scoring; kept with every answer.
    public static final int VERSION = 1;

    /// An item that holds no answer.
    public static final int SKIPPED = -1;

    /// The share of items that may be missing from a total.
    private static final double MAY_MISS = 0.2;

    /// @param most the highest answer; the lowest is 0
    /// @param gate whether the first item only asks if the others apply
    /// @param cut the total from which studies looked closer, 0 for none; never a diagnosis
    /// @param change points below which a change can be chance, 0 where that is not known
    public record Scoring(int most, boolean gate, int cut, int change) {}

    /// What its address says: a number, since an address stays in the history of the browser and
    /// its name would tell what somebody filled in there.
    public int page() {
        return Instruments.hardTimes().indexOf(this) + 1;
    }

    public boolean printed() {
        return licence.state().printed();
    }

    /// Its answers from the lowest.
    public List<Integer> answers() {
        return IntStream.rangeClosed(0, scoring.most()).boxed().toList();
    }

    /// The highest total.
    public int highest() {
        return scoring.most() * scored(items).size();
    }

    /// @param answers one an item in its order, [#SKIPPED] where there is none
    public Score score(List<Integer> answers) {
        check(answers);
        if (isOver(answers)) {
            return new Score.Total(0, items.size() - 1, items.size() - 1);
        }
        var counted = scored(answers);
        var given = counted.stream().filter(answer -> answer != SKIPPED).toList();
        if (isUndecided(answers) || counted.size() - given.size() > MAY_MISS * counted.size()) {
            return new Score.TooFew(given.size(), counted.size());
        }
        int sum = given.stream().mapToInt(Integer::intValue).sum();
        double whole = (double) sum * counted.size() / given.size();
        return new Score.Total((int) Math.round(whole), given.size(), counted.size());
    }

    /// Whether the first answer was a no after which the others do not count.
    public boolean isOver(List<Integer> answers) {
        return scoring.gate() && answers.getFirst() == 0;
    }

    /// Whether the question that decides if the others count has no answer.
    public boolean isUndecided(List<Integer> answers) {
        return scoring.gate() && answers.getFirst() == SKIPPED;
    }

    /// What the answers that are there add up to, also where they make no total.
    public int given(List<Integer> answers) {
        return scored(answers).stream().filter(answer -> answer != SKIPPED).mapToInt(a -> a).sum();
    }

    private List<Integer> scored(List<Integer> all) {
        return scoring.gate() ? all.subList(1, all.size()) : all;
    }

    private void check(List<Integer> answers) {
        if (answers.size() != items.size()) {
            throw new IllegalArgumentException(
                    "The answers to %s must be %d, not %d."
                            .formatted(name, items.size(), answers.size()));
        }
        for (int answer : answers) {
            if (answer < SKIPPED || answer > scoring.most()) {
                throw new IllegalArgumentException(
                        "An answer to %s (%d) must lie in [0, %d], or be %d where it was skipped."
                                .formatted(name, answer, scoring.most(), SKIPPED));
            }
        }
    }

    /// The change that chance alone exceeds once in twenty times.
    ///
    /// ```
    /// 1.96 SD sqrt(2 (1 - r))
    /// ```
    ///
    /// @param sd SD of the scores of a population, > 0 points
    /// @param r their reliability, in [0, 1]
    static double reliableChange(double sd, double r) {
        return 1.96 * sd * Math.sqrt(2 * (1 - r));
    }
}
