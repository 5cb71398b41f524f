package org.bihuan.access.oidc;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.api.SmallCounty;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The program starts and works while its provider does not: nothing listens on port 9. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:down;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=6",
            "bihuan.home=target/down-test",
            "bihuan.jobs.background=false",
            "bihuan.oidc.issuer=http://127.0.0.1:9",
            "bihuan.oidc.client-id=bihuan",
            "bihuan.oidc.name=县统一认证"
        })
@AutoConfigureMockMvc
@Import(SmallCounty.class)
class ProviderDownTests {

    @Autowired
    MockMvc web;

    @Test
    void whoeverTriesIsToldSo() throws Exception {
        web.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("通过县统一认证登录")))
                .andExpect(content().string(containsString("name=\"password\"")));
        for (int i = 0; i < 3; i++) {
            web.perform(get(Provider.START)).andExpect(redirectedUrl("/login?sso=unreachable"));
        }
        web.perform(get("/login?sso=unreachable"))
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("暂时连接不上")));
        web.perform(get("/login/oauth2/code/sso?code=abc&state=def")).andExpect(redirectedUrl("/login?sso=failed"));
    }
}
