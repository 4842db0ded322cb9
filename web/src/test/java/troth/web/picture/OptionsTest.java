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

        assertThat(Options.gain(draws)).isEqualTo(new Picture.Gain(0.05, 0.94, 5, 15));
    }

    @Test
    void whatIsMostLikelyNoticedStandsFirstAndWhatNobodyWouldNoticeApart() {
        var picture =
                of(
                        gained(Lever.PROMISE, 0, 0.1),
                        gained(Lever.IMPACT, 0, 0.4),
                        gained(Lever.REVIEW, 0, 0.9),
                        new Picture.Option(Lever.THANKS, Optional.empty()),
                        gained(Lever.NOTHING, 0, 0.2));

        assertThat(picture.helpful())
                .extracting(Picture.Option::lever)
                .containsExactly(Lever.REVIEW, Lever.IMPACT);
        assertThat(picture.futile())
                .extracting(Picture.Option::lever)
                .containsExactly(Lever.PROMISE);
        assertThat(picture.unknown())
                .extracting(Picture.Option::lever)
                .containsExactly(Lever.THANKS);
        assertThat(picture.none()).hasValue(picture.options().getLast());
    }

    /// What would be noticed because it harms is no help; what may do both comes after what helps.
    @Test
    void whatHarmsStandsNowhereAmongWhatHelps() {
        var picture =
                of(
                        gained(Lever.IMPACT, -2, -0.5),
                        gained(Lever.REVIEW, -1, 1),
                        gained(Lever.PROMISE, 0, 1));

        assertThat(picture.helpful())
                .extracting(Picture.Option::lever)
                .containsExactly(Lever.PROMISE, Lever.REVIEW);
        assertThat(picture.futile()).isEmpty();
    }

    /// Readings spread evenly between two gains.
    private static Picture.Option gained(Lever lever, double low, double high) {
        var draws = IntStream.range(0, 100).mapToDouble(i -> low + (high - low) * i / 99).toArray();
        return new Picture.Option(lever, Optional.of(Options.gain(Series.of(draws))));
    }

    private static Picture of(Picture.Option... options) {
        var day = LocalDate.of(2026, 11, 22);
        return new Picture(
                day, day, day, List.of(), Optional.empty(), Optional.empty(), List.of(options), 0);
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
