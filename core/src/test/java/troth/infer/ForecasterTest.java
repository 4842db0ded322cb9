package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;

class ForecasterTest {

    private static final TrustModel MODEL =
            Fit.model(new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL));
    private static final Diary DIARY =
            ScoreTest.diary(List.of(new Driver("conflict", Driver.Kind.CONFLICT, 1, 5)));
    private static final Fit FIT = fit();

    private static Fit fit() {
        var training = HoldOut.of(DIARY).training();
        return Fit.of(training, MODEL, Fit.plain(training, MODEL));
    }

    /// Whatever is answered on the day itself or after, by either partner, a forecast for that day
    /// stays what it was; so an answer that is an event cannot betray itself either.
    @Test
    void aForecastKnowsNothingOfItsDayNorOfLaterOnes() {
        double day = 7;
        var changed = DIARY.with(DIARY.timelines().stream().map(t -> other(t, day)).toList());

        var before = forecasts(DIARY);
        var after = forecasts(changed);

        assertThat(of(after, day, Horizon.ONE_STEP))
                .isNotEmpty()
                .isEqualTo(of(before, day, Horizon.ONE_STEP));
        assertThat(of(after, day, Horizon.BLOCK)).isEqualTo(of(before, day, Horizon.BLOCK));
    }

    @Test
    void aBlockForecastKnowsNothingOfAnyDayHeldBack() {
        var changed = DIARY.with(DIARY.timelines().stream().map(t -> other(t, 6)).toList());

        assertThat(of(forecasts(changed), 7, Horizon.BLOCK))
                .isEqualTo(of(forecasts(DIARY), 7, Horizon.BLOCK));
        assertThat(of(forecasts(changed), 7, Horizon.ONE_STEP))
                .isNotEqualTo(of(forecasts(DIARY), 7, Horizon.ONE_STEP));
    }

    @Test
    void everyAnswerHeldBackIsForecastOnceFromEachHorizon() {
        var holdOut = HoldOut.of(DIARY);
        long kept = DIARY.timelines().stream().mapToLong(t -> holdOut.kept(t).size()).sum();

        var forecasts = forecasts(DIARY);

        assertThat(kept).isPositive();
        assertThat(forecasts.stream().filter(f -> f.horizon() == Horizon.BLOCK))
                .hasSize((int) kept);
        assertThat(forecasts.stream().filter(f -> f.horizon() == Horizon.ONE_STEP))
                .hasSize((int) kept);
    }

    private static List<Forecast> forecasts(Diary diary) {
        var forecaster = new Forecaster(FIT, HoldOut.of(diary), 3);
        return List.of(0, 1, 2).stream()
                .flatMap(d -> forecaster.of(d, new Smoother()).stream())
                .toList();
    }

    private static List<Predictive> of(List<Forecast> forecasts, double day, Horizon horizon) {
        return forecasts.stream()
                .filter(f -> f.day() == day && f.horizon() == horizon)
                .map(Forecast::predictive)
                .toList();
    }

    /// Every answer of `day` and later turned to its opposite where the scale allows.
    private static Timeline other(Timeline timeline, double day) {
        var answers =
                timeline.checkIns().stream().map(a -> a.day() < day ? a : opposite(a)).toList();
        return new Timeline(timeline.dyad(), timeline.happenings(), answers, timeline.end());
    }

    private static CheckIn opposite(CheckIn answer) {
        double value =
                switch (answer.item()) {
                    case "sat" -> 8 - answer.value();
                    case "conflict" -> 6 - answer.value();
                    case "sad" -> 4 - answer.value();
                    case "tense" -> 1 - answer.value();
                    case "talks" -> answer.value() + 7;
                    default -> answer.value() + 100;
                };
        return new CheckIn(answer.day(), answer.author(), answer.item(), value);
    }
}
