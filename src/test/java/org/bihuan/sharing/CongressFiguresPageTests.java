package org.bihuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.bihuan.api.Walk;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The figures of a county, of the city above it and of the township below, as those read them who read their whole congress. */
@ApiTest
class CongressFiguresPageTests {

    private static final String ADDRESS = "/statistics/congresses";

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void aCityAboveAndATownshipBelow() {
        OtherCongresses.around(jdbc, "shili");
        web = client.builder().build();
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    /** The rows of a congress: its own, and with those below it. */
    private static String rows(String page, String congress) {
        var found = Pattern.compile("(?s)<tbody>(?:(?!</tbody>).)*" + congress + "<(?:(?!</tbody>).)*</tbody>")
                .matcher(page);
        assertThat(found.find()).as(congress).isTrue();
        return found.group();
    }

    @Test
    void aCountyStandsBetweenTheCityAndTheTownship() throws Exception {
        walk.until(
                walk.propose("各级都看得到数字的事项"),
                "signForProblem",
                Map.of("problems", List.of(Walk.problem("管网漏损", "water"))));
        String city = page("cityoffice", ADDRESS);
        assertThat(city).containsSubsequence(">人大 city<", ">示例县人大常委会<", ">— 人大 town<");
        assertThat(rows(city, "人大 city"))
                .contains("rowspan=\"2\"", "市级", "本级", "连同下级")
                .doesNotContain("提供数字");
        assertThat(rows(city, "人大 town")).contains("乡镇", "提供数字").doesNotContain("rowspan", "连同下级");

        JsonNode all = client.read("cityoffice", ADDRESS).get("items");
        for (JsonNode it : all) {
            if (it.get("id").asString().equals("city")) {
                assertThat(rows(city, "人大 city"))
                        .contains(">"
                                + it.get("total").get("counts").get("issued").asLong() + "<");
            }
        }
        String county = page("office", ADDRESS);
        assertThat(county).doesNotContain("人大 city", "人大 yonder");
        assertThat(county).containsSubsequence(">示例县人大常委会<", "class=\"below\"", ">人大 town<");
        assertThat(page("townoffice", ADDRESS)).contains("没有下级人大", "上下级人大", ">人大 town<");
    }

    @Test
    void eachGroupOfFiguresIsALinkAway() throws Exception {
        walk.until(
                walk.propose("按状态看的事项"), "signForProblem", Map.of("problems", List.of(Walk.problem("管网漏损", "water"))));
        assertThat(page("office", ADDRESS)).contains("of=rates", "of=status", "按原定期限办结率", "已逾期");
        assertThat(page("office", ADDRESS + "?of=rates")).contains("按原定期限销号", "延期 0 次");
        assertThat(page("office", ADDRESS + "?of=course")).contains("退回重办次数", "反弹次数");
        assertThat(page("office", ADDRESS + "?of=results")).contains("解决率", "待兑现的承诺", "未兑现的承诺");
        assertThat(page("office", ADDRESS + "?of=status")).contains("aria-current=\"page\">按状态<");
        assertThat(Markup.html(web.perform(get(ADDRESS + "?of=all").with(user("office")))
                        .andExpect(status().isBadRequest())
                        .andReturn()))
                .contains("总体情况、办结率");
        assertThat(Markup.html(
                        web.perform(get(ADDRESS).header("Accept-Language", "en").with(user("office")))
                                .andReturn()))
                .contains("Figures of all congresses", "With all below", "gives its figures");
    }

    @Test
    void whatACongressWithholdsIsSaid() throws Exception {
        jdbc.sql("insert into post (person, unit, post) values ('yonderauditor', 'yonder-leadership', 'council')")
                .update();
        var nothing = Map.of("value", "nothing", "source", "local", "zh", "本级决定", "en", "decided here");
        String version = client.write(
                        "yonderoffice",
                        "/rulebook/proposals",
                        Map.of(
                                "parameters",
                                Map.of("figuresUpward", nothing),
                                "effective",
                                SmallCounty.TODAY.toString(),
                                "reason",
                                "不向上汇总"))
                .get("version")
                .get("id")
                .asString();
        client.write("yonderauditor", "/rulebook/proposals/" + version + "/approval", Map.of("note", "同意。"));
        String city = page("cityoffice", ADDRESS);
        assertThat(rows(city, "人大 yonder")).contains("不提供数字", "按其规则不提供数字");
        assertThat(rows(city, "人大 city")).contains("（未计入 1 个人大）");
        assertThat(page("yonderoffice", ADDRESS)).as("of oneself").doesNotContain("不提供数字");
    }

    @Test
    void onlyThoseWhoReadTheirWholeCongressCompareIt() throws Exception {
        for (String login : List.of("office", "vicechair", "council", "auditor")) {
            assertThat(page(login, "/statistics")).contains("href=\"" + ADDRESS + "\"");
            page(login, ADDRESS);
        }
        for (String login : List.of("clerk", "committee", "organ", "water", "deputy")) {
            assertThat(page(login, "/statistics")).doesNotContain(ADDRESS);
            web.perform(get(ADDRESS).with(user(login))).andExpect(status().isForbidden());
        }
    }
}
