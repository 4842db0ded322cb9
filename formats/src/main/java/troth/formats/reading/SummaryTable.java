package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import troth.infer.Skill;

/// The few numbers that a person sees first.
public final class SummaryTable {

    private static final List<String> HEAD =
            List.of(
                    "item",
                    "horizon",
                    "answers",
                    "Troth",
                    "model alone",
                    "no mechanism",
                    "CAR(1)",
                    "in half",
                    "in 9 of 10",
                    "CRPS",
                    "CAR(1)'s");

    private SummaryTable() {}

    /// Lines of equal width: how far the middle of each forecast was off, and how many of the
    /// answers fell into the bands for half and for nine in ten.
    public static List<String> lines(DiaryReading read) {
        if (read.scores().isEmpty()) {
            return List.of(
                    "The diary is too short to hold anything back, so no forecast was scored.");
        }
        var lines = new ArrayList<String>();
        lines.add(
                "How far forecasts of the last %s were off, in points of the answer (RMSE, smaller is closer);"
                        .formatted(Plain.time(read.provenance().holdOut())));
        lines.add(
                "how many answers fell into the bands for half and for nine in ten (best: 50 and 90 %);");
        lines.add(
                "how far the whole forecast was off (CRPS), and CAR(1)'s cut into the steps of the item.");
        lines.add("");
        lines.addAll(table(read));
        lines.add("");
        lines.add(
                "Four bars for the method; one that is missed says nothing against a diary or a couple:");
        lines.addAll(Bar.told(read.scores()));
        lines.add("");
        lines.addAll(new DescribedPart(read).lines());
        lines.add("");
        lines.addAll(new SurenessPart(read).sentences());
        return lines;
    }

    private static List<String> table(DiaryReading read) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var score : read.scores()) {
            rows.add(
                    List.of(
                            score.item().name(),
                            Plain.horizon(score.horizon()),
                            String.valueOf(score.ours().n()),
                            number(score.ours()),
                            number(score.rival(Rival.MODEL_ALONE)),
                            number(score.rival(Rival.WITHOUT_MECHANISM)),
                            number(score.rival(Rival.CAR1)),
                            Plain.number(100 * score.ours().pit50(), 0) + " %",
                            Plain.number(100 * score.ours().pit90(), 0) + " %",
                            Plain.number(score.ours().crps(), 3),
                            Plain.number(score.rival(Rival.CAR1).crps(), 3)));
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
