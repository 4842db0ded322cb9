package troth.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.numeric.Streams;

class DotChartTest {

    /// A property over seeds: wherever the dots and the threshold lie, every word is readable at
    /// 320 pixels and every dot is there once.
    @Test
    void everyDotIsDrawnAndNoWordStandsOnAnother() {
        for (int seed = 0; seed < 300; seed++) {
            var chance = new Streams(seed).at(0, 0);
            var dots = dots(chance);
            int threshold = chance.nextInt(12);

            var drawing = new Drawing(chart(dots, threshold).svg());

            drawing.isAsEveryChartMustBe().isReadable();
            assertThat(drawing.elements("circle")).hasSize(20);
            assertThat(filled(drawing))
                    .isEqualTo(dots.stream().filter(dot -> dot >= threshold).count());
        }
    }

    @Test
    void aDotOffTheScaleIsRefused() {
        assertThatThrownBy(() -> chart(List.of(3, 11), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 10");
    }

    private static long filled(Drawing drawing) {
        return drawing.elements("circle").stream()
                .filter(circle -> circle.getAttribute("class").equals("fill"))
                .count();
    }

    private static List<Integer> dots(RandomGenerator chance) {
        double middle = 10 * chance.nextDouble();
        double spread = 3 * chance.nextDouble();
        return IntStream.range(0, 20)
                .map(_ -> (int) Math.clamp(middle + spread * chance.nextGaussian(), 0, 10))
                .sorted()
                .boxed()
                .toList();
    }

    private static DotChart chart(List<Integer> dots, int threshold) {
        return new DotChart(
                new Caption("ahead", "Twenty answers", "Dots."),
                10,
                dots,
                threshold,
                "6 of 20: lower",
                "14 of 20: 6 or higher",
                "not at all",
                "fully");
    }
}
