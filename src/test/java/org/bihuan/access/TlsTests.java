package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.bihuan.api.SmallCounty;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Behind a web server with TLS, as the profile {@code tls} has it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tls;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=4",
            "bihuan.home=target/tls-tests",
            "bihuan.jobs.background=false",
            "server.address=127.0.0.1"
        })
@ActiveProfiles("tls")
@Import(SmallCounty.class)
class TlsTests {

    @LocalServerPort
    int port;

    @Test
    void theCookieIsBoundToThisHostAndToTls() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-bihuan=")
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContainIgnoringCase("Domain");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
}
