package troth.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import troth.dyad.Partner;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.Block.Row.Width;
import troth.formats.report.DataTable;
import troth.formats.report.Page;
import troth.formats.report.Page.Section;
import troth.infer.DyadReading;

/// One couple on a page of its own.
final class CouplePage {

    private record Named(String quantity, String words) {}

    private static final List<Named> AFFECT =
            List.of(
                    new Named("anxiety", "anxiety"),
                    new Named("lowmood", "low mood"),
                    new Named("anger", "anger"),
                    new Named("shame", "shame"));

    static final int MOST_POINTS = 120;

    private static final int FEWEST_POINTS = 16;
    private static final int MOST_BYTES = 245_000;

    private final CoupleCharts couple;
    private final DyadReading dyad;

    private CouplePage(CoupleCharts couple) {
        this.couple = couple;
        dyad = couple.dyad();
    }

    /// The page as text; of a long diary with as many points as fit into a file that opens at once.
    static String html(DiaryReading read, int couple) {
        int points = MOST_POINTS;
        var html = new CouplePage(CoupleCharts.of(read, couple, "c", points)).page().html();
        while (html.length() > MOST_BYTES && points > FEWEST_POINTS) {
            points = points * 3 / 4;
            html = new CouplePage(CoupleCharts.of(read, couple, "c", points)).page().html();
        }
        return html;
    }

    private Page page() {
        var sections = new ArrayList<Section>();
        sections.add(trust());
        sections.add(reasons());
        sections.add(fragility());
        sections.add(answers());
        sections.add(affect());
        sections.add(fear());
        ahead().ifPresent(sections::add);
        sections.add(ground());
        return new Page(
                Person.couple(dyad.dyad()),
                "Research report",
                "What two people answered, and what may be read in it",
                lead(),
                "Bands hold half, and nine in ten, of the readings that fit the answers. A report about"
                        + " a diary, not a verdict on two people; keep it as you keep the diary.",
                sections,
                "Made by Troth from “%s”. It holds everything it shows, and loads nothing from anywhere."
                        .formatted(couple.read().reading().diary().name()));
    }

    private String lead() {
        var told = told();
        var first =
                "%s answered on %s, %s on %s."
                        .formatted(
                                couple.person(Partner.A),
                                times(Partner.A),
                                couple.person(Partner.B),
                                times(Partner.B));
        return told.isEmpty()
                ? first + " That is too little to tell anything; all that follows is assumed."
                : first + " That tells %s; the rest is assumed.".formatted(Plain.listed(told));
    }

    private String times(Partner partner) {
        return couple.isDaily()
                ? Plain.count(couple.moments(partner), "day", "days")
                : Plain.count(couple.moments(partner), "occasion", "occasions");
    }

    /// What the answers of either told, in the words of a person.
    private List<String> told() {
        var items =
                couple.items().stream()
                        .filter(item -> isTold(DyadReading.answerTo(item.name())))
                        .map(item -> Plain.item(item.name()))
                        .toList();
        var states =
                Stream.concat(
                                Stream.of(
                                        new Named("theta", "how trust moves"),
                                        new Named("closeness", "how close they feel")),
                                asked())
                        .filter(named -> isTold(named.quantity()))
                        .map(Named::words);
        var answers =
                items.isEmpty()
                        ? Stream.<String>empty()
                        : Stream.of("where answers about %s stand".formatted(Plain.listed(items)));
        return Stream.concat(answers, states).toList();
    }

    /// The affects that an item asks about: a headline names no other.
    private Stream<Named> asked() {
        return AFFECT.stream()
                .filter(named ->
                        couple.items().stream()
                                .anyMatch(i ->
                                        i.measures()
                                                .name()
                                                .replace("_", "")
                                                .equalsIgnoreCase(named.quantity())))
                .map(named -> new Named(named.quantity(), "how " + named.words() + " moves"));
    }

    private boolean isTold(String quantity) {
        return Arrays.stream(Partner.values())
                .anyMatch(p -> couple.moments(p) > 0 && couple.isTold(p, quantity));
    }

    private Section answers() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "Dots are the answers given. The bands say what answer to expect on average;"
                                + " a single answer lies further off."));
        for (var item : couple.items()) {
            blocks.add(pair(partner -> couple.answers(item, partner)));
        }
        return new Section("answers", "Answers", blocks);
    }

    private interface Drawn {
        Block of(Partner partner);
    }

    private Block pair(Drawn drawn) {
        return new Block.Row(Width.HALVES, List.of(half(drawn, Partner.A), half(drawn, Partner.B)));
    }

    /// Nothing is drawn of somebody who answered nothing, however much the model would say.
    private Block half(Drawn drawn, Partner partner) {
        return couple.moments(partner) > 0
                ? drawn.of(partner)
                : new Block.Empty(
                        couple.person(partner), "No answers, so there is nothing to draw.");
    }

    private Section trust() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "Trust of each in the other, as the model has it: 0 the next word will not be"
                                + " kept, 1 it will. Bands hold half, and nine in ten, of the possible"
                                + " courses; thin lines are three of them."));
        for (int i = 0; i < couple.trust(Partner.A).size(); i++) {
            int facet = i;
            blocks.add(pair(partner -> couple.trust(partner).get(facet)));
        }
        return new Section("trust", "Trust", blocks);
    }

    private Section reasons() {
        return new Section(
                "reasons",
                "What trust is made of",
                List.of(
                        new Block.Say(
                                "As log-odds trust is a sum: 0 is one half, 1 about three in four, 2"
                                        + " about nine in ten."),
                        pair(partner -> ReasonBars.of(couple, partner))));
    }

    private Section fragility() {
        return new Section(
                "fragility",
                "What one more breach would take",
                List.of(
                        new Block.Say(
                                "The share of trust that a breach of middle severity, told at once,"
                                        + " would take that day. Shown only where trust is above one"
                                        + " half."),
                        pair(couple::fragility)));
    }

    private Section fear() {
        return new Section(
                "fear",
                "Fear and safety",
                List.of(
                        new Block.Say(
                                "Answers follow fear less safety; which of the two moved they seldom"
                                        + " tell."),
                        state(new Named("R", "fear that reacts now")),
                        state(new Named("safety", "learned safety"))));
    }

    private Section affect() {
        return new Section("affect", "Affect", AFFECT.stream().map(this::state).toList());
    }

    private Block state(Named named) {
        return pair(partner -> couple.state(partner, named.quantity(), named.words(), 1));
    }

    private Optional<Section> ahead() {
        if (!couple.looksAhead()) {
            return Optional.empty();
        }
        int last = dyad.days().size() - 1;
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "From %s to %s, if what comes is like what was. No event is foreseen, and none is ruled out. The bands say what to expect on average; a single answer lies further off."
                                .formatted(
                                        Plain.moment(dyad.days().at(dyad.known())),
                                        Plain.moment(dyad.days().at(last)))));
        couple.items().forEach(item -> blocks.add(pair(p -> couple.ahead(item, p))));
        blocks.add(pair(couple::trustAhead));
        return Optional.of(new Section("ahead", "Looking ahead", blocks));
    }

    private Section ground() {
        var ended = dyad.convergence();
        var search =
                "The search for the most probable course %s: %s in its last round, and one more would have gained %s in log density."
                        .formatted(
                                ended.converged() ? "converged" : "did not converge",
                                Plain.count(ended.steps(), "step", "steps"),
                                Decimal.short3(ended.decrement()));
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "How much of what was open these answers took away by the last day. A quantity"
                                + " counts as told from a fifth on, here and for the median person"
                                + " of the diary."));
        blocks.add(new Block.Shown(table()));
        SurenessPart.of(dyad).map(Block.Shown::new).ifPresent(blocks::add);
        blocks.add(new Block.Note(search));
        blocks.add(
                new Block.Links(
                        "Other pages",
                        List.of(new Block.Links.Link("The whole diary", "../report.html"))));
        return new Section("ground", "Told or assumed", blocks);
    }

    private DataTable table() {
        var rows = new ArrayList<List<String>>();
        for (var item : couple.items()) {
            rows.add(row("answers: " + Plain.item(item.name()), DyadReading.answerTo(item.name())));
        }
        for (var told : couple.read().reading().told()) {
            rows.add(row(told.words(), told.quantity()));
        }
        return new DataTable(
                "told-table",
                "The share of the variance that was taken away",
                List.of(
                        "Quantity",
                        couple.person(Partner.A),
                        couple.person(Partner.B),
                        "Median person"),
                rows);
    }

    private List<String> row(String words, String quantity) {
        double median = Shares.median(couple.read().reading().dyads(), quantity);
        return List.of(
                words,
                cell(Partner.A, quantity),
                cell(Partner.B, quantity),
                Shares.percent(median));
    }

    private String cell(Partner partner, String quantity) {
        var share = Shares.percent(Shares.of(dyad, partner, quantity));
        return couple.isTold(partner, quantity) ? share + ", told" : share;
    }
}
