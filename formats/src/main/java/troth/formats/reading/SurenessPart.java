package troth.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import troth.dyad.Partner;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.DyadReading;
import troth.infer.Sensitivity.Moved;
import troth.infer.Sureness;

/// How sure trust is, on what that hangs, and what more answers would tell.
final class SurenessPart {

    /// Half of a band that holds nine in ten.
    private static final double NINE_IN_TEN = 1.645;

    private static final String EXPECTED =
            "Expected if they go on answering as in their last weeks, and not promised: it hangs on what"
                    + " they will answer, and no event is foreseen.";

    private final DiaryReading read;
    private final List<Sureness> persons;

    SurenessPart(DiaryReading read) {
        this.read = read;
        persons =
                read.reading().dyads().stream()
                        .flatMap(d -> d.sureness().values().stream())
                        .toList();
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        sentences().stream().map(Block.Say::new).forEach(blocks::add);
        later().ifPresent(table -> blocks.add(new Block.Shown(table)));
        blocks.add(
                new Block.Note(
                        "Assumed beforehand are the priors of what couples share and of where a couple"
                                + " starts. They were given 4/5 and 5/4 of their weight; what then moves, or"
                                + " changes its width, by a tenth of its width hangs on them."));
        return new Section("sureness", "How sure, and what would tell more", blocks);
    }

    /// For whoever reads no page.
    List<String> sentences() {
        var said = new ArrayList<String>();
        more().ifPresent(said::add);
        if (!persons.isEmpty()) {
            said.add(
                    "The level of trust hangs on what was assumed beforehand for %s, its way from the first day to the last for %s."
                            .formatted(share(Sureness::level), share(Sureness::trend)));
        }
        var hangs =
                read.reading().sensitivity().moved().stream()
                        .filter(Moved::hangs)
                        .map(Moved::name)
                        .toList();
        said.add(
                hangs.isEmpty()
                        ? "Nothing that the couples share hangs on what was assumed beforehand."
                        : "Of %s that the couples share, %,d hang on what was assumed beforehand."
                                .formatted(
                                        Plain.count(
                                                read.reading().sensitivity().moved().size(),
                                                "number",
                                                "numbers"),
                                        hangs.size()));
        return said;
    }

    private String share(Function<Sureness, Moved> of) {
        long hangs = persons.stream().map(of).filter(Moved::hangs).count();
        return "%,d of %s".formatted(hangs, Plain.count(persons.size(), "person", "persons"));
    }

    private Optional<String> more() {
        var changes =
                days().stream()
                        .map(d -> "%s after %d".formatted(change(median(s -> ratio(s, d))), d))
                        .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "More answers: for the median person the band of trust on the last day would be %s more days. %s"
                                .formatted(Plain.listed(changes), EXPECTED));
    }

    /// "12 % narrower"
    private static String change(double ratio) {
        long percent = Math.round(100 * Math.abs(1 - ratio));
        return percent == 0
                ? "as wide"
                : percent + Plain.PERCENT + (ratio < 1 ? " narrower" : " wider");
    }

    private List<Integer> days() {
        return persons.stream()
                .map(s -> s.later().stream().map(Sureness.Later::days).toList())
                .filter(days -> !days.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static double ratio(Sureness of, int days) {
        return sd(of, days) / of.now();
    }

    private static double sd(Sureness of, int days) {
        return of.later().stream()
                .filter(later -> later.days() == days)
                .mapToDouble(Sureness.Later::sd)
                .findFirst()
                .orElse(Double.NaN);
    }

    private double median(ToDoubleFunction<Sureness> of) {
        var sorted =
                persons.stream()
                        .filter(s -> !s.later().isEmpty())
                        .mapToDouble(of)
                        .sorted()
                        .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private Optional<DataTable> later() {
        if (days().isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("now", width(median(Sureness::now)), "–"));
        for (int day : days()) {
            rows.add(
                    List.of(
                            "after %d more days".formatted(day),
                            width(median(s -> sd(s, day))),
                            change(median(s -> ratio(s, day)))));
        }
        return Optional.of(
                new DataTable(
                        "sureness-table",
                        "Trust of the median person on the last day: half of the band that holds nine in"
                                + " ten, log-odds",
                        List.of("When", "Half-width", "To now"),
                        rows));
    }

    private static String width(double sd) {
        return "± " + Plain.number(NINE_IN_TEN * sd, 2);
    }

    /// Of one couple, a column for each partner.
    static Optional<DataTable> of(DyadReading dyad) {
        var columns =
                Arrays.stream(Partner.values())
                        .flatMap(p -> Optional.ofNullable(dyad.sureness().get(p)).stream())
                        .toList();
        if (columns.size() < 2) {
            return Optional.empty();
        }
        var a = columns.getFirst();
        var b = columns.getLast();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("now", width(a.now()), width(b.now())));
        for (var later : a.later()) {
            rows.add(
                    List.of(
                            "after %d more days, expected".formatted(later.days()),
                            width(later.sd()),
                            width(sd(b, later.days()))));
        }
        rows.add(
                List.of("its level hangs on what was assumed", hangs(a.level()), hangs(b.level())));
        rows.add(List.of("its way hangs on what was assumed", hangs(a.trend()), hangs(b.trend())));
        return Optional.of(
                new DataTable(
                        "sureness-table",
                        "How sure trust is: half of the band that holds nine in ten, log-odds",
                        List.of(
                                "Trust on the last day",
                                Person.of(dyad.dyad(), Partner.A),
                                Person.of(dyad.dyad(), Partner.B)),
                        rows));
    }

    private static String hangs(Moved moved) {
        return moved.hangs() ? "yes" : "no";
    }
}
