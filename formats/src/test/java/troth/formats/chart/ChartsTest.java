package troth.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.numeric.Series;
import troth.numeric.Streams;

class ChartsTest {

    private static final Caption CAPTION =
            new Caption("trust", "Trust <of one>", "It falls & rises.");
    private static final List<String> NAMES =
            List.of(
                    "repaired",
                    "nothing after",
                    "told at once",
                    "closeness, talk and agreements with nothing after",
                    "a",
                    "Donaudampfschifffahrtsgesellschaft");

    private static Series days(int n) {
        return Series.of(IntStream.rangeClosed(0, n).asDoubleStream().toArray());
    }

    private static Series walk(RandomGenerator chance, int n, double low, double high) {
        var values = new double[n + 1];
        double now = chance.nextDouble();
        for (int i = 0; i <= n; i++) {
            now = Math.clamp(now + 0.1 * chance.nextGaussian(), 0, 1);
            values[i] = low + (high - low) * now;
        }
        return Series.of(values);
    }

    /// A property over seeds: however many lines there are, whatever they are called and wherever
    /// they end, in both sizes, every word is readable at 320 pixels.
    @Test
    void linesAreNamedAtTheirEndsAndNoWordStandsOnAnother() {
        for (int seed = 0; seed < 300; seed++) {
            var chance = new Streams(seed).at(0, 0);
            int n = 20 + chance.nextInt(400);
            var lines =
                    IntStream.range(0, 1 + chance.nextInt(6))
                            .mapToObj(i -> new Line(NAMES.get(i), walk(chance, n, 0, 1)))
                            .toList();
            var marks =
                    IntStream.range(0, chance.nextInt(4))
                            .mapToObj(i -> new Mark(chance.nextInt(n), "moment " + i))
                            .toList();
            var size = CourseChart.Size.values()[chance.nextInt(2)];

            var drawing =
                    new Drawing(
                            CourseChart.lines(CAPTION, days(n), Axis.days(n), Axis.share(), lines)
                                    .withMarks(marks)
                                    .with(size)
                                    .svg());

            drawing.isAsEveryChartMustBe().isReadable();
            assertThat(String.join(" ", drawing.words())).contains(lines.getFirst().label());
        }
    }

    @Test
    void everyLineHasDashesOfItsOwn() {
        var lines = NAMES.stream().map(name -> new Line(name, Series.of(0.1, 0.5, 0.2))).toList();

        var drawing =
                new Drawing(
                        CourseChart.lines(CAPTION, days(2), Axis.days(2), Axis.share(), lines)
                                .svg());

        assertThat(drawing.elements("path"))
                .extracting(path -> path.getAttribute("class"))
                .filteredOn(type -> type.startsWith("curve"))
                .containsExactly(
                        "curve c1", "curve c2", "curve c3", "curve c4", "curve c5", "curve c6");
    }

    @Test
    void bandsHaveExamplesAndWordsOfTheirOwn() {
        for (int seed = 0; seed < 100; seed++) {
            var chance = new Streams(seed).at(0, 0);
            var middle = walk(chance, 60, 0.1, 0.9);
            var examples =
                    IntStream.range(0, 3)
                            .mapToObj(_ -> new Line("", walk(chance, 60, 0.2, 0.8)))
                            .toList();
            var band =
                    new Band(
                            moved(middle, -0.1),
                            moved(middle, -0.04),
                            moved(middle, 0.04),
                            moved(middle, 0.1));

            var drawing =
                    new Drawing(
                            CourseChart.band(
                                            CAPTION,
                                            days(60),
                                            Axis.days(60),
                                            Axis.share(),
                                            band,
                                            examples,
                                            "three couples")
                                    .withMarks(List.of(new Mark(30, "the breach")))
                                    .withGaps(List.of(gap(chance)))
                                    .svg());

            drawing.isAsEveryChartMustBe().isReadable();
            assertThat(drawing.words()).contains("half", "9 in 10", "the breach", "answers");
        }
    }

    /// One that is narrower than its words.
    private static Gap gap(RandomGenerator chance) {
        int from = 10 + chance.nextInt(35);
        return new Gap(from, from + 7, "no answers");
    }

    private static Series moved(Series series, double by) {
        return Series.of(Arrays.stream(series.toArray()).map(v -> v + by).toArray());
    }

    @Test
    void whatIsMissingIsAGapWithABracket() {
        var low = Series.of(0.2, 0.3, Double.NaN, Double.NaN, 0.3, 0.2);
        var high = Series.of(0.5, 0.6, Double.NaN, Double.NaN, 0.6, 0.5);
        var drawing =
                new Drawing(
                        CourseChart.band(
                                        CAPTION,
                                        days(5),
                                        Axis.days(5),
                                        Axis.share(),
                                        new Band(low, low, high, high),
                                        List.of(),
                                        "")
                                .withGaps(List.of(new Gap(1, 4, "no answers")))
                                .svg());

        drawing.isAsEveryChartMustBe().isReadable();
        var wide =
                drawing.elements("path").stream()
                        .filter(path -> path.getAttribute("class").equals("wide"))
                        .findFirst()
                        .orElseThrow();
        assertThat(wide.getAttribute("d").chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(drawing.words()).contains("no answers");
    }

    @Test
    void aStackShowsItsLayersAndTheirSum() {
        for (int seed = 0; seed < 100; seed++) {
            var chance = new Streams(seed).at(0, 0);
            var layers =
                    IntStream.range(0, 5)
                            .mapToObj(i ->
                                    new Layer(
                                            List.of(
                                                            "record",
                                                            "closeness",
                                                            "afterglow",
                                                            "fear",
                                                            "not explained")
                                                    .get(i),
                                            walk(chance, 200, i == 3 ? -2 : -1, i == 0 ? 3 : 1),
                                            Layer.Fill.values()[i]))
                            .toList();
            var drawing =
                    new Drawing(
                            new StackChart(
                                            CAPTION,
                                            days(200),
                                            Axis.days(200),
                                            StackChart.axis(List.of(layers)),
                                            layers,
                                            "sum",
                                            List.of(new Mark(90, "the breach")))
                                    .svg());

            drawing.isAsEveryChartMustBe().isReadable();
            assertThat(drawing.words()).contains("record", "fear", "not explained", "sum");
        }
    }

    @Test
    void barsPointBothWaysAndShowTheirNumbers() {
        for (int seed = 0; seed < 100; seed++) {
            var chance = new Streams(seed).at(0, 0);
            var bars =
                    IntStream.range(0, 1 + chance.nextInt(4))
                            .mapToObj(i ->
                                    new Bar(
                                            "A reason that is told in quite a few words, number "
                                                    + i,
                                            chance.nextGaussian(),
                                            i == 3))
                            .toList();
            var drawing =
                    new Drawing(new BarChart(CAPTION, "lowered it", "raised it", 2, bars).svg());

            drawing.isAsEveryChartMustBe().isReadable();
            assertThat(drawing.words()).contains(Decimal.signed(bars.getFirst().value(), 2));
            for (var rect : drawing.elements("rect")) {
                assertThat(Double.parseDouble(rect.getAttribute("width")))
                        .isGreaterThanOrEqualTo(0);
                assertThat(Double.parseDouble(rect.getAttribute("x"))).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void smallBarsLookSmallWhereALengthIsGiven() {
        var bars = List.of(new Bar("a talk", 0.1, false), new Bar("the rest", -0.2, true));

        var full = new Drawing(new BarChart(CAPTION, "down", "up", 1, bars).svg());
        var small = new Drawing(new BarChart(CAPTION, "down", "up", 1, 1, bars).svg());

        assertThat(width(small)).isLessThan(width(full) / 3);
    }

    @Test
    void anIntervalIsAWhiskerThatNoNumberCovers() {
        for (int seed = 0; seed < 50; seed++) {
            var chance = new Streams(seed).at(0, 0);
            double value = chance.nextGaussian();
            var bar = new Bar("a reason", value, false, value - 0.7, value + 0.3);
            var plain = new Bar("another", 0.2, false);
            var drawing =
                    new Drawing(
                            new BarChart(CAPTION, "less", "more", 2, List.of(bar, plain)).svg());

            drawing.isAsEveryChartMustBe().isReadable();
            assertThat(
                            drawing.elements("path").stream()
                                    .filter(p -> p.getAttribute("class").equals("whisker")))
                    .hasSize(1);
        }
    }

    private static double width(Drawing drawing) {
        return Double.parseDouble(drawing.elements("rect").getFirst().getAttribute("width"));
    }

    /// Dots are one path of strokes without length, so that a year of answers stays small.
    @Test
    void answersGivenAreDotsThatWordsDoNotCover() {
        for (int seed = 0; seed < 100; seed++) {
            var chance = new Streams(seed).at(0, 0);
            var middle = walk(chance, 30, 0.1, 0.9);
            var band =
                    new Band(
                            moved(middle, -0.1),
                            moved(middle, -0.04),
                            moved(middle, 0.04),
                            moved(middle, 0.1));
            var given = new Dots(days(30), walk(chance, 30, 0, 1));

            var drawing =
                    new Drawing(
                            CourseChart.band(
                                            CAPTION,
                                            days(30),
                                            Axis.time(0, 30),
                                            Axis.share(),
                                            band,
                                            List.of(new Line("", middle)),
                                            "one of many")
                                    .withDots(given)
                                    .svg());

            drawing.isAsEveryChartMustBe().isReadable();
            var dots = path(drawing, "given").getAttribute("d");
            assertThat(dots.chars().filter(c -> c == 'M').count()).isEqualTo(31);
            assertThat(dots).endsWith("h0");
        }
    }

    private static org.w3c.dom.Element path(Drawing drawing, String type) {
        return drawing.elements("path").stream()
                .filter(path -> path.getAttribute("class").equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsStandBesideWhatWasExpected() {
        var shares = Series.of(0.02, 0.18, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        var levels =
                List.of(
                        new ColumnChart.Level(0.1, "expected"),
                        new ColumnChart.Level(0.05, "5 %"),
                        new ColumnChart.Level(0.15, "15 %"));

        var drawing =
                new Drawing(
                        new ColumnChart(CAPTION, shares, Axis.share(), Axis.round(0, 0.2), levels)
                                .svg());

        drawing.isAsEveryChartMustBe().isReadable();
        assertThat(drawing.words()).contains("expected", "5 %", "15 %");
        var heights =
                drawing.elements("rect").stream()
                        .map(rect -> Double.parseDouble(rect.getAttribute("height")))
                        .toList();
        assertThat(heights).hasSize(10);
        assertThat(heights.get(1) / heights.get(0)).isCloseTo(9, within(0.1));
    }

    @Test
    void equalChartsAreEqualTexts() {
        var line = List.of(new Line("one", Series.of(0.1, 0.2, 0.3)));

        var one = CourseChart.lines(CAPTION, days(2), Axis.days(2), Axis.share(), line).svg();
        var again = CourseChart.lines(CAPTION, days(2), Axis.days(2), Axis.share(), line).svg();

        assertThat(again).isEqualTo(one);
    }
}
