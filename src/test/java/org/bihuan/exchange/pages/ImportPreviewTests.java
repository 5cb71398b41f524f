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
        return begun(list, "supervision");
    }

    private String begun(String list, String process) throws Exception {
        var file = new MockMultipartFile("file", "清单.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        return String.valueOf(web.perform(multipart("/imports")
                        .file(file)
                        .param("title", "预览的清单")
                        .param("process", process)
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

    /** Whoever leaves the field empty sees what the matter will be called all the same. */
    @Test
    void theHeadingOfTheListIsOfferedAsTheTitle() throws Exception {
        var list = "饮水安全问题清单\n存在问题,牵头单位\n水源地没有界桩,县水务局\n";
        var file = new MockMultipartFile("file", "附件1.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        String draft = String.valueOf(
                web.perform(multipart("/imports").file(file).with(user("clerk")).with(csrf()))
                        .andExpect(redirectedUrlPattern("/imports/*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(page("clerk", draft)).contains("placeholder=\"饮水安全问题清单\"");
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
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

    private void said(String draft, String... pairs) throws Exception {
        assertThat(answered(draft, pairs)).isEqualTo(302);
    }

    private int answered(String draft, String... pairs) throws Exception {
        var post = post(draft + "/matter").with(user("clerk")).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            post.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(post).andReturn().getResponse().getStatus();
    }

    private String taken(String draft) throws Exception {
        return String.valueOf(
                        web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                                .andExpect(redirectedUrlPattern("/matters/M-*"))
                                .andReturn()
                                .getResponse()
                                .getRedirectedUrl())
                .substring("/matters/".length());
    }

    @Test
    void aListOfAuditFindingsBeginsAnAuditMatterWithWhatThatAsksFor() throws Exception {
        assertThat(page("clerk", "/imports"))
                .contains("<label><span>接收为</span>", "value=\"supervision\" selected", ">审计查出问题整改</option>");
        String draft = begun("存在问题,牵头单位,整改时限\n违规列支,县水务局,2026年12月底前\n", "audit");
        assertThat(page("clerk", draft))
                .contains(
                        "听取审计工作报告日期",
                        "id=\"e-heardOn\"",
                        "href=\"#f-heardOn\"",
                        "尚未提交",
                        "<button class=\"btn btn-primary\" type=\"submit\" disabled")
                .contains("name=\"meeting.name\"", "name=\"number\"")
                .doesNotContain("name=\"file\"");
        long before = problems();
        assertThat(Markup.html(
                        web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                                .andExpect(status().isBadRequest())
                                .andReturn()))
                .contains("id=\"e-heardOn\"");
        said(draft, "title", "审计清单", "heardOn", "不是日期");
        assertThat(page("clerk", draft)).contains("id=\"e-heardOn\"", "value=\"不是日期\"");
        said(draft, "title", "审计清单", "heardOn", "2026-01-15", "meeting.name", "第十次会议", "meeting.date", "2026-01-20");
        assertThat(page("clerk", draft))
                .contains("value=\"2026-01-15\"", "第十次会议")
                .doesNotContain("e-heardOn", "class=\"errors\"");
        assertThat(problems()).isEqualTo(before);
        String matter = taken(draft);
        assertThat(jdbc.sql("select model from matter where id = ?")
                        .param(matter)
                        .query(String.class)
                        .single())
                .startsWith("audit:");
        assertThat(problems()).isEqualTo(before + 1);
    }

    @Test
    void whichColumnIsWhichIsChosenWhereTheHeadersDoNotSay() throws Exception {
        String draft = begun("序号,毛病,谁来改,整改时限\n1,第一处漏损,县水务局,2026年12月底前\n");
        assertThat(page("clerk", draft))
                .contains(
                        "还不能接收",
                        "没有认出写明问题的列",
                        "哪一列写明问题",
                        "name=\"column.title\"",
                        "<option lang=\"zh-CN\" value=\"毛病\"")
                .doesNotContain("指定一列为", "leadUnit）");
        said(draft, "title", "预览的清单", "column.title", "毛病");
        assertThat(page("clerk", draft))
                .contains("哪一列是牵头单位", "name=\"column.leadUnit\"", "第一处漏损", "有误的行（1）")
                .contains("<option lang=\"zh-CN\" value=\"毛病\" selected=\"selected\"");
        said(draft, "title", "预览的清单", "column.title", "毛病", "column.leadUnit", "谁来改");
        assertThat(page("clerk", draft))
                .contains("全部行（1）", "<option lang=\"zh-CN\" value=\"谁来改\" selected=\"selected\"")
                .doesNotContain("有误的行", "class=\"errors\"", "请选择。");
        assertThat(answered(draft, "column.title", "毛病", "column.leadUnit", "毛病"))
                .isEqualTo(400);
        assertThat(page("clerk", draft)).as("nothing was kept").contains("全部行（1）");
        String matter = taken(draft);
        assertThat(jdbc.sql("select title || lead_unit from problem where matter = ?")
                        .param(matter)
                        .query(String.class)
                        .single())
                .isEqualTo("第一处漏损water");
    }

    @Test
    void aWrongColumnIsRefusedAtItsField() throws Exception {
        String draft = begun("序号,毛病,整改时限\n1,第一处漏损,2026年12月底前\n");
        String refused = Markup.html(web.perform(post(draft + "/matter")
                        .param("column.title", "毛病")
                        .param("column.leadUnit", "毛病")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(refused).contains("尚未提交", "id=\"e-column.leadUnit\">“毛病”一列不能既写明问题又是牵头单位");
        assertThat(Markup.html(web.perform(post(draft + "/matter")
                                .param("title", "尚未保存的名称")
                                .param("issuedOn", "昨天")
                                .with(user("clerk"))
                                .with(csrf()))
                        .andExpect(status().isBadRequest())
                        .andReturn()))
                .as("what was sent is not lost")
                .contains("id=\"e-issuedOn\"", "value=\"尚未保存的名称\"");
        assertThat(page("clerk", draft)).doesNotContain("尚未保存的名称");
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatIsWrongHasAHeadingThatSaysNothingWasSaved() throws Exception {
        assertThat(page("office", "/imports")).contains("没有尚未接收的清单", "在上方选择清单文件");
        var empty = new MockMultipartFile("file", "空.csv", "text/csv", new byte[0]);
        for (String[] words : new String[][] {{"zh-CN", "没有读取，什么都没有保存"}, {"en", "Not read, and nothing was saved"}}) {
            assertThat(Markup.html(web.perform(multipart("/imports")
                                    .file(empty)
                                    .param("process", "audit")
                                    .header("Accept-Language", words[0])
                                    .with(user("clerk"))
                                    .with(csrf()))
                            .andExpect(status().isBadRequest())
                            .andReturn()))
                    .contains(words[1], "href=\"#f-file\"", "id=\"e-file\"", "value=\"audit\" selected");
        }
        String draft = begun("存在问题,牵头单位\n,县某某局\n");
        assertThat(Markup.html(
                        web.perform(post(draft + "/taking").with(user("clerk")).with(csrf()))
                                .andExpect(status().isBadRequest())
                                .andReturn()))
                .contains("没有办成，什么都没有写入");
        web.perform(post(draft + "/deletion").with(user("clerk")).with(csrf())).andExpect(status().is3xxRedirection());
    }
}
