package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import troth.infer.Skill;

/// The few numbers that a person sees first.
public final class SummaryTable {

    private static final List<String> HEAD =
            List.of("item", "horizon", "n", "troth", "without", "CAR(1)", "pit50", "pit90");

    private SummaryTable() {}

    /// Lines of equal width: how far the middle of each forecast was off, and how many of the
    /// answers fell into the bands for half and for nine in ten.
    public static List<String> lines(DiaryReading read) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var score : read.scores()) {
            rows.add(
                    List.of(
                            score.item().name(),
                            Plain.horizon(score.horizon()),
                            String.valueOf(score.ours().n()),
                            number(score.ours()),
                            number(score.rival(Rival.WITHOUT_MECHANISM)),
                            number(score.rival(Rival.CAR1)),
                            Plain.number(score.ours().pit50(), 3),
                            Plain.number(score.ours().pit90(), 3)));
        }
        return rows.stream().map(row -> aligned(row, rows)).toList();
    }

    private static String number(Skill skill) {
        return Plain.number(skill.rmse(), 3);
    }

    private static String aligned(List<String> row, List<List<String>> rows) {
        var line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            int column = c;
            int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
            int free = width - row.get(c).length();
            boolean words = c < 2;
            line.append(words ? "" : " ".repeat(free)).append(row.get(c));
            line.append(c + 1 < row.size() ? "  " + (words ? " ".repeat(free) : "") : "");
        }
        return line.toString().stripTrailing();
    }
}
