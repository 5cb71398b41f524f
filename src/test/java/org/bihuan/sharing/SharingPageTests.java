package org.bihuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Sharing by the pages alone, from both sides: what each level shows, what is refused and where, and that nothing more stands on a page. */
@ApiTest
class SharingPageTests {

    private static final List<String> READERS = List.of("cityoffice", "cityauditor", "cityclerk", "citymember");

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private String matter = "";
    private String paper = "";

    @BeforeEach
    void aMatterWithAnIssuedProblem() {
        OtherCongresses.around(jdbc, "shili");
        web = client.builder().build();
        matter = walk.propose("甲题：农村饮水安全");
        Map<String, Object> listed =
                Map.of("title", "乙题：水源地未划定保护区", "leadUnit", "water", "detail", "丙处水源地没有标志", "requirement", "丁月前划定");
        Walk.Task plan = walk.until(matter, "planResearch");
        walk.complete(plan, Map.of("files", List.of(client.document(plan.login()))));
        walk.until(matter, "assignProblem", Map.of("problems", List.of(listed)));
        paper = OtherCongresses.released(jdbc, matter);
    }

    private MvcResult open(String login, String address) throws Exception {
        return web.perform(get(address).with(user(login))).andReturn();
    }

    private int code(String login, String address) throws Exception {
        return open(login, address).getResponse().getStatus();
    }

    private String page(String login, String address) throws Exception {
        MvcResult answer = open(login, address);
        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(200);
        Markup.keepsThePolicy().match(answer);
        return Markup.html(answer);
    }

    private MvcResult send(String login, String address, String... fields) throws Exception {
        var request = post(address).with(user(login)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn();
    }

    private void done(MvcResult answer, String to, String said) {
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(to);
        assertThat(String.valueOf(answer.getFlashMap().get("done"))).contains(said);
    }

    private String refused(MvcResult answer, int status) throws Exception {
        assertThat(answer.getResponse().getStatus()).isEqualTo(status);
        Markup.keepsThePolicy().match(answer);
        return Markup.html(answer);
    }

    private String shares() {
        return "/matters/" + matter + "/shares";
    }

    private String theirs() {
        return "/shared-matters/" + matter;
    }

    private void share(String level) throws Exception {
        done(send("committee", shares() + "/new", "congress", "city", "level", level), shares(), "已与人大 city共享。");
    }

    private long running() {
        return jdbc.sql("select id from matter_share where matter = ? and ended_at is null")
                .param(matter)
                .query(Long.class)
                .single();
    }

    private String ofTheCity() {
        Map<String, Object> fields =
                Map.of("source", "lawEnforcement", "hostCommittee", "city-finance", "organ", "city-government");
        return client.write(
                        "cityclerk", "/matters", Map.of("process", "supervision", "title", "全市的同一题目", "fields", fields))
                .get("id")
                .asString();
    }

    @Test
    void aJointTopicFromTheOfferToTheEnd() throws Exception {
        assertThat(page("committee", "/matters/" + matter)).contains("href=\"" + shares() + "\">共享</a>");
        assertThat(page("committee", shares()))
                .contains("本事项没有与其他人大共享", "点“共享本事项”", shares() + "/new", "还没有其他人大的事项与本事项并列");
        assertThat(page("committee", shares() + "/new"))
                .contains("后果", "value=\"city\"", "人大 city", "人大 town", "同题共答", "对方办公室接受以前为摘要", "method=\"post\"")
                .doesNotContain("yonder");
        share("joint");
        String end = shares() + "/" + running() + "/end";
        assertThat(page("clerk", shares()))
                .contains("人大 city", "同题共答", "等待对方办公室接受")
                .doesNotContain(end, shares() + "/new");
        assertThat(page("committee", shares())).contains(end);

        assertThat(page("cityoffice", "/matters")).contains("/shared-matters\">其他人大共享的事项");
        assertThat(page("cityoffice", "/shared-matters")).contains("甲题", "摘要", "同题共答，等待本级办公室接受");
        assertThat(page("cityoffice", theirs()))
                .contains(theirs() + "/acceptance", "以“摘要”共享")
                .doesNotContain("/topic\"");
        assertThat(page("cityauditor", theirs())).contains("由本级办公室接受").doesNotContain("/acceptance");
        assertThat(page("cityoffice", theirs() + "/acceptance")).contains("接受本身不向对方提供", "甲题");
        done(send("cityoffice", theirs() + "/acceptance"), theirs(), "可以关联本级的事项");
        assertThat(refused(send("cityoffice", theirs() + "/acceptance"), 409)).contains("没有办成", "已经接受");

        String own = ofTheCity();
        assertThat(page("cityoffice", theirs())).contains(theirs() + "/topic", "并已接受");
        assertThat(page("cityoffice", theirs() + "/topic")).contains("value=\"" + own + "\"", "全市的同一题目");
        assertThat(refused(send("cityoffice", theirs() + "/topic", "matter", ""), 400))
                .contains("id=\"e-matter\"", "必须填写");
        assertThat(refused(send("cityoffice", theirs() + "/topic", "matter", matter), 400))
                .as("not theirs")
                .contains("id=\"e-matter\"", "没有找到本级人大的事项", "value=\"" + matter + "\"");
        String answers = "/matters/" + own + "/shares";
        done(send("cityoffice", theirs() + "/topic", "matter", own), answers, "关联为同题");
        assertThat(page("cityclerk", answers)).contains("甲题", theirs(), "（回应对方的同题）", "示例县人大常委会");
        assertThat(page("cityclerk", "/shared-matters")).contains("甲题");
        assertThat(page("clerk", shares())).contains("全市的同一题目", "/shared-matters/" + own);
        assertThat(page("clerk", "/shared-matters/" + own)).contains("全市的同一题目", "人大 city");

        assertThat(page("office", end)).contains("对方立即看不到", "人大 city");
        done(send("office", end), shares(), "已结束与人大 city的共享");
        assertThat(refused(send("office", end), 409)).contains("已经结束");
        assertThat(code("cityoffice", theirs())).isEqualTo(404);
        assertThat(code("clerk", "/shared-matters/" + own)).isEqualTo(404);
        assertThat(page("clerk", shares())).doesNotContain("全市的同一题目");
    }

    @Test
    void aSummaryShowsNoProblemNoUnitNoPaper() throws Exception {
        share("summary");
        for (String reader : READERS) {
            boolean sees = reader.equals("cityoffice") || reader.equals("cityauditor");
            assertThat(page(reader, "/shared-matters").contains("甲题"))
                    .as(reader)
                    .isEqualTo(sees);
            assertThat(code(reader, theirs())).as(reader).isEqualTo(sees ? 200 : 404);
            for (String below : List.of("/problems", "/course", "/documents", "/documents/" + paper)) {
                assertThat(code(reader, theirs() + below)).as(reader + below).isEqualTo(404);
            }
            for (String ours : List.of("", "/shares", "/course", "/papers", "/diagram")) {
                assertThat(code(reader, "/matters/" + matter + ours))
                        .as(reader + ours)
                        .isIn(403, 404);
            }
            assertThat(code(reader, "/problems/" + matter + "-1")).as(reader).isEqualTo(404);
            assertThat(code(reader, "/documents/" + paper)).as(reader).isEqualTo(404);
        }
        String number = jdbc.sql("select number from matter where id = ?")
                .param(matter)
                .query(String.class)
                .single();
        for (String address : List.of(theirs(), "/shared-matters")) {
            assertThat(page("cityoffice", address))
                    .contains("甲题")
                    .doesNotContain("乙题", "丙处", "丁月前", "县水务局", "县人民政府", "佐证", number)
                    .doesNotContain(theirs() + "/problems", theirs() + "/course", theirs() + "/documents");
        }
        assertThat(page("cityoffice", theirs())).contains("已交办", "结果", "看不到问题内容、单位和材料");
        // An offer that nobody has accepted gives no more.
        send("office", shares() + "/" + running() + "/end");
        share("joint");
        assertThat(page("cityoffice", theirs())).doesNotContain("乙题", "县人民政府", number, theirs() + "/problems");
        assertThat(code("cityoffice", theirs() + "/problems")).isEqualTo(404);
        assertThat(code("cityoffice", theirs() + "/documents/" + paper)).isEqualTo(404);
    }

    @Test
    void readingShowsIssuedProblemsPublicStepsAndReleasedPapers() throws Exception {
        share("read");
        assertThat(page("cityauditor", theirs())).contains("县人民政府", theirs() + "/problems", "以“查阅”共享");
        assertThat(page("cityauditor", theirs() + "/problems"))
                .contains("乙题", "丙处水源地没有标志", "丁月前划定", "县水务局", "已交办", "class=\"light ", "<details>", "lang=\"zh-CN\"")
                .doesNotContain("/problems/" + matter + "-1\"", "水务局经办", "负责人");
        assertThat(page("cityauditor", theirs() + "/problems?after=1-1")).doesNotContain("乙题");
        assertThat(page("cityauditor", theirs() + "/course"))
                .contains("<ol class=\"course\"")
                .doesNotContain("主任委员", "经办", "示例调研");
        String file = theirs() + "/documents/" + paper;
        assertThat(page("cityauditor", theirs() + "/documents")).contains("佐证.pdf", file);
        MvcResult kept = open("cityauditor", file);
        assertThat(kept.getResponse().getStatus()).isEqualTo(200);
        assertThat(kept.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        for (String reader : List.of("cityclerk", "citymember", "townoffice")) {
            for (String below : List.of("", "/problems", "/course", "/documents", "/documents/" + paper)) {
                assertThat(code(reader, theirs() + below)).as(reader + below).isEqualTo(404);
            }
        }
        for (String wrong :
                List.of("/shared-matters?after=x", theirs() + "/problems?after=1", theirs() + "/course?after=x")) {
            assertThat(code("cityauditor", wrong)).as(wrong).isEqualTo(400);
        }
        assertThat(page("cityauditor", "/shared-matters?after=" + running()))
                .contains("回到第一页")
                .doesNotContain(theirs());
        send("office", shares() + "/" + running() + "/end");
        for (String below : List.of("", "/problems", "/course", "/documents", "/documents/" + paper)) {
            assertThat(code("cityauditor", theirs() + below)).as(below).isEqualTo(404);
        }
    }

    @Test
    void whatDoesNotFitIsToldAtItsField() throws Exception {
        assertThat(refused(send("committee", shares() + "/new", "congress", "", "level", ""), 400))
                .contains("id=\"e-congress\"", "id=\"e-level\"", "必须填写", "href=\"#f-level\"");
        assertThat(refused(send("committee", shares() + "/new", "congress", "yonder", "level", "all"), 400))
                .contains("不是本级人大的上级人大或者下级人大", "可选：摘要、查阅、同题共答");
        assertThat(refused(send("committee", shares() + "/new", "congress", "town", "level", "all"), 400))
                .doesNotContain("id=\"e-congress\"")
                .containsPattern("value=\"town\" selected");
        share("summary");
        assertThat(refused(send("committee", shares() + "/new", "congress", "city", "level", "read"), 409))
                .contains("没有办成", "已经与“人大 city”共享");
        assertThat(refused(send("cityoffice", theirs() + "/acceptance"), 409)).contains("没有办成");
        assertThat(refused(send("cityoffice", theirs() + "/topic", "matter", ofTheCity()), 409))
                .contains("没有办成");
    }

    @Test
    void whoMayNotIsToldSoAndWhoSeesNothingFindsNothing() throws Exception {
        share("joint");
        String end = shares() + "/" + running() + "/end";
        for (String address : List.of(shares() + "/new", end)) {
            assertThat(code("clerk", address)).as(address).isEqualTo(403);
            assertThat(send("clerk", address).getResponse().getStatus()).isEqualTo(403);
            assertThat(code("cityoffice", address)).as(address).isEqualTo(404);
            assertThat(send("cityoffice", address).getResponse().getStatus()).isEqualTo(404);
        }
        assertThat(code("office", shares() + "/9999999/end")).isEqualTo(404);
        assertThat(code("organ", shares())).isEqualTo(403);
        assertThat(code("finance", shares())).as("another committee").isEqualTo(404);
        for (String act : List.of("/acceptance", "/topic")) {
            assertThat(code("cityauditor", theirs() + act)).isEqualTo(403);
            assertThat(send("cityauditor", theirs() + act).getResponse().getStatus())
                    .isEqualTo(403);
            assertThat(code("townoffice", theirs() + act)).isEqualTo(404);
            assertThat(send("townoffice", theirs() + act).getResponse().getStatus())
                    .isEqualTo(404);
        }
        assertThat(page("organ", "/matters/" + matter)).doesNotContain(shares());
        assertThat(page("organ", "/matters")).doesNotContain("/shared-matters");
        assertThat(page("water", "/shared-matters")).contains("没有您可以查看的共享事项").doesNotContain("甲题");
    }

    @Test
    void everythingIsSaidInEnglishToo() throws Exception {
        share("joint");
        for (String address : List.of(shares(), shares() + "/new", shares() + "/" + running() + "/end")) {
            assertThat(english("office", address))
                    .as(address)
                    .contains("人大 city")
                    .doesNotContain("共享", "同题");
        }
        assertThat(english("office", shares())).contains("waits for their office", "Joint topic");
        send("cityoffice", theirs() + "/acceptance");
        for (String below : List.of("", "/problems", "/course", "/documents", "/topic", "/acceptance")) {
            assertThat(english("cityoffice", theirs() + below)).as(below).doesNotContain("共享", "同题", "问题内容");
        }
        assertThat(english("cityoffice", theirs())).contains("A joint topic that was accepted");
        assertThat(english("citymember", "/shared-matters")).contains("No shared matter is yours to see");
    }

    private String english(String login, String address) throws Exception {
        MvcResult answer = web.perform(get(address).with(user(login)).header("Accept-Language", "en"))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(200);
        return Markup.html(answer);
    }
}
