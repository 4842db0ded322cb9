package troth.formats.diary;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import troth.dyad.Diary;
import troth.formats.Problem;
import troth.formats.Problems;
import troth.formats.Source;

/// Reads a diary: a table of answers, and a mapping that says how to understand it.
///
/// Nothing is read by halves. Either every row became part of the diary or was counted in the
/// [Notes], or a [troth.formats.BadFileException] says what is wrong with which lines.
public final class DiaryReader {

    private static final String INVENTED = "/troth/formats/diary/invented/";

    private static final int NAMED = 20;
    private static final double MOST_HELD_BACK = 90;

    private final Source source;
    private final Source mappingSource;
    private final Mapping mapping;
    private final Problems problems = new Problems();
    private final Tally tally = new Tally();
    private final Roster roster;
    private Clock.Offsets offsets = new Clock.Offsets(false, false);

    private DiaryReader(Source source, Source mappingSource) {
        this.source = source;
        this.mappingSource = mappingSource;
        this.mapping = Mapping.read(mappingSource);
        this.roster = new Roster(source.name(), mapping.roles(), problems);
    }

    public static DiaryFile read(Path diary, Path mapping) {
        return read(Source.of(diary), Source.of(mapping));
    }

    public static DiaryFile read(Source diary, Source mapping) {
        return new DiaryReader(diary, mapping).read();
    }

    /// The invented diary that ships with the program.
    public static DiaryFile invented() {
        return read(inventedSource("diary.csv"), inventedSource("diary.map.yaml"));
    }

    static Source inventedSource(String file) {
        return Source.builtIn(INVENTED + file);
    }

    private DiaryFile read() {
        var sha256 = readAnswers();
        refuseSilence();
        var events = readEvents();
        var assembly = new Assembly(source.name(), mapping, problems);
        roster.couples().forEach(assembly::check);
        double holdOut = holdOut();
        problems.stopIfAny();
        noteAbsent();
        var timelines =
                roster.couples().stream()
                        .map(couple ->
                                assembly.timeline(
                                        couple,
                                        events.map(rows -> rows.happenings(couple))
                                                .orElse(List.of())))
                        .toList();
        var diary =
                new Diary(
                        mapping.name(),
                        mapping.questions().stream().map(Question::item).toList(),
                        mapping.questions().stream().flatMap(q -> q.driver().stream()).toList(),
                        !mapping.roles().isEmpty(),
                        holdOut,
                        timelines);
        assembly.remark(tally);
        HeldBack.of(diary).remark().ifPresent(tally::remark);
        return new DiaryFile(diary, tally.notes(roster.answers()), sha256);
    }

    private String readAnswers() {
        try (var table = CsvTable.open(source, mapping.form())) {
            var clock = mapping.clock(table.header(), problems);
            var rows = rows(table.header(), clock);
            problems.stopIfAny();
            table.forEach(problems, rows);
            note(table);
            offsets = clock.offsets();
            return table.sha256();
        }
    }

    private Consumer<Row> rows(Header header, Clock clock) {
        return mapping.layout() == Layout.ANSWERS
                ? new AnswerRows(mapping, header, clock, roster, tally, problems)
                : new WideRows(mapping, header, clock, roster, tally, problems);
    }

    private Optional<EventRows> readEvents() {
        if (mapping.events().isEmpty()) {
            return Optional.empty();
        }
        var file = mappingSource.beside(mapping.events().get().name());
        try (var table = CsvTable.open(file, mapping.form())) {
            var rows = new EventRows(mapping, table.header(), roster, offsets, problems);
            problems.stopIfAny();
            table.forEach(problems, rows);
            rows.note(tally);
            return Optional.of(rows);
        }
    }

    private void refuseSilence() {
        if (problems.isEmpty() && roster.answers() == 0) {
            problems.add(
                    new Problem(
                            source.name(),
                            0,
                            "",
                            roster.couples().isEmpty()
                                    ? "The file has the names of its columns, and no row below them."
                                    : "All answers to all items of the mapping are missing."));
        }
        problems.stopIfAny();
    }

    /// What the mapping says, or two sevenths of the diary, whole days if it has at least two: of a
    /// long diary its last 90 days, since what a forecast costs grows with the days before it.
    private double holdOut() {
        double span =
                roster.couples().stream().mapToDouble(Couple::span).max().orElse(0) / TimeUnit.DAY;
        if (mapping.holdOut().isPresent()) {
            double holdOut = mapping.holdOut().getAsDouble();
            var held = new HeldBack(holdOut, HeldBack.length(lastDay()));
            if (!held.fits()) {
                problems.add(
                        mappingSource.name(),
                        0,
                        "holdOut",
                        "The time kept back (%s) must be %s."
                                .formatted(HeldBack.words(holdOut), held.bound()));
            }
            return holdOut;
        }
        return span < 1
                ? span * 2 / 7
                : Math.clamp(Math.rint((Math.floor(span) + 1) * 2 / 7), 1, MOST_HELD_BACK);
    }

    private double lastDay() {
        return roster.couples().stream().mapToDouble(Couple::lastDay).max().orElse(0);
    }

    private void note(CsvTable table) {
        var header = table.header();
        var used = mapping.columnNames();
        var unused = header.names().stream().filter(name -> !used.contains(name)).toList();
        if (!unused.isEmpty()) {
            tally.remark(
                    "Columns not used: %s%s."
                            .formatted(
                                    String.join(", ", unused.stream().limit(NAMED).toList()),
                                    unused.size() > NAMED ? " and others" : ""));
        }
        var repeated = header.repeated();
        if (!repeated.isEmpty()) {
            tally.remark(
                    "Names that more than one column has: %s."
                            .formatted(String.join(", ", repeated.stream().limit(NAMED).toList())));
        }
        tally.remarkIf(table.blankRows(), "1 row is blank.", "%,d rows are blank.");
    }

    private void noteAbsent() {
        long alone = roster.couples().stream().filter(c -> c.members().size() == 1).count();
        long silent = roster.couples().stream().mapToLong(Couple::silentMembers).sum();
        tally.remarkIf(
                alone,
                "In 1 dyad only one partner is in the file.",
                "In %,d dyads only one partner is in the file.");
        tally.remarkIf(
                silent,
                "1 person is in the file and gave no answer.",
                "%,d persons are in the file and gave no answer.");
    }
}
