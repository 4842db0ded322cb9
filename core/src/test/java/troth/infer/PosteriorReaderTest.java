package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Construct;
import troth.dyad.Diary;
import troth.dyad.Dyad;
import troth.dyad.Item;
import troth.dyad.Partner;
import troth.dyad.Scale;
import troth.dyad.Timeline;
import troth.evidence.Priors;
import troth.sample.Sampler;

class PosteriorReaderTest {

    /// One answer says next to nothing of correlations and time constants: their draws are those of
    /// the priors, four standard errors wide. A sampler that lost the prior or its scale would
    /// fail.
    @Test
    void oneAnswerLeavesThePriors() {
        var posterior = reader(2, 150, 250, 2, 0).read(diary(1, 1, _ -> 5));

        for (var name : List.of("own_tau.trust", "persons_rho.trust", "scales_rho.trust")) {
            int place = posterior.names().indexOf(name);
            var prior = Priors.of(name.replaceFirst("\\..*", ""));
            var draws = posterior.draws().sample(d -> prior.transform().unbounded(d.x().at(place)));
            double tolerance = 4 * prior.spread() / Math.sqrt(draws.bulkEss());
            assertThat(draws.sd()).as(name).isCloseTo(prior.spread(), within(tolerance));
        }
    }

    @Test
    void theDrawsDoNotHangOnTheNumberOfThreads() {
        var diary = diary(2, 4, day -> 3 + day % 3);

        var one = reader(2, 20, 6, 1, 2).read(diary);
        var two = reader(2, 20, 6, 4, 2).read(diary);

        assertThat(two).isEqualTo(one);
        assertThat(one.couples()).hasSize(2).allMatch(c -> Double.isFinite(c.corrected()));
        assertThat(one.warnings()).isNotEmpty();
    }

    /// All at the ceiling, contradictory, or one partner silent: draws without a NaN.
    @Test
    void hardDiariesHaveDraws() {
        for (var diary :
                List.of(
                        diary(2, 4, _ -> 10),
                        diary(2, 4, day -> day % 2 == 0 ? 0 : 10),
                        silent(diary(2, 4, _ -> 7)))) {
            var posterior = reader(1, 20, 6, 1, 1).read(diary);

            assertThat(posterior.draws().all())
                    .allMatch(d -> Double.isFinite(d.log()))
                    .allMatch(d -> Double.isFinite(d.x().min() + d.x().max()));
        }
    }

    @Test
    void aDiaryWithoutAnAnswerIsRefused() {
        assertThatThrownBy(() -> reader(1, 20, 6, 1, 1).read(diary(1, 0, _ -> 0)))
                .hasMessage("The diary (hard) holds no answer to read.");
    }

    private static PosteriorReader reader(
            int chains, int warmup, int draws, int threads, int pairs) {
        var sampler = new Sampler(chains, warmup, draws, 0.8, 3, threads);
        return new PosteriorReader(Accuracy.EVIDENCED, sampler, pairs, Progress.SILENT);
    }

    private static Diary silent(Diary diary) {
        return diary.with(
                diary.timelines().stream()
                        .map(t ->
                                new Timeline(
                                        t.dyad(),
                                        List.of(),
                                        t.checkIns().stream()
                                                .filter(c -> c.author() == Partner.A)
                                                .toList(),
                                        t.end()))
                        .toList());
    }

    private static Diary diary(int couples, int days, IntToDoubleFunction value) {
        var timelines = new ArrayList<Timeline>();
        for (int d = 0; d < couples; d++) {
            var answers = new ArrayList<CheckIn>();
            for (int day = 0; day < days; day++) {
                for (var partner : Partner.values()) {
                    answers.add(new CheckIn(day, partner, "trust", value.applyAsDouble(day)));
                }
            }
            var dyad = new Dyad("d" + d, new Dyad.Person("a" + d), new Dyad.Person("b" + d));
            timelines.add(new Timeline(dyad, List.of(), answers, Math.max(0, days - 1)));
        }
        var item = new Item("trust", new Scale.Ordinal(0, 10, 1), Construct.TRUST, true);
        return new Diary("hard", List.of(item), List.of(), false, 1, timelines);
    }
}
