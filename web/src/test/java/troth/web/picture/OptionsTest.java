package troth.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import troth.dyad.Event;
import troth.dyad.Partner;
import troth.infer.Predictive;
import troth.numeric.Series;

class OptionsTest {

    @Test
    void doingNothingIsTheLastOptionAndClosenessIsNone() {
        assertThat(Lever.all()).hasSize(9).endsWith(Lever.NOTHING);
        for (var lever : Lever.values()) {
            lever.atMost(Partner.A)
                    .ifPresent(event -> assertThat(event).isNotInstanceOf(Event.Closeness.class));
        }
    }

    @Test
    void aGainSaysWhereNineInTenLieAndInHowManyFuturesNobodyWouldNotice() {
        var draws = Series.of(IntStream.range(0, 100).mapToDouble(i -> i / 100.0).toArray());

        assertThat(Options.gain(draws)).isEqualTo(new Picture.Gain(0.05, 0.94, 5));
    }

    @Test
    void whatIsMostLikelyNoticedStandsFirstAndWhatNobodyWouldNoticeApart() {
        var day = LocalDate.of(2026, 11, 22);
        var options =
                List.of(
                        option(Lever.PROMISE, 0.1, 20),
                        option(Lever.IMPACT, 0.9, 16),
                        option(Lever.REVIEW, 0.4, 12),
                        new Picture.Option(Lever.THANKS, Optional.empty()),
                        option(Lever.NOTHING, 0.2, 20));
        var picture =
                new Picture(
                        day, day, day, List.of(), Optional.empty(), Optional.empty(), options, 0);

        assertThat(picture.helpful())
                .extracting(Picture.Option::lever)
                .containsExactly(Lever.REVIEW, Lever.IMPACT);
        assertThat(picture.futile())
                .extracting(Picture.Option::lever)
                .containsExactly(Lever.PROMISE);
        assertThat(picture.unknown())
                .extracting(Picture.Option::lever)
                .containsExactly(Lever.THANKS);
        assertThat(picture.none()).hasValue(options.getLast());
    }

    private static Picture.Option option(Lever lever, double high, int nothing) {
        return new Picture.Option(lever, Optional.of(new Picture.Gain(0, high, nothing)));
    }

    /// A range of whole numbers holds its ends, and expects what truly lies in it.
    @Test
    void aLaterAnswerIsInTheRangeOrNot() {
        var values = Series.of(0, 1, 2, 3, 4);
        var forecast = new Predictive.Steps(values, Series.of(0.04, 0.3, 0.3, 0.3, 0.06));

        var inside = Calibration.of(forecast, 1);
        assertThat(inside.half() + inside.most()).isEqualTo(2);
        assertThat(inside.halfExpected()).isCloseTo(0.9, within(1e-9));
        assertThat(inside.mostExpected()).isCloseTo(0.96, within(1e-9));
        assertThat(Calibration.of(forecast, 0).most()).isZero();
        assertThat(Calibration.of(forecast, 4).half()).isZero();
        assertThat(Calibration.of(forecast, 4).most()).isEqualTo(1);
    }
}
