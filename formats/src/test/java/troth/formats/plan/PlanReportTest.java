package troth.formats.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Construct;
import troth.dyad.Item;
import troth.dyad.Scale;
import troth.study.Contrast;
import troth.study.DiaryPlan;
import troth.study.DiaryPlan.Line;
import troth.study.DiaryPlan.Outlook;

class PlanReportTest {

    /// Of ten intervals of 95 %, eight are chance and seven are not.
    @Test
    void itSaysHowOftenBandsHeldAndWhatNotToRelyOn() {
        var words = words(line("level.trust", 0.8, 10), line("own_tau.trust", 0.7, 10));

        assertThat(words)
                .contains(
                        "±0.4 (of such bands, meant to hold the truth nine times in ten, 82 % did)")
                .endsWith(
                        "Do not rely on the interval of own_tau.trust: it held the truth too seldom.");
    }

    @Test
    void whereIntervalsHoldItSaysNothingOfThem() {
        assertThat(words(line("level.trust", 1, 10))).doesNotContain("rely");
    }

    private static String words(Line... parameters) {
        var item = new Item("trust", new Scale.Ordinal(1, 7, 1), Construct.TRUST, true);
        var plan = new DiaryPlan(20, 14, List.of(item), 0.2, 10, 1);
        var trust = new Line("theta", Double.NaN, 0.8, 0, 0.82, 0.6, 400);
        var contrast = new Contrast("theta", 0.5, 1, 64);
        var outlook = new Outlook(plan, List.of(parameters), List.of(trust), List.of(contrast), 10);
        return new PlanReport(List.of(outlook), 0.5, "./troth plan").words().getFirst();
    }

    private static Line line(String name, double covered, int cases) {
        return new Line(name, 1, 0.5, 0, covered, 0.9, cases);
    }
}
