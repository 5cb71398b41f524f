package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A port for those who run the program, and a program whose documentation is closed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:management;DB_CLOSE_DELAY=-1",
            "bihuan.home=target/management-tests",
            "bihuan.jobs.background=false",
            "server.address=127.0.0.1",
            "management.server.port=0",
            "bihuan.docs.open=false"
        })
class ManagementPortTests {

    @LocalServerPort
    int main;

    @LocalManagementPort
    int management;

    @Autowired
    Environment environment;

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void theHealthStaysWhereItWas() throws Exception {
        assertThat(main).isNotEqualTo(management);
        HttpResponse<String> health = get(main, "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(main, "/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(management, "/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void figuresAreAtTheOtherPortAlone() throws Exception {
        HttpResponse<String> metrics = get(management, "/actuator/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm.memory.used");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        for (String closed : new String[] {"/actuator", "/actuator/metrics", "/actuator/info", "/actuator/env"}) {
            assertThat(get(main, closed).statusCode()).as(closed).isNotEqualTo(200);
        }
        for (String closed : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/prometheus", "/login"}) {
            assertThat(get(management, closed).statusCode()).as(closed).isNotEqualTo(200);
        }
    }

    @Test
    void theDocumentationIsClosed() throws Exception {
        for (String closed : new String[] {"/v3/api-docs", "/v3/api-docs.yaml", "/docs/api", "/docs/api/index.html"}) {
            assertThat(get(main, closed).statusCode()).as(closed).isEqualTo(404);
        }
    }
}
