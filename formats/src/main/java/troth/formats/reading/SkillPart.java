package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import troth.formats.report.Block;
import troth.formats.report.Block.Terms.Term;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.Skill;

/// How well what was held back was forecast, beside plain rules and beside no mechanism.
final class SkillPart {

    private static final List<Rival> ORDER =
            List.of(
                    Rival.WITHOUT_MECHANISM,
                    Rival.CAR1,
                    Rival.LAST_VALUE,
                    Rival.PERSON_MEAN,
                    Rival.SHRUNKEN_MEAN,
                    Rival.OWN_HISTOGRAM);

    private final DiaryReading read;

    SkillPart(DiaryReading read) {
        this.read = read;
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        if (read.scores().isEmpty()) {
            blocks.add(
                    new Block.Empty(
                            "Nothing could be held back",
                            "A forecast needs some days to learn from and some to be held against."
                                    + " This diary is too short to be parted."));
            return section(blocks);
        }
        blocks.add(
                new Block.Say(
                        "Held back: the last %1$s. One step: each answer is forecast from everything before its %2$s. Block: from everything before the first %2$s held back."
                                .formatted(
                                        Plain.time(read.provenance().holdOut()),
                                        Pace.isDaily(read.reading().diary()) ? "day" : "moment")));
        blocks.add(new Block.Terms(sentences()));
        blocks.add(
                new Block.Note(
                        "In brackets: the middle 95 % when couples are drawn again, 2,000 times. “No"
                                + " clear difference” means that this range holds 0."));
        blocks.add(
                new Block.Shown(
                        table(
                                "rmse",
                                "How far the middle of the forecasts was off, in points of the answer"
                                        + " (root mean square error)",
                                Skill::rmse)));
        blocks.add(
                new Block.Shown(
                        table(
                                "crps",
                                "How far the whole forecast was off, in points of the answer (CRPS)",
                                Skill::crps)));
        blocks.add(new Block.Folded("What the others are", rivals()));
        return section(blocks);
    }

    private static Section section(List<Block> blocks) {
        return new Section("skill", "How well it forecasts", blocks);
    }

    private List<Term> sentences() {
        return read.scores().stream()
                .filter(score -> score.ours().n() > 0)
                .map(score -> new Term(name(score), sentence(score)))
                .toList();
    }

    private static String name(ItemScore score) {
        return Plain.item(score.item().name()) + ", " + Plain.horizon(score.horizon());
    }

    private String sentence(ItemScore score) {
        long seed = read.provenance().seed();
        var car = Comparison.ofError(score.rows(), Rival.CAR1, seed);
        var without = Comparison.ofError(score.rows(), Rival.WITHOUT_MECHANISM, seed);
        var whole = Comparison.ofScore(score.rows(), Rival.CAR1, seed);
        var histogram = Comparison.ofScore(score.rows(), Rival.OWN_HISTOGRAM, seed);
        return "The middle: %s; %s. The whole forecast: %s; %s."
                .formatted(
                        car.words("CAR(1)"),
                        without.words("the same without mechanism"),
                        whole.words("CAR(1)"),
                        histogram.words("the own histogram"));
    }

    private DataTable table(String id, String caption, ToDoubleFunction<Skill> number) {
        var head = new ArrayList<>(List.of("Item and horizon", "n", "Troth"));
        ORDER.forEach(rival -> head.add(rival.words()));
        var rows = new ArrayList<List<String>>();
        for (var score : read.scores()) {
            var row = new ArrayList<String>();
            row.add(name(score));
            row.add("%,d".formatted(score.ours().n()));
            row.add(Plain.number(number.applyAsDouble(score.ours()), 3));
            ORDER.forEach(
                    rival -> row.add(Plain.number(number.applyAsDouble(score.rival(rival)), 3)));
            rows.add(row);
        }
        return new DataTable(id + "-table", caption, head, rows);
    }

    private static List<String> rivals() {
        return List.of(
                "Without mechanism: the same model of answers, with persons, partners and days, and"
                        + " nothing of trust, fear or events in it.",
                "CAR(1): a course that returns to each person’s level, in continuous time, with the"
                        + " population’s spread; cut into the steps of the scale.",
                "Last value: what the person answered last.",
                "Own mean: the mean of the person’s answers of the training days.",
                "Shrunken mean: the same, drawn towards the mean of all.",
                "Own histogram: how often the person gave each answer, with some answers lent by all.");
    }
}
