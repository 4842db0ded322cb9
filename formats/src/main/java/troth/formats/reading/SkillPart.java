package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.Skill;

/// How well what was held back was forecast, beside plain rules and beside no mechanism.
final class SkillPart {

    private static final List<Rival> ORDER =
            List.of(
                    Rival.MODEL_ALONE,
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
                                        read.reading().diary().daily() ? "day" : "moment")));
        var contests = contests();
        blocks.add(new Block.Say(sentence(contests)));
        blocks.add(new Block.Shown(differences(contests)));
        blocks.add(
                new Block.Note(
                        "In brackets: the middle 95 % when couples are drawn again, 2,000 times. Clear is"
                                + " a difference whose range does not hold 0; it is marked with a dot."));
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
        blocks.add(
                new Block.Folded(
                        "Four bars that forecasts of a diary are held against",
                        Bar.told(read.scores())));
        blocks.add(new Block.Folded("What the others are", rivals()));
        return section(blocks);
    }

    private static Section section(List<Block> blocks) {
        return new Section("skill", "How well it forecasts", blocks);
    }

    private static String name(ItemScore score) {
        return Plain.item(score.item().name()) + ", " + Plain.horizon(score.horizon());
    }

    /// One item at one horizon against one rival each.
    private record Contests(
            String name,
            Comparison middle,
            Comparison withoutMechanism,
            Comparison whole,
            Comparison histogram) {}

    private List<Contests> contests() {
        return read.scores().stream()
                .filter(score -> score.ours().n() > 0)
                .map(this::contests)
                .toList();
    }

    private Contests contests(ItemScore score) {
        long seed = read.provenance().seed();
        return new Contests(
                name(score),
                Comparison.ofError(score.rows(), Rival.CAR1, seed),
                Comparison.ofMechanism(score.rows(), seed),
                Comparison.ofScore(score.rows(), Rival.CAR1, seed),
                Comparison.ofScore(score.rows(), Rival.OWN_HISTOGRAM, seed));
    }

    private static String sentence(List<Contests> contests) {
        return "Of %s, the middle was clearly closer than that of CAR(1), a simple autoregression for each person, in %s and clearly further off in %s. The model alone was clearly closer than without its mechanism in %s, further off in %s."
                .formatted(
                        Plain.count(contests.size(), "comparison", "comparisons"),
                        clearly(contests, c -> c.middle().low() > 0),
                        clearly(contests, c -> c.middle().high() < 0),
                        clearly(contests, c -> c.withoutMechanism().low() > 0),
                        clearly(contests, c -> c.withoutMechanism().high() < 0));
    }

    private static String clearly(List<Contests> contests, Predicate<Contests> which) {
        long count = contests.stream().filter(which).count();
        return count == 0 ? "none" : String.valueOf(count);
    }

    private static DataTable differences(List<Contests> contests) {
        var rows =
                contests.stream()
                        .map(c ->
                                List.of(
                                        c.name(),
                                        c.middle().cell(),
                                        c.withoutMechanism().cell(),
                                        c.whole().cell(),
                                        c.histogram().cell()))
                        .toList();
        return new DataTable(
                "difference-table",
                "How much closer to the answers, in percent of the other’s error; below 0 is further off",
                List.of(
                        "Item and horizon",
                        "middle, than CAR(1)",
                        "model alone, than without mechanism",
                        "whole forecast, than CAR(1)",
                        "whole forecast, than own histogram"),
                rows);
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
                "Troth: the shape of the model’s own forecast, its middle halfway to that of CAR(1). So"
                        + " a middle that the mechanism carries off is caught by half.",
                "Model alone: before that.",
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
