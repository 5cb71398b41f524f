package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Without a management port the actuator shows the health, and that without details. */
@ApiTest
class MainPortTests {

    @Autowired
    Client client;

    @Test
    void nothingButTheHealth() throws Exception {
        var health = client.anonymously(get("/actuator/health"));
        assertThat(health.getStatus()).isEqualTo(200);
        assertThat(client.tree(health).get("status").asString()).isEqualTo("UP");
        assertThat(health.getContentAsString()).doesNotContain("components", "database");
        for (String closed : new String[] {"env", "metrics", "info", "heapdump", "loggers", "beans", "prometheus"}) {
            assertThat(client.send("sysadmin", get("/actuator/" + closed)).getStatus())
                    .as(closed)
                    .isNotEqualTo(200);
        }
        assertThat(client.anonymously(get("/v3/api-docs")).getStatus()).isEqualTo(200);
    }
}
