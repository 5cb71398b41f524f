package org.bihuan.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a large list that is taken over: how far it is, and what became of it. */
@PagesOfDemoCounty
class TakingPageTests {

    private static final int ROWS = TakeOvers.AT_ONCE + 1;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TakeOvers takeOvers;

    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void letGo() throws InterruptedException {
        rest();
    }

    private void rest() throws InterruptedException {
        held.countDown();
        var ended = new CountDownLatch(1);
        takeOvers.first(ended::countDown);
        assertThat(ended.await(2, TimeUnit.MINUTES)).isTrue();
    }

    private void hold() {
        takeOvers.first(() -> {
            try {
                held.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private String page(String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user("clerk")))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String begun(String process) throws Exception {
        var list = new StringBuilder("序号,存在问题,牵头单位,整改时限\n");
        for (int i = 1; i <= ROWS; i++) {
            list.append(i).append(",第").append(i).append("处漏损,县水务局,2026年12月底前\n");
        }
        var file = new MockMultipartFile(
                "file", "清单.csv", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8));
        return String.valueOf(web.perform(multipart("/imports")
                        .file(file)
                        .param("title", "很长的清单")
                        .param("process", process)
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void pressed(String draft) throws Exception {
        web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                .andExpect(redirectedUrl(draft + "/taking"));
    }

    private long problems() {
        return jdbc.sql("select count(*) from problem").query(Long.class).single();
    }

    @Test
    void aLargeListIsTakenWhileItsOwnerIsElsewhere() throws Exception {
        long before = problems();
        hold();
        String draft = begun("supervision");
        web.perform(get(draft + "/taking").with(user("clerk"))).andExpect(redirectedUrl(draft));
        pressed(draft);
        assertThat(page(draft + "/taking"))
                .contains("正在排队", "可以离开本页", "hx-get=\"" + draft + "/taking\"", "刷新进度", "很长的清单");
        pressed(draft);
        web.perform(get(draft).with(user("clerk"))).andExpect(redirectedUrl(draft + "/taking"));
        assertThat(page("/imports")).contains("很长的清单", "正在排队");
        for (String act : new String[] {"/cells", "/matter", "/deletion"}) {
            web.perform(post(draft + act)
                            .param("c.0.2.1", "另一处")
                            .with(user("clerk"))
                            .with(csrf()))
                    .andExpect(status().isConflict());
        }
        web.perform(get(draft + "/taking").with(user("office"))).andExpect(status().isNotFound());
        web.perform(get(draft + "/taking").with(user("water"))).andExpect(status().isForbidden());
        assertThat(problems()).isEqualTo(before);

        rest();
        assertThat(problems()).isEqualTo(before + ROWS);
        String done = page(draft + "/taking");
        assertThat(done).contains("清单已接收为监督事项", "打开监督事项").doesNotContain("hx-get=\"" + draft);
        assertThat(page("/imports")).contains("最近接收的清单", "很长的清单").doesNotContain(draft + "\"");
        web.perform(get(draft).with(user("clerk"))).andExpect(redirectedUrl(draft + "/taking"));
        pressed(draft);
        rest();
        assertThat(problems()).as("taken once").isEqualTo(before + ROWS);
    }

    @Test
    void whatIsNotSaidIsAskedForBeforeAnythingBegins() throws Exception {
        String draft = begun("audit");
        assertThat(Markup.html(
                        web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                                .andExpect(status().isBadRequest())
                                .andReturn()))
                .contains("id=\"e-heardOn\"");
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatBrokeOffSaysSoAndIsAsItWas() throws Exception {
        long before = problems();
        String draft = begun("supervision");
        jdbc.sql("alter table problem add constraint broken_off check (title <> '第" + ROWS + "处漏损')")
                .update();
        try {
            pressed(draft);
            rest();
        } finally {
            jdbc.sql("alter table problem drop constraint broken_off").update();
        }
        assertThat(problems()).isEqualTo(before);
        assertThat(page(draft + "/taking")).contains("什么都没有写入", "清单保持原样", "返回清单");
        assertThat(page(draft)).contains("什么都没有写入", "清单保持原样", "全部行（" + ROWS + "）");
        assertThat(page("/imports")).contains("没有接收");
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page("/imports")).doesNotContain(draft);
    }
}
