package troth.formats.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import troth.dyad.Dyad;
import troth.formats.report.Block;
import troth.formats.report.Block.Terms.Term;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.Described.Couple;
import troth.infer.Described.Day;
import troth.infer.Described.Surprise;
import troth.infer.Horizon;

/// Whom the model describes badly, and on which days.
final class DescribedPart {

    private static final int MOST_NAMED = 20;
    private static final int MOST_DAYS = 3;
    private static final double MILLION = 1e-6;

    /// A day of a couple that stands out is named with it from here on.
    private static final double UNUSUAL = 0.05;

    private final DiaryReading read;
    private final Map<String, Dyad> dyads = new HashMap<>();

    DescribedPart(DiaryReading read) {
        this.read = read;
        read.reading().diary().timelines().forEach(t -> dyads.put(t.dyad().id(), t.dyad()));
    }

    /// A day of a couple.
    private record DayOf(Couple couple, Day day) {}

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Say(sentence()));
        var named = named();
        if (!named.isEmpty()) {
            blocks.add(new Block.Terms(named));
        }
        blocks.add(
                new Block.Note(
                        "Judged by forecasts one step ahead of the days held back: by how unlikely the"
                                + " answers were, beside answers drawn from the same forecasts. Many are"
                                + " looked at, so of all that stand out about one in twenty does so by"
                                + " chance. It says that the model does not know such a couple or day,"
                                + " not that anything is wrong with them."));
        blocks.add(new Block.Closed("The furthest couples", couples()));
        blocks.add(new Block.Closed("The furthest days", days()));
        return new Section("described", "Who is described badly", blocks);
    }

    /// For whoever reads no page.
    List<String> lines() {
        return Stream.concat(
                        Stream.of(sentence()),
                        named().stream().map(term -> term.name() + ": " + term.words()))
                .toList();
    }

    private String sentence() {
        var of =
                "%s and %s"
                        .formatted(
                                Plain.count(described().size(), "couple", "couples"),
                                Plain.count(allDays().size(), "day of theirs", "days of theirs"));
        long couples = described().stream().filter(c -> c.all().standsOut()).count();
        long days = allDays().stream().filter(d -> d.day().of().standsOut()).count();
        return couples + days == 0
                ? "Of %s held back, none stands out: what came lay as near to what was expected as the model itself would have it."
                        .formatted(of)
                : "Of %s held back, %s and %s lay further from what was expected than chance explains."
                        .formatted(of, Plain.count(couples, "couple", "couples"), days(days));
    }

    private static String days(long count) {
        return Plain.count(count, "single day", "single days");
    }

    private List<Term> named() {
        var terms = new ArrayList<Term>();
        described().stream()
                .filter(c -> c.all().standsOut())
                .sorted(Comparator.comparingDouble(c -> c.all().chance()))
                .limit(MOST_NAMED)
                .forEach(c -> terms.add(new Term(name(c), words(c))));
        allDays().stream()
                .filter(d -> d.day().of().standsOut())
                .limit(MOST_NAMED)
                .forEach(d ->
                        terms.add(
                                new Term(
                                        name(d.couple()) + ", " + Plain.moment(d.day().day()),
                                        words(d))));
        return terms;
    }

    private static String words(Couple couple) {
        var days =
                couple.days().stream()
                        .filter(d -> d.of().chance() < UNUSUAL)
                        .sorted(Comparator.comparingDouble(d -> d.of().chance()))
                        .limit(MOST_DAYS)
                        .map(Day::day)
                        .sorted()
                        .map(Plain::moment)
                        .toList();
        return "answered further from what was expected than all but %s such couples would%s."
                .formatted(
                        oneIn(couple.all()),
                        days.isEmpty()
                                ? ", on no day in particular"
                                : ", most on " + Plain.listed(days));
    }

    private String words(DayOf day) {
        return "further from what was expected than all but %s such days%s."
                .formatted(oneIn(day.day().of()), furthest(day));
    }

    /// The answer of a day that lay furthest from the middle of its forecast.
    private String furthest(DayOf day) {
        return read.scores().stream()
                .filter(score -> score.horizon() == Horizon.ONE_STEP)
                .flatMap(score -> score.rows().stream())
                .filter(row -> row.dyad().equals(day.couple().dyad()))
                .filter(row -> Math.floor(row.forecast().day() + 1e-9) == day.day().day())
                .max(Comparator.comparingDouble(DescribedPart::distance))
                .map(this::words)
                .orElse("");
    }

    private static double distance(ForecastRow row) {
        return row.sd() > 0 ? row.square(row.mean()) / (row.sd() * row.sd()) : 0;
    }

    private String words(ForecastRow row) {
        var dyad = dyads.get(row.dyad());
        return "; furthest %s, who gave %s for %s where about %s was expected"
                .formatted(
                        dyad == null ? "" : Person.of(dyad, row.forecast().partner()),
                        Digits.six(row.forecast().value()),
                        Plain.item(row.forecast().item()),
                        Plain.number(row.mean(), 1));
    }

    /// "1 in 4,000", two digits of it.
    private static String oneIn(Surprise of) {
        if (of.chance() >= 0.5) {
            return "usual";
        }
        if (of.chance() < MILLION) {
            return "1 in a million";
        }
        double many = 1 / of.chance();
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(many)) - 1));
        return "1 in %,d".formatted(Math.round(Math.rint(many / unit) * unit));
    }

    private String name(Couple couple) {
        var dyad = dyads.get(couple.dyad());
        return dyad == null ? couple.dyad() : Person.couple(dyad);
    }

    private List<Couple> described() {
        return read.reading().described().couples();
    }

    /// The furthest first.
    private List<DayOf> allDays() {
        return described().stream()
                .flatMap(c -> c.days().stream().map(day -> new DayOf(c, day)))
                .sorted(Comparator.comparingDouble(d -> d.day().of().chance()))
                .toList();
    }

    private DataTable couples() {
        return table(
                "described-couples",
                "Couples whose answers lay furthest from what was expected",
                "Couple",
                described().stream()
                        .sorted(Comparator.comparingDouble(c -> c.all().chance()))
                        .limit(MOST_NAMED)
                        .map(c -> row(name(c), c.all()))
                        .toList());
    }

    private DataTable days() {
        return table(
                "described-days",
                "Days on which answers lay furthest from what was expected",
                "Couple and day",
                allDays().stream()
                        .limit(MOST_NAMED)
                        .map(d ->
                                row(
                                        name(d.couple()) + ", " + Plain.moment(d.day().day()),
                                        d.day().of()))
                        .toList());
    }

    private static DataTable table(
            String id, String caption, String what, List<List<String>> rows) {
        return new DataTable(
                id,
                caption,
                List.of(what, "Answers", "Less likely by (nats)", "Usual spread of that", "As far"),
                rows);
    }

    private static List<String> row(String name, Surprise of) {
        return List.of(
                of.standsOut() ? name + ", stands out" : name,
                String.valueOf(of.answers()),
                Plain.number(of.excess(), 1),
                Plain.number(of.sd(), 1),
                oneIn(of));
    }
}
