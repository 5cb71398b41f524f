package org.bihuan.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider that takes as long as the program's patience and then says nothing of use. */
class ProviderPatienceTests {

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer slow;

    ProviderPatienceTests() throws IOException {
        slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            asked.incrementAndGet();
            clock.advance(Duration.ofSeconds(5));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        slow.start();
    }

    @AfterEach
    void stop() {
        slow.stop(0);
    }

    @Test
    void isNotAskedAgainAtOnce() {
        var settings = new Settings(
                "http://127.0.0.1:" + slow.getAddress().getPort(),
                "bihuan",
                "",
                "",
                List.of("openid"),
                "preferred_username",
                false,
                "name",
                false,
                "",
                "groups",
                Map.of(),
                List.of("RS256"),
                Duration.ofSeconds(60),
                "");
        var provider = new Provider(settings, clock);
        for (int i = 0; i < 3; i++) {
            unavailable(provider);
        }
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofSeconds(5));
        unavailable(provider);
        assertThat(asked).hasValue(2);
    }

    private static void unavailable(Provider provider) {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> provider.findByRegistrationId(Provider.ID));
    }
}
