package troth.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final OneTimeCode CODE =
            OneTimeCode.ofBytes("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 6238, appendix B, the rows of SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(CODE.code(seconds / 30, 8)).isEqualTo(code);
        assertThat(CODE.step(code.substring(2), seconds, 0)).hasValue(seconds / 30);
    }

    /// RFC 4648: twenty bytes are thirty-two letters.
    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(CODE.secret()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void aCodeIsGoodForAMinuteAndOnce() {
        var code = CODE.code(100, 6);

        assertThat(CODE.step(code, 100 * 30, 99)).hasValue(100L);
        assertThat(CODE.step(code, 101 * 30, 99)).hasValue(100L);
        assertThat(CODE.step(code, 99 * 30, 98)).hasValue(100L);
        assertThat(CODE.step(code, 102 * 30, 99)).isEmpty();
        assertThat(CODE.step(code, 100 * 30, 100)).isEmpty();
        assertThat(CODE.step("", 100 * 30, 0)).isEmpty();
    }
}
