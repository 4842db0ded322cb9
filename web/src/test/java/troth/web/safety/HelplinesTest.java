package troth.web.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import troth.web.safety.Helplines.Country;

class HelplinesTest {

    @Test
    void everyCountryIsWholeAndInItsPlace() {
        var countries = Helplines.load().countries();

        assertThat(countries).extracting(Country::name).isSorted().doesNotHaveDuplicates();
        assertThat(countries)
                .allSatisfy(country -> {
                    assertThat(country.emergency()).containsPattern("\\d{3}");
                    assertThat(country.home()).isNotBlank();
                    assertThat(country.crisis()).isNotBlank();
                });
    }
}
