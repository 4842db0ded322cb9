package troth.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.State;
import troth.model.TrustModel;
import troth.numeric.Series;

class AnswersTest {

    private static final TrustModel MODEL =
            new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);

    /// Ten days on which low mood rises from .1 to .55; a week is the last seven of them.
    @Test
    void aQuestionnaireOfSymptomsAsksAboutTheLastDaysNotOneEvening() {
        var days = new ArrayList<Series>();
        for (int day = 0; day < 10; day++) {
            var x = MODEL.newcomers();
            x[MODEL.layout().index(Partner.A, State.LOW_MOOD)] = 0.1 + 0.05 * day;
            days.add(Series.of(x));
        }

        double week = Answers.symptoms(MODEL, days, Partner.A, Answers.WEEK);

        double mean =
                days.subList(3, 10).stream()
                        .mapToDouble(day -> Answers.symptoms(MODEL, List.of(day), Partner.A, 1))
                        .average()
                        .orElseThrow();
        assertThat(week).isCloseTo(mean, within(1e-12));
        assertThat(week).isLessThan(Answers.symptoms(MODEL, days, Partner.A, 1));
        assertThat(Answers.symptoms(MODEL, days.subList(0, 2), Partner.A, Answers.WEEK))
                .isLessThan(week);
    }
}
