package org.bihuan.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.ErrorResponseException;

class BoundedEncoderTests {

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    /** Takes its time. */
    private final PasswordEncoder slow = new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            return "{slow}" + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return hash.equals("{slow}" + password);
        }
    };

    @Test
    void whoeverFindsNoRoomInTimeIsToldWhenToComeAgain() throws Exception {
        var bounded = new BoundedEncoder(slow, 1, Duration.ofMillis(1));
        var thread = Executors.newSingleThreadExecutor();
        try {
            var first = thread.submit(() -> bounded.matches("a", "{slow}a"));
            inside.await();
            assertThatExceptionOfType(ErrorResponseException.class)
                    .isThrownBy(() -> bounded.encode("b"))
                    .satisfies(it -> {
                        assertThat(it.getStatusCode().value()).isEqualTo(503);
                        assertThat(it.getHeaders().getFirst("Retry-After")).isEqualTo("2");
                    });
            go.countDown();
            assertThat(first.get()).isTrue();
            assertThat(bounded.encode("b")).isEqualTo("{slow}b");
        } finally {
            go.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void roomForNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundedEncoder(slow, 0, Duration.ZERO));
    }
}
