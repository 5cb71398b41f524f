package org.bihuan.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Foundation;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:login;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=6",
            "bihuan.home=target/login-test"
        })
@AutoConfigureMockMvc
class RealCongressLoginTests {

    @Autowired
    MockMvc web;

    @Autowired
    Foundation foundation;

    @Test
    void showsNobodysAccount() throws Exception {
        foundation.found(new Foundation.Charter(
                new Congress("real", "某县人大常委会", "某人", "county", "default", false),
                List.of(new Foundation.UnitCharter("some-office", "某县人大办", "generalOffice", null, false, null)),
                List.of(new Foundation.AccountCharter(
                        "someone", "某人", "a long password", List.of("some-office/office")))));

        web.perform(formLogin("/login").user("someone").password("a long password"))
                .andExpect(authenticated());
        web.perform(get("/login").param("as", "someone"))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("name=\"username\"")))
                .andExpect(content().string(not(containsString("someone"))))
                .andExpect(content().string(not(containsString("某县人大办"))))
                .andExpect(content().string(not(containsString("bihuan-demo"))))
                .andExpect(content().string(not(containsString("演示"))))
                .andExpect(content().string(not(containsString("oauth2"))));
        web.perform(get("/oauth2/authorization/sso")).andExpect(redirectedUrl("/login"));
    }
}
