package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;

class StandingTest {

    private static final List<Item> ITEMS =
            List.of(
                    new Item("trust", new Scale.Ordinal(0, 10, 1), Construct.TRUST, true),
                    new Item("conflict", new Scale.Ordinal(1, 5, 1), Construct.CONFLICT, true));
    private static final Diary QUESTIONS =
            new Diary(
                    "asked",
                    ITEMS,
                    List.of(new Driver("conflict", Driver.Kind.CONFLICT, 1, 5)),
                    true,
                    1,
                    List.of());

    /// The exact case: with Gaussian answers a chain that is cut in two and goes on from the
    /// Gaussian at the cut ends as the whole one does, and the evidences of its parts add up.
    @Test
    void ofGaussianAnswersAChainThatGoesOnEndsAsTheWhole() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new SplittableRandom(seed);
            var values = new ArrayList<Double>();
            var whole = Chains.random(9, random, _ -> SmootherTest.gaussians(2, random, values));
            var first = new Smoother();
            var past = whole.prefix(5);
            double evidence = first.solve(past, Chains.cold(past)).logEvidence();
            var second = new Smoother();
            var rest = rest(whole, first);
            evidence += second.solve(rest, Chains.cold(rest)).logEvidence();
            var all = new Smoother();

            double expected = all.solve(whole, Chains.cold(whole)).logEvidence();

            assertThat(evidence).isCloseTo(expected, within(1e-8 * Math.abs(expected)));
            assertThat(second.lastMean()).containsExactly(all.lastMean(), within(1e-8));
            for (int e = 0; e < Chains.SIZE * Chains.SIZE; e++) {
                assertThat(second.lastCovariance()[e])
                        .isCloseTo(all.lastCovariance()[e], within(1e-8));
            }
        }
    }

    /// The last nodes of a chain, from where a solved prefix ends; its answers are known already.
    private static Chain rest(Chain whole, Smoother solved) {
        int from = solved.chain.nodes() - 1;
        var answers = new ArrayList<>(whole.answers().subList(from, whole.nodes()));
        answers.set(0, List.of());
        return new Chain(
                whole.size(),
                new Chain.Start(solved.lastMean().clone(), solved.lastCovariance().clone()),
                whole.steps().subList(from, whole.nodes() - 1),
                whole.noise().subList(from, whole.nodes() - 1),
                answers);
    }

    /// Ordinal answers and a mechanism that bends: eight days read one by one and at once. The
    /// middle of trust and of the answer to expect agree within a fifth of their half-width.
    @Test
    void dayByDayIsNearlyTheWholeDiary() {
        var whole = timeline(0, 12);
        var standing = Standing.of(Accuracy.EVIDENCED, QUESTIONS, timeline(0, 4));
        for (int day = 4; day < 12; day++) {
            standing = standing.next(timeline(day, day + 1));
        }
        var atOnce = Standing.of(Accuracy.EVIDENCED, QUESTIONS, whole);

        assertThat(standing.day()).isEqualTo(11);
        for (var name : List.of("theta", "answer_trust", "answer_conflict")) {
            for (var partner : Partner.values()) {
                var one = standing.band(partner, name, 1);
                var other = atOnce.band(partner, name, 1);
                double half = (other.high90().at(0) - other.low90().at(0)) / 2;
                assertThat(one.median().at(0))
                        .as(name)
                        .isCloseTo(other.median().at(0), within(half / 5));
                assertThat(one.high90().at(0) - one.low90().at(0))
                        .isBetween(2 * half * 0.75, 2 * half / 0.75);
            }
        }
    }

    @Test
    void whatIsNotAnsweredGrowsUncertain() {
        var standing = Standing.of(Accuracy.EVIDENCED, QUESTIONS, timeline(0, 6));

        var soon = width(standing.after(1));
        var late = width(standing.after(10));

        assertThat(standing.after(10).day()).isEqualTo(15);
        assertThat(width(standing)).isLessThan(soon);
        assertThat(soon).isLessThan(late);
    }

    @Test
    void theSameDayAgainChangesNothingAndAnEarlierOneIsRefused() {
        var standing = Standing.of(Accuracy.EVIDENCED, QUESTIONS, timeline(0, 6));

        assertThat(standing.after(0)).isSameAs(standing);
        assertThatThrownBy(() -> standing.next(timeline(2, 4)))
                .hasMessageContaining(
                        "What came since (day 2.0) must not lie before the last day known (5.0).");
    }

    private static double width(Standing standing) {
        var band = standing.band(Partner.A, "answer_trust", 1);
        return band.high90().at(0) - band.low90().at(0);
    }

    private static Timeline timeline(int from, int to) {
        var answers = new ArrayList<CheckIn>();
        for (int day = from; day < to; day++) {
            for (var partner : Partner.values()) {
                int trust = 5 + (day * 3 + partner.ordinal()) % 4;
                int conflict = 1 + (day * 5 + 2 * partner.ordinal()) % 3;
                answers.add(new CheckIn(day, partner, "trust", trust));
                answers.add(new CheckIn(day, partner, "conflict", conflict));
            }
        }
        var dyad = new Dyad("d", new Dyad.Person("a"), new Dyad.Person("b"));
        return new Timeline(dyad, List.of(), answers, to - 1);
    }
}
