package troth.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import troth.dyad.Partner;
import troth.model.Preset;
import troth.simulate.Simulator;

class YearStudyTest {

    private final YearStudy study = new YearStudy(Preset.AS_EVIDENCED);

    /// A property, over couples and over where blocks are cut.
    @Test
    void aRowIsTheSameInAnyCompany() {
        var together = study.rows(7, 0, 150);

        assertThat(study.rows(7, 40, 50)).isEqualTo(together.subList(40, 50));
        assertThat(study.row(7, 149)).isEqualTo(together.get(149));
        assertThat(together.getFirst().values()).hasSameSizeAs(study.columns());
    }

    /// Another implementation: the reference integrator, one couple at a time.
    @Test
    void theYearIsThatOfTheReferenceIntegrator() {
        var rows = study.rows(7, 0, 4);

        for (var row : rows) {
            var member = new Cohort(Preset.AS_EVIDENCED).draw(7, row.dyad());
            var model = member.model();
            var path =
                    new Simulator(model)
                            .run(
                                    YearStudy.PLAN.timeline(),
                                    member.established(model),
                                    YearStudy.DAYS);
            assertThat(row.values().get(4)).isCloseTo(path.trust(Partner.A).last(), within(1e-6));
            assertThat(row.values().get(3)).isCloseTo(path.trust(Partner.A).at(3), within(1e-6));
        }
    }
}
