package troth.formats.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import troth.infer.Contest;
import troth.infer.Forecast;
import troth.infer.Predictive;
import troth.numeric.Series;

/// One row of `forecasts.csv`, every number as it stands there.
///
/// @param quantiles at [#LEVELS]
/// @param pitLow P(Y < y), y being what came
/// @param pitHigh P(Y <= y)
/// @param probabilities of each step; empty where the scale has none
/// @param rivals what others said of the same answer
record ForecastRow(
        Forecast forecast,
        double mean,
        double sd,
        Series quantiles,
        double pitLow,
        double pitHigh,
        double crps,
        Series steps,
        Series probabilities,
        Map<Rival, Contest.Said> rivals) {

    static final double[] LEVELS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    static ForecastRow of(Contest contest) {
        var forecast = contest.ours();
        var p = forecast.predictive();
        return new ForecastRow(
                forecast,
                Digits.rounded(p.mean()),
                Digits.rounded(p.sd()),
                Series.of(Arrays.stream(LEVELS).map(p::quantile).toArray()),
                Digits.rounded(p.below(forecast.value())),
                Digits.rounded(p.cumulative(forecast.value())),
                Digits.rounded(p.crps(forecast.value())),
                p instanceof Predictive.Steps s ? rounded(s.values()) : Series.of(),
                p instanceof Predictive.Steps s ? rounded(s.probabilities()) : Series.of(),
                rivals(contest));
    }

    private static Series rounded(Series values) {
        return Series.of(Arrays.stream(values.toArray()).map(Digits::rounded).toArray());
    }

    private static Map<Rival, Contest.Said> rivals(Contest contest) {
        var rivals = new EnumMap<Rival, Contest.Said>(Rival.class);
        for (var rival : Rival.values()) {
            var said = rival.said(contest);
            rivals.put(
                    rival,
                    new Contest.Said(Digits.rounded(said.mean()), Digits.rounded(said.crps())));
        }
        return rivals;
    }

    String dyad() {
        return forecast.dyad();
    }

    Contest.Said said(Rival rival) {
        var said = rivals.get(rival);
        return said == null ? new Contest.Said(Double.NaN, Double.NaN) : said;
    }

    /// How far the middle of a forecast was off, squared.
    double square(double mean) {
        return (forecast.value() - mean) * (forecast.value() - mean);
    }

    /// The chance that the randomised transform of what came lies in (a, b].
    double pitWithin(double a, double b) {
        if (pitHigh == pitLow) {
            return pitHigh > a && pitHigh <= b ? 1 : 0;
        }
        return Math.max(0, Math.min(pitHigh, b) - Math.max(pitLow, a)) / (pitHigh - pitLow);
    }
}
