package troth.formats.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.formats.Source;
import troth.formats.scenario.Scenario;
import troth.formats.scenario.ScenarioReader;
import troth.simulate.Quantity;

class ScenarioRunTest {

    private static Scenario scenario(String text) {
        return ScenarioReader.read(Source.of("s.yaml", text));
    }

    /// All arms draw the same chance: without a difference between them there is none in the
    /// result.
    @Test
    void armsShareTheirChance() {
        var simulation =
                ScenarioRun.run(
                        scenario(
                                """
                                days: 60
                                behaviour: true
                                couples: 20
                                arms:
                                  one:
                                  later:
                                    events:
                                      it: {day: 40, event: betrayal, by: b, severity: 1}
                                """),
                        () -> {});
        var one = simulation.outcomes().get(0).course(3, "trust", Partner.A);
        var later = simulation.outcomes().get(1).course(3, "trust", Partner.A);

        assertThat(later.at(5)).isEqualTo(one.at(5));
        assertThat(later.last()).isNotEqualTo(one.last());
    }

    @Test
    void anotherSeedIsAnotherChance() {
        var written = scenario("days: 30\nbehaviour: true\ncouples: 4\nseed: 3");

        var one = ScenarioRun.run(written, () -> {}).outcomes().getFirst();
        var again = ScenarioRun.run(written, () -> {}).outcomes().getFirst();
        var other = ScenarioRun.run(written.withSeed(4), () -> {}).outcomes().getFirst();

        assertThat(again.course(2, "trust", Partner.B))
                .isEqualTo(one.course(2, "trust", Partner.B));
        assertThat(other.course(2, "trust", Partner.B))
                .isNotEqualTo(one.course(2, "trust", Partner.B));
    }

    @Test
    void everyStepOfTheWorkIsCounted() {
        for (var text : new String[] {"days: 5", "days: 5\nbehaviour: true\ncouples: 7"}) {
            var steps = new AtomicLong();

            ScenarioRun.run(scenario(text), steps::incrementAndGet);

            assertThat(steps.get()).isEqualTo(ScenarioRun.steps(scenario(text)));
        }
    }

    /// E8: the reasons of every facet sum to its log-odds, and those to its trust.
    @Test
    void theReasonsAddUp() {
        var outcome =
                ScenarioRun.run(
                                scenario("days: 20\nfacets: all\nbehaviour: true\ncouples: 5"),
                                () -> {})
                        .outcomes()
                        .getFirst();

        for (var facet : new String[] {"_reliability", "_sexual"}) {
            for (int day = 0; day < outcome.days().size(); day++) {
                double sum = 0;
                for (var reason : Quantity.REASONS) {
                    sum += outcome.course(1, "why_" + reason + facet, Partner.B).at(day);
                }
                double logOdds = outcome.course(1, "logodds" + facet, Partner.B).at(day);
                assertThat(sum).isCloseTo(logOdds, within(1e-9));
                assertThat(outcome.course(1, "trust" + facet, Partner.B).at(day))
                        .isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
            }
        }
    }

    /// The quantiles of 101 couples at the hundredths are the ordered couples themselves.
    @Test
    void quantilesAreThoseOfTheCouples() {
        var outcome =
                ScenarioRun.run(scenario("days: 8\nbehaviour: true\ncouples: 101"), () -> {})
                        .outcomes()
                        .getFirst();
        var last = new double[101];
        for (int couple = 0; couple < 101; couple++) {
            last[couple] = outcome.course(couple, "trust", Partner.A).last();
        }
        java.util.Arrays.sort(last);

        assertThat(outcome.quantile(0.05, "trust", Partner.A).last())
                .isCloseTo(last[5], within(1e-12));
        assertThat(outcome.quantile(0.5, "trust", Partner.A).last())
                .isCloseTo(last[50], within(1e-12));
    }

    @Test
    void whatMattersMostComesFirst() {
        var influences =
                ScenarioRun.run(
                                scenario(
                                        "days: 90\nevents:\n  it: {day: 30, event: betrayal, by: b,"
                                                + " severity: 0.8, deceived: 1}"),
                                () -> {})
                        .influences();

        assertThat(influences).extracting(i -> i.estimate().name()).contains("breach", "rate_kept");
        assertThat(influences)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(Influence::size).reversed());
        var breach =
                influences.stream()
                        .filter(i -> i.estimate().name().equals("breach"))
                        .findFirst()
                        .orElseThrow();
        assertThat(breach.ranges().getFirst().atHigh())
                .isLessThan(breach.ranges().getFirst().atLow());
    }

    @Test
    void theFewLinesHoldTheArmsAndTheirEnds() {
        var text =
                Summary.of(
                        ScenarioRun.run(
                                scenario(
                                        "title: Two\ndays: 60\narms:\n  quiet:\n  breach:\n    events:\n"
                                                + "      it: {day: 30, event: betrayal, by: b, severity: 1}"),
                                () -> {}));

        assertThat(text).startsWith("Two\n\nNoa’s trust in Robin ends at ");
        assertThat(text.lines()).anyMatch(line -> line.matches(" {2}day +0 +15 +29 +30 +31 +60"));
        assertThat(text.lines()).anyMatch(line -> line.matches(" {2}breach +0\\.61 .*"));
        assertThat(text.lines()).allMatch(line -> line.length() < 130);
    }
}
