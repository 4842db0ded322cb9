package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import troth.dyad.Diary;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.formats.report.Block;
import troth.formats.report.Block.Row.Width;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;

/// The report of a reading as one page, with ways to a page for each couple.
final class ReadingReport {

    private final DiaryReading read;
    private final Diary diary;
    private final Map<String, String> pages;

    /// @param pages files by the names of dyads, of all that have a page
    ReadingReport(DiaryReading read, Map<String, String> pages) {
        this.read = read;
        this.pages = pages;
        diary = read.reading().diary();
    }

    Page page() {
        var sections = new ArrayList<Section>();
        sections.add(new SkillPart(read).section());
        if (!read.scores().isEmpty()) {
            sections.add(CalibrationPart.section(read.scores()));
            sections.add(new DescribedPart(read).section());
        }
        sections.add(new ToldPart(read).section());
        sections.add(new SurenessPart(read).section());
        sections.add(ParameterPart.section(read.reading()));
        sections.add(couples());
        sections.add(GroundPart.section(read));
        return new Page(
                diary.name(),
                "Research report",
                "A diary read backwards; not a verdict on anybody",
                new Lead(read).sentence(),
                under(),
                sections,
                "Made by Troth from a diary. It holds everything it shows, and loads nothing from"
                        + " anywhere.");
    }

    private String under() {
        int answers = diary.timelines().stream().mapToInt(t -> t.checkIns().size()).sum();
        double last = diary.timelines().stream().mapToDouble(Timeline::end).max().orElse(0);
        return "%s, %,d answers to %s, %s. Coefficients of the mechanism: preset %s. %s"
                .formatted(
                        Plain.count(diary.timelines().size(), "couple", "couples"),
                        answers,
                        Plain.count(diary.items().size(), "item", "items"),
                        last < 1 ? Plain.time(last) : Plain.count((long) last + 1, "day", "days"),
                        GroundPart.preset(read),
                        "A state of the model is not a feeling of a person.");
    }

    private Section couples() {
        var blocks = new ArrayList<Block>();
        var first = CoupleCharts.of(read, 0, "first", CouplePage.MOST_POINTS);
        blocks.add(
                new Block.Say(
                        "%s stands here as an example because it comes first in the file. Dots are the answers given, bands say what answer to expect on average."
                                .formatted(Person.couple(first.dyad().dyad()))));
        for (var item : first.items()) {
            blocks.add(pair(first.answers(item, Partner.A), first.answers(item, Partner.B)));
        }
        var a = first.trust(Partner.A);
        var b = first.trust(Partner.B);
        for (int i = 0; i < a.size(); i++) {
            blocks.add(pair(a.get(i), b.get(i)));
        }
        blocks.add(
                new Block.Links(
                        pages.size() < diary.timelines().size()
                                ? "A page for each of the first %,d couples; the numbers of all are in states.csv"
                                        .formatted(pages.size())
                                : "A page for each couple",
                        links()));
        return new Section("couples", "Couples", blocks);
    }

    private static Block pair(Block a, Block b) {
        return new Block.Row(Width.HALVES, List.of(a, b));
    }

    private List<Block.Links.Link> links() {
        return pages.entrySet().stream()
                .map(page ->
                        new Block.Links.Link(
                                page.getKey(), ReadingFolder.COUPLES + "/" + page.getValue()))
                .toList();
    }
}
