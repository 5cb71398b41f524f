package org.bihuan.publication.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody reads: what was published, field by field, and nothing else. */
@PagesOfDemoCounty
class PublicPagesTests {

    private static final List<String> KINDS = List.of("", "/data.json", "/data.csv");

    /** Every field the data may have; a further one is a decision to be written down here. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "",
            Set.of("terms", "congress", "matter", "published", "problems", "satisfaction"),
            "matter",
            Set.of(
                    "id",
                    "title",
                    "number",
                    "committee",
                    "organ",
                    "issuedOn",
                    "publishedOn",
                    "endedOn",
                    "problems",
                    "closed"),
            "published",
            Set.of("place", "text"),
            "problems",
            Set.of(
                    "seq",
                    "cycle",
                    "title",
                    "unit",
                    "state",
                    "closedOn",
                    "degreeZh",
                    "degreeEn",
                    "notice",
                    "ratedUntil"),
            "satisfaction",
            Set.of("subject", "meeting", "heldOn", "members", "entitled", "present", "issued", "returned", "questions"),
            "questions",
            Set.of("question", "choices", "invalid", "result", "rule"),
            "choices",
            Set.of("choice", "votes", "percentage"));

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private String published() {
        return jdbc.sql("select min(matter) from record where activity = 'publishResults'")
                .query(String.class)
                .single();
    }

    private MvcResult read(String address) throws Exception {
        return web.perform(get(address)).andExpect(status().isOk()).andReturn();
    }

    private String text(String address) throws Exception {
        return read(address).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theListLeadsToWhatWasPublished() throws Exception {
        String list = Markup.html(web.perform(get("/public"))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(list).contains("监督结果公开", "/public/matters/" + published(), "演示数据");
        String page = Markup.html(web.perform(get("/public/matters/" + published()))
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(page).contains("公布内容", "问题和解决情况", "已销号", "可以自由使用", "/data.json");
        web.perform(get("/public/matters/" + published()).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result)).contains("What was published", "Signed off"));
        assertThat(text("/public?congress=nowhere")).contains("还没有公布");
        web.perform(get("/public?after=x")).andExpect(status().isBadRequest());
    }

    @Test
    void theAddressAloneSaysHowItIsShown() throws Exception {
        String page =
                Markup.html(web.perform(get("/public?lang=en&type=large").header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN"))
                        .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                        .andExpect(Markup.keepsThePolicy())
                        .andReturn());
        assertThat(page)
                .contains("lang=\"en\" class=\"large\"", "Usual type", "/public?lang=zh&amp;type=large")
                .contains("/public/matters/" + published() + "?lang=en&amp;type=large");
        // A proxy that keeps the page knows nothing of the cookie of somebody who has signed in.
        web.perform(get("/public")
                        .cookie(new Cookie("bihuan-language", "en"))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN"))
                .andExpect(result -> assertThat(Markup.html(result)).contains("监督结果公开"));
        assertThat(text("/public?lang=<b>&type=<b>")).doesNotContain("<b>", "class=\"large\"");
    }

    @Test
    void everyFieldIsOneThatWasAllowed() throws Exception {
        String matter = published();
        JsonNode data = json.readTree(text("/public/matters/" + matter + "/data.json"));
        allowed("", data);
        assertThat(data.get("problems").size())
                .isEqualTo(jdbc.sql(
                                "select count(*) from problem where matter = ? and issued_on is not null and status <> 'draft'")
                        .param(matter)
                        .query(Integer.class)
                        .single());
        assertThat(text("/public/matters/" + matter + "/data.csv").lines().count())
                .isEqualTo(data.get("problems").size() + 2);
    }

    private void allowed(String name, JsonNode node) {
        if (node.isObject()) {
            assertThat(FIELDS).containsKey(name);
            node.properties().forEach(it -> {
                assertThat(FIELDS.get(name)).contains(it.getKey());
                allowed(it.getKey(), it.getValue());
            });
        } else if (node.isArray()) {
            node.forEach(it -> allowed(name, it));
        }
    }

    @Test
    void nothingThatWasWrittenInsideIsToldOutside() throws Exception {
        for (String matter : jdbc.sql("select distinct matter from record where activity = 'publishResults'")
                .query(String.class)
                .list()) {
            Set<String> secrets = secrets(matter);
            assertThat(secrets).hasSizeGreaterThan(20);
            for (String kind : KINDS) {
                String told = text("/public/matters/" + matter + kind);
                assertThat(secrets).as(matter + kind).noneMatch(told::contains);
            }
        }
    }

    /** All texts of records at other levels, of problems beside their titles, of answers, evidence and people. */
    private Set<String> secrets(String matter) {
        var secrets = new TreeSet<String>();
        jdbc.sql("select fields from record where matter = ? and visibility <> 'published'")
                .param(matter)
                .query(String.class)
                .list()
                .forEach(it -> texts(json.readTree(it), secrets));
        for (String column : List.of("detail", "requirement", "goal", "measures", "responsible", "location")) {
            secrets.addAll(
                    jdbc.sql("select " + column + " from problem where matter = ? and " + column + " is not null")
                            .param(matter)
                            .query(String.class)
                            .list());
        }
        secrets.addAll(jdbc.sql("select name from document where matter = ?")
                .param(matter)
                .query(String.class)
                .list());
        secrets.addAll(jdbc.sql("select name from person where id in (select person from record where matter = ?)")
                .param(matter)
                .query(String.class)
                .list());
        secrets.removeAll(
                jdbc.sql("select title from problem where matter = ? union select title from matter where id = ?")
                        .params(matter, matter)
                        .query(String.class)
                        .list());
        secrets.removeAll(jdbc.sql("select name from unit").query(String.class).list());
        secrets.removeAll(jdbc.sql("select meeting from ballot where matter = ? and meeting is not null")
                .param(matter)
                .query(String.class)
                .list());
        // Words of a few letters, dates and numbers say nothing by themselves.
        secrets.removeIf(it -> it.length() < 4 || it.matches("[\\x20-\\x7e]+"));
        String open = jdbc.sql("select title || coalesce(number, '') from matter where id = ?")
                .param(matter)
                .query(String.class)
                .single();
        secrets.removeIf(open::contains);
        return secrets;
    }

    private static void texts(JsonNode node, Set<String> all) {
        if (node.isString()) {
            all.add(node.asString());
        }
        node.forEach(it -> texts(it, all));
    }

    @Test
    void whatWasNotPublishedIsMissingLikeWhatIsNotThere() throws Exception {
        String draft = jdbc.sql("select min(id) from matter where published_on is null")
                .query(String.class)
                .single();
        for (String kind : KINDS) {
            String one = Markup.html(web.perform(get("/public/matters/" + draft + kind))
                    .andExpect(status().isNotFound())
                    .andReturn());
            String other = Markup.html(web.perform(get("/public/matters/M-2026-9999" + kind))
                    .andExpect(status().isNotFound())
                    .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                    .andReturn());
            assertThat(one).isEqualTo(other);
        }
        assertThat(text("/public")).doesNotContain(draft + "\"");
    }

    @Test
    void whatIsTakenBackIsGoneAtOnce() throws Exception {
        String matter = published();
        gone(matter, "update record set recalled_at = current_timestamp", "update record set recalled_at = null");
        gone(
                matter,
                "update record set fields = replace(fields, '\"redacted\":true', '\"redacted\":false')",
                "update record set fields = replace(fields, '\"redacted\":false', '\"redacted\":true')");
        gone(matter, "update record set visibility = 'all'", "update record set visibility = 'published'");
    }

    private void gone(String matter, String change, String back) throws Exception {
        String which = " where matter = ? and activity = 'publishResults'";
        jdbc.sql(change + which).param(matter).update();
        try {
            for (String kind : KINDS) {
                web.perform(get("/public/matters/" + matter + kind)).andExpect(status().isNotFound());
            }
            assertThat(text("/public")).doesNotContain("/public/matters/" + matter + "\"");
        } finally {
            jdbc.sql(back + which).param(matter).update();
        }
        read("/public/matters/" + matter);
    }

    @Test
    void nobodyIsKnownAndNothingIsWrittenDown() throws Exception {
        long entries =
                jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
        long views = jdbc.sql("select count(*) from view_log").query(Long.class).single();
        for (String kind : KINDS) {
            web.perform(get("/public/matters/" + published() + kind).with(user("clerk")))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                    .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "public, max-age=60"))
                    .andExpect(header().string(HttpHeaders.VARY, "Accept-Language"))
                    .andExpect(result ->
                            assertThat(result.getRequest().getSession(false)).isNull())
                    .andExpect(result -> assertThat(Markup.html(result)).doesNotContain("监督工委经办"));
        }
        assertThat(jdbc.sql("select count(*) from journal_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(entries);
        assertThat(jdbc.sql("select count(*) from view_log").query(Long.class).single())
                .isEqualTo(views);
        web.perform(post("/public").with(csrf())).andExpect(status().is4xxClientError());
    }

    @Test
    void whatHasEndedIsNotCalledOpen() throws Exception {
        String matter = published();
        String address = "/public/matters/" + matter;
        String problem = jdbc.sql(
                        "select min(id) from problem where matter = ? and issued_on is not null and status <> 'draft'")
                .param(matter)
                .query(String.class)
                .single();
        String before = jdbc.sql("select status from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
        Map<String, List<String>> words = Map.of(
                "merged", List.of("已并入其他问题", "Merged into another problem"),
                "split", List.of("已拆分办理", "Split into several problems"),
                "reportedClosed", List.of("导入前报告完成，未经本系统核查", "Reported done before import, not verified here"),
                "withdrawn", List.of("已撤销", "Withdrawn"),
                "rectifying", List.of("整改中", "Being rectified"));
        try {
            for (var it : words.entrySet()) {
                jdbc.sql("update problem set status = ? where id = ?")
                        .params(it.getKey(), problem)
                        .update();
                assertThat(text(address)).contains(it.getValue().get(0));
                web.perform(get(address).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                        .andExpect(result -> assertThat(Markup.html(result))
                                .contains(it.getValue().get(1)));
                String state = it.getKey().equals("rectifying") ? "open" : it.getKey();
                assertThat(json.readTree(text(address + "/data.json")).get("problems"))
                        .anySatisfy(
                                one -> assertThat(one.get("state").asString()).isEqualTo(state));
                assertThat(text(address + "/data.csv")).contains("\"" + state + "\"");
            }
        } finally {
            jdbc.sql("update problem set status = ? where id = ?")
                    .params(before, problem)
                    .update();
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaIsQuotedAndMarkupIsEscaped() throws Exception {
        String matter = published();
        String problem = jdbc.sql("select min(id) from problem where matter = ?")
                .param(matter)
                .query(String.class)
                .single();
        String title = jdbc.sql("select title from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
        jdbc.sql("update problem set title = ? where id = ?")
                .params("=1+1<b>\"x\"", problem)
                .update();
        try {
            assertThat(text("/public/matters/" + matter + "/data.csv"))
                    .contains("\"'=1+1<b>\"\"x\"\"\"")
                    .startsWith("\uFEFF");
            assertThat(text("/public/matters/" + matter))
                    .contains("=1+1&lt;b&gt;")
                    .doesNotContain("<b>");
        } finally {
            jdbc.sql("update problem set title = ? where id = ?")
                    .params(title, problem)
                    .update();
        }
    }
}
