package troth.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartingTest {

    /// A copy that an older version left does not say it.
    @Test
    void aCopyOfAnOlderVersionIsRead() {
        var older =
                """
                {"sound":true,"nameless":false,"links":[{"title":"Phones","ended":"2026-11-22",\
                "day":"2026-11-22","text":"Before: nothing\\n","mark":"0"}]}
                """;

        assertThat(Parting.read(older).links()).hasSize(1);
    }
}
