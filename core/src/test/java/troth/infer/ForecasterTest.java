package troth.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.CheckIn;
import troth.dyad.Diary;
import troth.dyad.Driver;
import troth.dyad.Event;
import troth.dyad.Happening;
import troth.dyad.Partner;
import troth.dyad.Side;
import troth.dyad.Timeline;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;

class ForecasterTest {

    private static final TrustModel MODEL =
            Fit.withNoise(new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL));
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

    /// Nor who answered at all: deleting every other entry of the day, an event of that day and
    /// answers of the same evening at another hour leave a forecast as it was.
    @Test
    void aForecastDoesNotKnowWhatElseWasEnteredThatDay() {
        var evenings =
                DIARY.with(DIARY.timelines().stream().map(ForecasterTest::evenings).toList());
        var alone =
                evenings.with(evenings.timelines().stream().map(ForecasterTest::alone).toList());

        for (var horizon : Horizon.values()) {
            var kept = about(forecasts(alone), "sat", horizon);
            assertThat(kept).isNotEmpty();
            assertThat(about(forecasts(evenings), "sat", horizon)).containsAll(kept);
        }
    }

    private static final double LAST = 7;

    /// A answers at eight, B at eleven.
    private static Timeline evenings(Timeline timeline) {
        var answers = timeline.checkIns().stream().map(ForecasterTest::atNight).toList();
        return new Timeline(timeline.dyad(), timeline.happenings(), answers, LAST + 0.99);
    }

    private static CheckIn atNight(CheckIn answer) {
        double hour = answer.author() == Partner.A ? 20 / 24.0 : 23 / 24.0;
        return new CheckIn(answer.day() + hour, answer.author(), answer.item(), answer.value());
    }

    /// Of the last day only B's answer to "sat", and a breach that noon.
    private static Timeline alone(Timeline timeline) {
        var answers =
                timeline.checkIns().stream()
                        .filter(a ->
                                a.day() < LAST || a.author() == Partner.B && a.item().equals("sat"))
                        .toList();
        var breach = new Event.AgreementBroken(Partner.A, 1, 1);
        var happenings = new ArrayList<>(timeline.happenings());
        happenings.add(new Happening(LAST + 0.5, Side.B, breach));
        return new Timeline(timeline.dyad(), happenings, answers, timeline.end());
    }

    /// B's forecasts of the last day: which dyad, when, and what.
    private static List<List<Object>> about(
            List<Forecast> forecasts, String item, Horizon horizon) {
        return forecasts.stream()
                .filter(f -> f.day() >= LAST && f.partner() == Partner.B)
                .filter(f -> f.item().equals(item) && f.horizon() == horizon)
                .map(f -> List.<Object>of(f.dyad(), f.day(), f.predictive()))
                .toList();
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

    @Test
    void aStepAheadAloneIsWhatItIsBesideBlocks() {
        var forecaster = new Forecaster(FIT, HoldOut.of(DIARY), 3);

        var both = forecaster.of(1, new Smoother());

        assertThat(forecaster.oneStep(1, new Smoother()))
                .isNotEmpty()
                .isEqualTo(both.stream().filter(f -> f.horizon() == Horizon.ONE_STEP).toList());
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
