package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** Where other limits are set than those of the program, the refusals name them. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=6",
            "bihuan.home=target/limit-tests",
            "bihuan.jobs.background=false",
            "bihuan.limits.body=256KB",
            "bihuan.limits.file=512KB"
        })
@Import({SmallCounty.class, Client.class})
class SetLimitTests {

    @Autowired
    Client client;

    private String detail(MockHttpServletResponse refused) {
        assertThat(refused.getStatus()).isEqualTo(413);
        return client.tree(refused).get("detail").asString();
    }

    @Test
    void aFile() {
        var file = new MockMultipartFile("file", "佐证.pdf", "application/pdf", new byte[600 * 1024]);
        assertThat(detail(client.send("water", multipart("/api/v1/documents").file(file))))
                .contains("不能超过 0.5 MB");
        assertThat(detail(client.send(
                        "water", multipart("/api/v1/documents").file(file).header("Accept-Language", "en"))))
                .contains("at most 0.5 MB");
    }

    @Test
    void anythingElse() {
        String json = "{\"process\":\"" + "x".repeat(300 * 1024) + "\"}";
        assertThat(detail(client.send(
                        "clerk",
                        post("/api/v1/matters").contentType("application/json").content(json))))
                .contains("不能超过 0.25 MB");
    }
}
