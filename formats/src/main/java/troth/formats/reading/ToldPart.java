package troth.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Event;
import troth.dyad.Item;
import troth.formats.report.Block;
import troth.formats.report.Block.Terms.Term;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.infer.DyadReading;
import troth.infer.Told;
import troth.model.Layout;

/// State by state: what these answers told, what is assumed, and why.
final class ToldPart {

    private final DiaryReading read;
    private final Diary diary;

    ToldPart(DiaryReading read) {
        this.read = read;
        diary = read.reading().diary();
    }

    /// Quantities that stand or fall together.
    ///
    /// @param because why they are assumed, where they are
    private record Group(String name, List<String> quantities, String because) {}

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "A quantity counts as told if, for the median person, these answers took away"
                                + " a fifth or more of what was open about it. The rest is what the model"
                                + " assumes, however smooth its curve looks."));
        blocks.add(new Block.Terms(terms()));
        blocks.add(new Block.Closed("Every quantity", table()));
        return new Section("told", "Told or assumed", blocks);
    }

    private List<Term> terms() {
        var terms = new ArrayList<Term>();
        terms.add(new Term("Answers to expect", answers()));
        groups().forEach(group -> terms.add(new Term(group.name(), words(group))));
        terms.add(
                new Term(
                        "Hormones",
                        "Assumed, and not read at all: they last minutes and leave no trace of their"
                                + " own in answers given hours later."));
        terms.add(
                new Term(
                        "Half-lives and weights",
                        "Assumed: the coefficients of the mechanism are those of the model’s table. They"
                                + " were not fitted to this diary, so it neither told nor tested them."));
        return terms;
    }

    private String answers() {
        return told(
                diary.items().stream().map(this::answers).toList(),
                "There are too few answers to it.");
    }

    private Told answers(Item item) {
        var quantity = DyadReading.answerTo(item.name());
        double share = Shares.median(read.reading().dyads(), quantity);
        return new Told(quantity, Plain.item(item.name()), share, Shares.isTold(share));
    }

    private List<Group> groups() {
        return List.of(
                new Group("Trust", List.of("theta"), trust()),
                new Group(
                        "Reasons of trust",
                        List.of(
                                "reason_record",
                                "reason_closeness",
                                "reason_fear",
                                "reason_unexplained"),
                        "What answers show of trust is the sum of its reasons; they part them only as"
                                + " far as the reasons move at different speeds."),
                new Group(
                        "Fear apart from safety",
                        List.of("R", "fear", "safety", "kindling"),
                        "What was learned from harm and what was learned from safe contact reach an"
                                + " answer as one difference, so no answer can tell one from the other."),
                new Group(
                        "Closeness and the body",
                        List.of("closeness", "glow", "X", "value"),
                        body()),
                new Group(
                        "Grievance, and how long it lasts",
                        List.of("grievance", "lapsed", "lasting", "credit"),
                        memory()),
                new Group(
                        "Affect",
                        List.of("anxiety", "lowmood", "anger", "shame", "intrusion", "D"),
                        asked(
                                        Construct.ANXIETY,
                                        Construct.LOW_MOOD,
                                        Construct.ANGER,
                                        Construct.SHAME)
                                ? "What is not asked about follows from what is, at strengths taken from"
                                        + " the model’s table."
                                : "No item asks about anxiety, low mood, anger or shame."),
                new Group(
                        "Stress and trauma",
                        List.of("stress", "load", "A"),
                        asked(Construct.STRESS)
                                ? "Only everyday stress is asked about; what lies further back is not."
                                : "No item asks about stress, and what happened before the diary is not"
                                        + " in it."));
    }

    private String trust() {
        boolean asked =
                asked(
                        Construct.TRUST,
                        Construct.RELIABILITY,
                        Construct.HONESTY,
                        Construct.CARE,
                        Construct.SAFETY,
                        Construct.SEXUAL_TRUST);
        return asked
                ? "The items ask about it, but a slow state moves little in a diary of this length."
                : "No item asks about trust. It shows only through answers that much else moves too.";
    }

    private String body() {
        boolean close =
                diary.drivers().stream().map(Driver::kind).anyMatch(ToldPart::isClose)
                        || happened(Event.Closeness.class);
        return close
                ? "How far closeness, afterglow and longing move trust is taken from the model’s table."
                : "No closeness is on these timelines, so afterglow, expectation and longing rest where"
                        + " the model puts them.";
    }

    private static boolean isClose(Driver.Kind kind) {
        return switch (kind) {
            case INTIMACY, TOUCH, TIME_TOGETHER -> true;
            case CONFLICT, STRESSOR, TALK, AGREEMENT_KEPT, AGREEMENT_BROKEN -> false;
        };
    }

    private String memory() {
        long betrayals =
                diary.timelines().stream()
                        .flatMap(t -> t.happenings().stream())
                        .filter(h -> h.event() instanceof Event.Betrayal)
                        .count();
        var why =
                "How long a lapse counts, and what of it never fades, shows only after a betrayal; ";
        return betrayals == 0
                ? why + "none is on these timelines."
                : why
                        + Plain.count(betrayals, "is", "are")
                        + " on these timelines, too few to tell.";
    }

    private boolean asked(Construct... constructs) {
        return diary.items().stream()
                .anyMatch(item -> Arrays.asList(constructs).contains(item.measures()));
    }

    private boolean happened(Class<? extends Event> kind) {
        return diary.timelines().stream()
                .flatMap(t -> t.happenings().stream())
                .anyMatch(h -> kind.isInstance(h.event()));
    }

    private String words(Group group) {
        return told(of(group), group.because());
    }

    private static String told(List<Told> quantities, String because) {
        var told = quantities.stream().filter(Told::told).map(ToldPart::words).toList();
        var assumed = quantities.stream().filter(t -> !t.told()).map(ToldPart::words).toList();
        if (assumed.isEmpty()) {
            return "Told: %s.".formatted(Plain.listed(told));
        }
        var rest = "Assumed: %s. %s".formatted(Plain.listed(assumed), because);
        return told.isEmpty() ? rest : "Told: %s. %s".formatted(Plain.listed(told), rest);
    }

    private List<Told> of(Group group) {
        return read.reading().told().stream()
                .filter(told -> group.quantities().contains(withoutFacet(told.quantity())))
                .toList();
    }

    /// States of a facet stand with those of trust as a whole.
    private String withoutFacet(String quantity) {
        return read.reading().model().layout().facets().stream()
                .map(Layout::suffix)
                .filter(suffix -> !suffix.isEmpty() && quantity.endsWith(suffix))
                .findFirst()
                .map(suffix -> quantity.substring(0, quantity.length() - suffix.length()))
                .orElse(quantity);
    }

    private static String words(Told told) {
        var words =
                told.words().replaceFirst("^part of trust: ", "").replaceFirst(", log-odds$", "");
        return "%s (%s)".formatted(words, Shares.percent(told.shrinkage()));
    }

    private DataTable table() {
        var rows =
                read.reading().told().stream()
                        .map(told ->
                                List.of(
                                        told.words(),
                                        told.quantity(),
                                        Shares.percent(told.shrinkage()),
                                        ParameterTable.told(told.told())))
                        .toList();
        return new DataTable(
                "told-table",
                "How much of what was open these answers took away, median over persons",
                List.of("Quantity", "Name in the files", "Taken away", "Told or assumed"),
                rows);
    }
}
