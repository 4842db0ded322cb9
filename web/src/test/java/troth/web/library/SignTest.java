package troth.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import troth.evidence.Claims;

class SignTest {

    /// One that no page needs is explained nowhere and can go.
    @ParameterizedTest
    @EnumSource
    void everySignStandsInSomeClaim(Sign sign) {
        assertThat(Claims.all()).anyMatch(claim -> Sign.in(claim).contains(sign));
    }

    @Test
    void aClaimWithoutSizesNeedsNone() {
        assertThat(Claims.all()).anyMatch(claim -> Sign.in(claim).isEmpty());
    }
}
