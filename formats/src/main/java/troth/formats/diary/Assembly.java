package troth.formats.diary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import troth.dyad.CheckIn;
import troth.dyad.Happening;
import troth.dyad.Timeline;
import troth.formats.Problem;
import troth.formats.Problems;
import troth.formats.chart.Decimal;

/// Makes timelines of the couples that were read, once it is sure that no answer was given twice
/// and, unless the mapping allows it, that none stands out of order.
final class Assembly {

    /// A diary that lasts longer has a slip of the pen in a date (s).
    private static final double LONGEST = 36_525 * TimeUnit.DAY;

    private final String file;
    private final Mapping mapping;
    private final Problems problems;
    private final double[] lastSecond;
    private final int[] lastAnswer;
    private final List<DoubleSummaryStatistics> range;

    Assembly(String file, Mapping mapping, Problems problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
        this.lastSecond = new double[2 * mapping.questions().size()];
        this.lastAnswer = new int[2 * mapping.questions().size()];
        this.range =
                Stream.generate(DoubleSummaryStatistics::new)
                        .limit(mapping.questions().size())
                        .toList();
    }

    void check(Couple couple) {
        if (couple.span() > LONGEST) {
            problems.add(tooLong(couple));
        }
        if (!inOrder(couple) && !mapping.ordered()) {
            checkSorted(couple);
        }
    }

    /// Whether the times of each person and item rise, as they stand in the file.
    private boolean inOrder(Couple couple) {
        Arrays.fill(lastSecond, Double.NEGATIVE_INFINITY);
        var answers = couple.answers();
        boolean inOrder = true;
        long reported = 0;
        for (int i = 0; i < answers.size(); i++) {
            int key = 2 * answers.item(i) + answers.member(i);
            if (answers.second(i) <= lastSecond[key]) {
                inOrder = false;
                if (mapping.ordered() && answers.line(i) != reported) {
                    reported = answers.line(i);
                    refuse(couple, i, lastAnswer[key]);
                }
            }
            lastSecond[key] = answers.second(i);
            lastAnswer[key] = i;
        }
        return inOrder;
    }

    private void refuse(Couple couple, int i, int earlier) {
        boolean equal = couple.answers().second(i) == couple.answers().second(earlier);
        problems.add(() -> equal ? twice(couple, i, earlier) : backwards(couple, i, earlier));
    }

    private void checkSorted(Couple couple) {
        var answers = couple.answers();
        var sorted = answers.sorted();
        for (int k = 1; k < sorted.length; k++) {
            int i = sorted[k];
            int before = sorted[k - 1];
            if (answers.member(i) == answers.member(before)
                    && answers.item(i) == answers.item(before)
                    && answers.second(i) == answers.second(before)) {
                problems.add(() -> twice(couple, i, before));
            }
        }
    }

    private Problem twice(Couple couple, int i, int earlier) {
        var answers = couple.answers();
        return new Problem(
                file,
                answers.line(i),
                item(answers.item(i)),
                "The person (%s) of the dyad (%s) answers this a second time for one moment; first in line %d."
                        .formatted(
                                Problem.shown(couple.members().get(answers.member(i)).id()),
                                Problem.shown(couple.id()),
                                answers.line(earlier)),
                "Maybe the row stands twice, or the times are too coarse.");
    }

    private Problem backwards(Couple couple, int i, int earlier) {
        var answers = couple.answers();
        return new Problem(
                file,
                answers.line(i),
                item(answers.item(i)),
                "The answer of (%s) is of an earlier time than the one in line %d; times must rise."
                        .formatted(
                                Problem.shown(couple.members().get(answers.member(i)).id()),
                                answers.line(earlier)),
                "Maybe a time is wrong; if the order has no meaning, write order: any in the mapping.");
    }

    private Problem tooLong(Couple couple) {
        return new Problem(
                file,
                couple.line(),
                "",
                "The diary of the dyad (%s), which begins here, lasts %,.0f days; more than a hundred years are not read."
                        .formatted(Problem.shown(couple.id()), couple.span() / TimeUnit.DAY),
                "Maybe a date is wrong, or the key (unit) is.");
    }

    private String item(int question) {
        return mapping.questions().get(question).name();
    }

    /// The timeline of a couple, whose answers are cleared: both at once are too much for a large
    /// file.
    Timeline timeline(Couple couple, List<Happening> happenings) {
        var roles = mapping.roles();
        var answers = couple.answers();
        var checkIns = new ArrayList<CheckIn>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            range.get(answers.item(i)).accept(answers.value(i));
            checkIns.add(
                    new CheckIn(
                            couple.day(answers.second(i)),
                            couple.partner(answers.member(i), roles),
                            item(answers.item(i)),
                            answers.value(i)));
        }
        answers.clear();
        return new Timeline(couple.dyad(roles), happenings, checkIns, couple.lastDay());
    }

    /// Says which items never moved.
    void remark(Tally tally) {
        for (int i = 0; i < range.size(); i++) {
            var answers = range.get(i);
            if (answers.getCount() > 1 && answers.getMin() == answers.getMax()) {
                tally.remark(
                        "Every answer to “%s” is %s: an item that never moves can tell nothing."
                                .formatted(item(i), Decimal.plain(answers.getMin())));
            }
        }
    }
}
