package org.bihuan.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The test vectors of RFC 6238, appendix B; the secret is as long as the hash (its erratum 2866). */
    @ParameterizedTest
    @CsvSource({
        "59, SHA1, 94287082", "59, SHA256, 46119246", "59, SHA512, 90693936",
        "1111111109, SHA1, 07081804", "1111111109, SHA256, 68084774", "1111111109, SHA512, 25091201",
        "1111111111, SHA1, 14050471", "1111111111, SHA256, 67062674", "1111111111, SHA512, 99943326",
        "1234567890, SHA1, 89005924", "1234567890, SHA256, 91819424", "1234567890, SHA512, 93441116",
        "2000000000, SHA1, 69279037", "2000000000, SHA256, 90698825", "2000000000, SHA512, 38618901",
        "20000000000, SHA1, 65353130", "20000000000, SHA256, 77737706", "20000000000, SHA512, 47863826"
    })
    void theVectorsOfTheRfc(long second, String algorithm, String code) {
        int length = algorithm.equals("SHA1") ? 20 : algorithm.equals("SHA256") ? 32 : 64;
        byte[] secret = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
        assertThat(new Totp(algorithm, 8).code(secret, Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void oneStepBesideIsRight(int beside, boolean right) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.USUAL.code(SECRET, Totp.step(now) + beside);
        assertThat(Totp.USUAL.match(SECRET, code, now, 0).isPresent()).isEqualTo(right);
    }

    @Test
    void aStepThatWasUsedAndThoseBeforeItAreNotTakenAgain() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        String code = Totp.USUAL.code(SECRET, step);
        assertThat(Totp.USUAL.match(SECRET, code, now, step - 1)).hasValue(step);
        assertThat(Totp.USUAL.match(SECRET, code, now, step)).isEmpty();
        assertThat(Totp.USUAL.match(SECRET, Totp.USUAL.code(SECRET, step - 1), now, step))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "12345", "1234567", "abcdef", "١٢٣٤٥٦"})
    void whatIsNoCodeIsWrong(String code) {
        assertThat(Totp.USUAL.match(SECRET, code, Instant.ofEpochSecond(59), 0)).isEmpty();
    }

    /** Of RFC 4648, 10, what needs no padding. */
    @Test
    void base32() {
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.bytes("MZXW6YTB")).asString(StandardCharsets.US_ASCII).isEqualTo("fooba");
        assertThat(Base32.bytes(Base32.of(SECRET))).isEqualTo(SECRET);
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.of(new byte[3]));
    }
}
