package org.bihuan.exchange.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A list is looked through, corrected at the cell, and taken over as a whole; until then nothing is written. */
@PagesOfDemoCounty
class ImportPreviewTests {

    private static final String LIST = """
            序号,存在问题,整改要求,牵头单位,整改时限
            1,水源地没有界桩,设置界桩,县水务局,2026年6月底前
            2,水质检测次数不足,按标准检测,县某某局,2026年6月底前
            3,,完善机制,县水务局,长期坚持
            """;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String begun(String list) throws Exception {
        var file = new MockMultipartFile("file", "清单.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        return String.valueOf(web.perform(multipart("/imports")
                        .file(file)
                        .param("title", "预览的清单")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/imports/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private long problems() {
        return jdbc.sql("select count(*) from problem").query(Long.class).single();
    }

    @Test
    void whatIsWrongIsPutRightAtTheCell() throws Exception {
        long before = problems();
        String draft = begun(LIST);
        String preview = page("clerk", draft);
        assertThat(preview)
                .contains("有误的行（2）", "name=\"c.0.3.3\"", "县某某局", "name=\"c.0.4.1\"", "aria-invalid=\"true\"")
                .doesNotContain("水源地没有界桩");
        assertThat(page("clerk", draft + "?show=all&row=0.2")).contains("name=\"c.0.2.4\"");

        web.perform(post(draft + "/cells")
                        .param("c.0.3.3", "县教育局")
                        .param("c.0.4.1", "水费收缴率偏低")
                        .param("c.9.9.9", "不存在的格")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page("clerk", draft)).contains("全部行（3）", "（已改）", "水费收缴率偏低").doesNotContain("有误的行");
        assertThat(problems()).isEqualTo(before);
        assertThat(page("clerk", "/imports")).contains("预览的清单", "已改正 2 处");

        String matter = String.valueOf(
                web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                        .andExpect(redirectedUrlPattern("/matters/M-*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(problems()).isEqualTo(before + 3);
        assertThat(page("clerk", matter)).contains("预览的清单");
        assertThat(page("clerk", "/problems?sort=id&matter=" + matter.substring("/matters/".length())))
                .contains("水费收缴率偏低", "县教育局");
        // Taken over once, it is there no more.
        web.perform(post(draft + "/taking").with(user("clerk")).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void aDraftIsItsOwnersAlone() throws Exception {
        String draft = begun(LIST);
        web.perform(get(draft).with(user("office"))).andExpect(status().isNotFound());
        for (String act : new String[] {"/cells", "/matter", "/taking", "/deletion"}) {
            web.perform(post(draft + act).with(user("office")).with(csrf())).andExpect(status().isNotFound());
        }
        web.perform(get("/imports").with(user("agriculture"))).andExpect(status().isForbidden());
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
        web.perform(get(draft).with(user("clerk"))).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeTakenSaysWhyAndWritesNothing() throws Exception {
        long before = problems();
        String draft = begun("存在问题,牵头单位\n,县某某局\n");
        assertThat(Markup.html(
                        web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                                .andExpect(status().isBadRequest())
                                .andReturn()))
                .contains("class=\"errors\"");
        assertThat(page("clerk", draft)).contains("县某某局");
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
        var empty = new MockMultipartFile("file", "空.csv", "text/csv", new byte[0]);
        assertThat(Markup.html(web.perform(multipart("/imports")
                                .file(empty)
                                .with(user("clerk"))
                                .with(csrf()))
                        .andExpect(status().isBadRequest())
                        .andReturn()))
                .contains("class=\"errors\"");
        assertThat(problems()).isEqualTo(before);
    }

    @Test
    void aLongListIsPaged() throws Exception {
        var list = new StringBuilder("序号,存在问题,牵头单位,整改时限\n");
        for (int i = 1; i <= 60; i++) {
            list.append(i).append(",第").append(i).append("处漏损,县水务局,2026年12月底前\n");
        }
        String draft = begun(list.toString());
        assertThat(page("clerk", draft)).contains("第 1—25 行，共 60 行", "第25处漏损").doesNotContain("第26处漏损");
        assertThat(page("clerk", draft + "?show=all&from=50")).contains("第60处漏损", "第 51—60 行");
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatIsGradedByAWordNobodyKnowsIsAskedFor() throws Exception {
        String draft = begun("""
                序号,存在问题,整改要求,牵头单位,整改时限,等级
                1,分级的问题,设置界桩,县水务局,2026年6月底前,超级
                2,没有分级的问题,设置界桩,县水务局,2026年6月底前,
                """);
        assertThat(page("clerk", draft))
                .contains("有误的行（1）", "name=\"c.0.2.5\"", "看不懂的等级“超级”", "挂牌督办", "按“一般”登记")
                .doesNotContain("createUnits=true");
        web.perform(post(draft + "/cells")
                        .param("c.0.2.5", "挂牌")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page("clerk", draft)).doesNotContain("有误的行");
        String matter = String.valueOf(
                web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                        .andExpect(redirectedUrlPattern("/matters/M-*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(jdbc.sql("select grade from problem where matter = ? order by seq")
                        .param(matter.substring("/matters/".length()))
                        .query(String.class)
                        .list())
                .containsExactly("listed", "ordinary");
    }

    @Test
    void aTemplateAndTheColumnsThatAreUnderstoodAreToldBeforehand() throws Exception {
        assertThat(page("clerk", "/imports")).contains("href=\"/imports/template.xlsx\"", "存在问题", "牵头单位", "一般、重点、挂牌督办");
        for (String address : new String[] {"/imports/template.xlsx", "/api/v1/imports/template.xlsx"}) {
            byte[] file = web.perform(get(address).with(user("clerk")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
            web.perform(get(address).with(user("water"))).andExpect(status().isForbidden());
        }
    }
}
