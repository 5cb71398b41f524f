package org.bihuan.access.password;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.ErrorResponseException;

/**
 * Computes a few hashes at once and has the others wait: each takes megabytes on purpose, so that as many as there are requests would
 * fill the memory. Whoever has waited too long is told to come again.
 */
final class BoundedEncoder implements PasswordEncoder {

    private static final int SECONDS = 2;

    private final PasswordEncoder encoder;
    private final Semaphore room;
    private final Duration longest;

    BoundedEncoder(PasswordEncoder encoder, int atOnce, Duration longest) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("bihuan.password.at-once: at least 1");
        }
        this.encoder = encoder;
        this.room = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    @Override
    public String encode(CharSequence password) {
        return within(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return within(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T within(Supplier<T> work) {
        try {
            if (!room.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw full();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw full();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private static ErrorResponseException full() {
        var full = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        full.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
        return full;
    }
}
