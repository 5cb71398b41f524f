package org.bihuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.demo.FreshDemoCounty;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of sharing where there is no other congress: each says so, and what to do. */
@FreshDemoCounty
class AlonePageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String address, String language) throws Exception {
        return Markup.html(web.perform(get(address).with(user("office")).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    @Test
    void whoeverIsAloneIsToldWhatToDo() throws Exception {
        String shares = "/matters/"
                + jdbc.sql("select min(id) from matter").query(String.class).single() + "/shares";
        assertThat(page("/shared-matters", "zh")).contains("没有您可以查看的共享事项", "本系统中没有", "各级人大");
        assertThat(page(shares, "zh"))
                .contains("本事项没有与其他人大共享", "本系统中没有", "安全管理员确认后")
                .doesNotContain(shares + "/new");
        assertThat(page(shares + "/new", "zh")).contains("本系统中没有", shares).doesNotContain("<select");
        assertThat(page(shares + "/new", "en")).contains("There is no congress above or below yours");
    }
}
