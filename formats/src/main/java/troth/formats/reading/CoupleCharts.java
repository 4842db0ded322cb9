package troth.formats.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import troth.dyad.CheckIn;
import troth.dyad.Facet;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Timeline;
import troth.formats.chart.Axis;
import troth.formats.chart.CourseChart;
import troth.formats.chart.Dots;
import troth.formats.chart.Mark;
import troth.formats.report.Block;
import troth.infer.Band;
import troth.infer.DyadReading;
import troth.model.Layout;
import troth.numeric.Normal;
import troth.numeric.Series;

/// Every drawing of one couple.
///
/// @param prefix begins every id, so that a page can hold more than one couple
/// @param points how many moments a chart of answers shows at most, about; others show half of them
record CoupleCharts(
        DiaryReading read, DyadReading dyad, Timeline timeline, String prefix, int points) {

    private static final DoubleUnaryOperator AS_IT_IS = DoubleUnaryOperator.identity();

    static CoupleCharts of(DiaryReading read, int couple, String prefix, int points) {
        return new CoupleCharts(
                read,
                read.reading().dyads().get(couple),
                read.reading().diary().timelines().get(couple),
                prefix,
                points);
    }

    String person(Partner partner) {
        return Person.of(dyad.dyad(), partner);
    }

    List<Item> items() {
        return read.reading().diary().items();
    }

    /// When a partner answered anything of this kind.
    private TreeSet<Double> answered(Partner partner, Predicate<CheckIn> kind) {
        return timeline.checkIns().stream()
                .filter(c -> c.author() == partner && kind.test(c))
                .map(CheckIn::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// On how many moments a partner answered.
    int moments(Partner partner) {
        return answered(partner, _ -> true).size();
    }

    /// Whether nobody answered twice on one day.
    boolean isDaily() {
        return java.util.Arrays.stream(Partner.values())
                .map(partner -> answered(partner, _ -> true))
                .allMatch(days -> days.stream().map(Math::floor).distinct().count() == days.size());
    }

    /// The answers to expect to one item, and those given.
    Block answers(Item item, Partner partner) {
        var title = "%s: %s".formatted(person(partner), Plain.item(item.name()));
        var answered = answered(partner, c -> c.item().equals(item.name()));
        var band = dyad.band(partner, DyadReading.answerTo(item.name()));
        var picture =
                new Picture(
                        id("answer", item, partner),
                        title,
                        ItemAxis.words(item),
                        told(partner, DyadReading.answerTo(item.name())),
                        axis(item),
                        AS_IT_IS,
                        List.of(),
                        Optional.of(given(item, partner)),
                        true,
                        CourseChart.Size.USUAL,
                        2);
        return drawn(picture, band, answered, points);
    }

    private Dots given(Item item, Partner partner) {
        var answers =
                timeline.checkIns().stream()
                        .filter(c -> c.author() == partner && c.item().equals(item.name()))
                        .toList();
        return new Dots(
                Series.of(answers.stream().mapToDouble(CheckIn::day).toArray()),
                Series.of(answers.stream().mapToDouble(CheckIn::value).toArray()));
    }

    /// One axis for both partners, and for what is ahead.
    private Axis axis(Item item) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var partner : Partner.values()) {
            var band = dyad.band(partner, DyadReading.answerTo(item.name()));
            var values = given(item, partner).y();
            low = Math.min(low, band.low90().min());
            high = Math.max(high, band.high90().max());
            low = values.size() == 0 ? low : Math.min(low, values.min());
            high = values.size() == 0 ? high : Math.max(high, values.max());
        }
        return ItemAxis.of(item, low, high);
    }

    /// Trust as a whole, or in each facet where they are told apart.
    List<Block> trust(Partner partner) {
        var facets = read.reading().model().layout().facets();
        return facets.stream().map(facet -> trust(partner, facet, false)).toList();
    }

    private Block trust(Partner partner, Facet facet, boolean ahead) {
        var quantity = "theta" + Layout.suffix(facet);
        var what = facet == Facet.GENERAL ? "trust" : "trust: " + facet.words();
        var picture =
                new Picture(
                        id((ahead ? "ahead-" : "") + quantity, partner),
                        "%s: %s".formatted(person(partner), what),
                        "0 to 1",
                        told(partner, quantity),
                        Axis.share(),
                        Normal::logistic,
                        ahead ? List.of() : moments(),
                        Optional.empty(),
                        true,
                        ahead ? CourseChart.Size.SMALL : CourseChart.Size.USUAL,
                        2);
        var band = dyad.band(partner, quantity);
        return ahead ? drawn(picture, band) : drawn(picture, band, answered(partner, _ -> true));
    }

    /// What was entered as an event and seldom happens.
    private List<Mark> moments() {
        return timeline.happenings().stream()
                .flatMap(h -> EventName.of(h.event()).map(name -> new Mark(h.day(), name)).stream())
                .toList();
    }

    /// A quantity between 0 and `high`.
    Block state(Partner partner, String quantity, String words, double high) {
        return drawn(
                small(partner, quantity, words, high),
                dyad.band(partner, quantity),
                answered(partner, _ -> true));
    }

    private Picture small(Partner partner, String quantity, String words, double high) {
        return new Picture(
                id(quantity, partner),
                "%s: %s".formatted(person(partner), words),
                "0 to " + Plain.number(high, 0),
                told(partner, quantity),
                high == 1 ? Axis.share() : Axis.round(0, high),
                AS_IT_IS,
                List.of(),
                Optional.empty(),
                false,
                CourseChart.Size.SMALL,
                2);
    }

    /// Fragility where trust is above one half; elsewhere there is little left to lose.
    Block fragility(Partner partner) {
        var trust = dyad.band(partner, "T").median();
        var band = dyad.band(partner, "fragility");
        boolean above = false;
        for (int k = 0; k < dyad.known(); k++) {
            above |= trust.at(k) > 0.5;
        }
        if (!above) {
            return new Block.Empty(
                    "%s: not shown".formatted(person(partner)),
                    "Trust is not above one half on any day, as far as this reading goes.");
        }
        return drawn(
                small(partner, "fragility", "what one more breach would take", 1),
                new Band(
                        where(trust, band.low90()),
                        where(trust, band.low50()),
                        where(trust, band.median()),
                        where(trust, band.high50()),
                        where(trust, band.high90()),
                        List.of()),
                answered(partner, _ -> true));
    }

    private static Series where(Series trust, Series values) {
        var shown = values.toArray();
        Arrays.setAll(shown, k -> trust.at(k) > 0.5 ? shown[k] : Double.NaN);
        return Series.of(shown);
    }

    /// Whether the reading looks far enough ahead to be drawn.
    boolean looksAhead() {
        return dyad.days().size() - dyad.known() > 1;
    }

    /// Trust ahead, as a whole or in its first facet.
    Block trustAhead(Partner partner) {
        return trust(partner, read.reading().model().layout().facets().getFirst(), true);
    }

    /// The answers to expect to an item.
    Block ahead(Item item, Partner partner) {
        var picture =
                new Picture(
                        id("ahead", item, partner),
                        "%s: %s".formatted(person(partner), Plain.item(item.name())),
                        ItemAxis.words(item),
                        "answers to expect",
                        axis(item),
                        AS_IT_IS,
                        List.of(),
                        Optional.empty(),
                        true,
                        CourseChart.Size.SMALL,
                        2);
        return drawn(picture, dyad.band(partner, DyadReading.answerTo(item.name())));
    }

    private Block drawn(Picture picture, Band band) {
        return picture.of(band, Stretch.ahead(dyad.days(), dyad.known(), points / 2));
    }

    private Block drawn(Picture picture, Band band, TreeSet<Double> answered) {
        return drawn(picture, band, answered, points / 2);
    }

    private Block drawn(Picture picture, Band band, TreeSet<Double> answered, int most) {
        if (answered.size() < 2) {
            return new Block.Empty(
                    picture.title(),
                    answered.isEmpty()
                            ? "No answers, so there is nothing to draw."
                            : "One answer: too little to draw a course.");
        }
        return picture.of(band, Stretch.around(dyad.days(), dyad.known(), answered, most));
    }

    String told(Partner partner, String quantity) {
        return isTold(partner, quantity) ? "told" : "assumed";
    }

    boolean isTold(Partner partner, String quantity) {
        return Shares.isTold(read.reading(), dyad, partner, quantity);
    }

    private String id(String what, Item item, Partner partner) {
        return id(what + "-" + items().indexOf(item), partner);
    }

    String id(String what, Partner partner) {
        var name = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        return "%s-%s-%s".formatted(prefix, name, partner.name().toLowerCase(Locale.ROOT));
    }
}
