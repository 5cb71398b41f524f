package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PagesOfDemoCounty
class StartPageTests {

    private static final Pattern TASK = Pattern.compile("class=\"what\"><a href=\"/tasks/(T-[0-9]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private void start(String title) throws Exception {
        Map<String, Object> fields =
                Map.of("source", "petitions", "hostCommittee", "committee-supervision", "organ", "government");
        web.perform(post("/api/v1/matters")
                        .with(user("clerk"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("process", "supervision", "title", title, "fields", fields))))
                .andExpect(status().isCreated());
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private List<String> listed(String login) throws Exception {
        String answer = Markup.html(
                web.perform(get("/api/v1/tasks?limit=200").with(user(login))).andReturn());
        var ids = new ArrayList<String>();
        for (JsonNode item : json.readTree(answer).get("items")) {
            ids.add(item.get("id").asString());
        }
        return ids;
    }

    /** The list of tasks and all that its links to a next page lead to. */
    private List<String> pages(String login) throws Exception {
        var pages = new ArrayList<String>();
        String address = "/tasks";
        while (!address.isEmpty()) {
            String page = page(login, address);
            pages.add(page);
            address = NEXT.matcher(page)
                    .results()
                    .map(it -> it.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse("");
        }
        return pages;
    }

    private static List<String> shown(List<String> pages) {
        return pages.stream()
                .flatMap(it -> TASK.matcher(it).results())
                .map(it -> it.group(1))
                .toList();
    }

    @Test
    void showsExactlyTheReadersTasksInTheOrderOfTheApi() throws Exception {
        start("农村饮水安全");

        List<String> council = pages("council");

        assertThat(shown(council)).isNotEmpty().isEqualTo(listed("council"));
        assertThat(page("council", "/")).contains("县人大常委会主任会议", "主任会议记录", "演示数据", "href=\"/tasks?why=returned\"");
        assertThat(council).anySatisfy(it -> assertThat(it).contains("农村饮水安全"));
        assertThat(listed("water")).isEmpty();
        assertThat(page("water", "/")).contains("现在没有等您办理的任务", "县水务局", "责任单位经办").doesNotContain("农村饮水安全");
    }

    @Test
    void theNumbersOfTheLedgerComeAfterThePage() throws Exception {
        assertThat(page("council", "/"))
                .contains("hx-get=\"/numbers\"", "href=\"/numbers\"")
                .doesNotContain("已交办");
        assertThat(page("council", "/numbers")).contains("id=\"counted\"", "涉及事项", "已交办", "其中已逾期", "href=\"/\"");
    }

    /** A number and the rows behind it are the same, for each number and whoever reads. */
    @Test
    void eachNumberLeadsToWhatItCounts() throws Exception {
        Pattern number = Pattern.compile(
                "<dt><a href=\"(/problems\\?figure=[a-zA-Z]+)\">[^<]*</a></dt>\\s*<dd[^>]*>([0-9]+)</dd>");
        for (String login : List.of("office", "agriculture", "member")) {
            List<MatchResult> numbers =
                    number.matcher(page(login, "/numbers")).results().toList();
            assertThat(numbers).as(login).hasSizeGreaterThanOrEqualTo(6);
            for (MatchResult it : numbers) {
                assertThat(rows(login, it.group(1)))
                        .as(login + " " + it.group(1))
                        .isEqualTo(Integer.parseInt(it.group(2)));
            }
        }
    }

    private int rows(String login, String address) throws Exception {
        Pattern row = Pattern.compile("<a href=\"/problems/M-[0-9-]+\">");
        int rows = 0;
        for (String next = address; !next.isEmpty(); ) {
            String page = page(login, next);
            rows += (int) row.matcher(page).results().count();
            next = NEXT.matcher(page)
                    .results()
                    .map(it -> it.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse("");
        }
        return rows;
    }

    /** What he waits for is what a step of his asked for: the tile counts that, and leads to exactly that. */
    @Test
    void whatOneWaitsForIsListedAsItIsCounted() throws Exception {
        start("等主任会议列入计划");
        var tile = Pattern.compile("href=\"/tasks\\?state=waiting&amp;mine=true\"><span class=\"n\">([0-9]+)</span>")
                .matcher(page("clerk", "/"));
        assertThat(tile.find()).isTrue();
        int listed = 0;
        for (String next = "/tasks?state=waiting&mine=true"; !next.isEmpty(); ) {
            String page = page("clerk", next);
            assertThat(page).contains("name=\"mine\" value=\"true\" checked=\"checked\"");
            listed += (int)
                    Pattern.compile("class=\"what\"").matcher(page).results().count();
            next = NEXT.matcher(page)
                    .results()
                    .map(it -> it.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse("");
        }
        assertThat(listed).isPositive().isEqualTo(Integer.parseInt(tile.group(1)));
    }

    @Test
    void leadsThroughAllPages() throws Exception {
        for (int i = 0; i < 51; i++) {
            start("第 " + i + " 个事项");
        }
        List<String> pages = pages("council");

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(shown(pages)).hasSizeGreaterThan(50).isEqualTo(listed("council"));
    }

    @Test
    void escapesWhatUsersWrote() throws Exception {
        start("<b>重要</b>");

        assertThat(pages("council"))
                .anySatisfy(it -> assertThat(it).contains("&lt;b&gt;重要"))
                .noneSatisfy(it -> assertThat(it).contains("<b>重要"));
    }

    @Test
    void saysTaskNamesAndPostsInEnglish() throws Exception {
        start("Drinking water");

        web.perform(get("/").with(user("council")).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("Workbench")))
                .andExpect(content().string(containsString("Recorder of the Council of Chairpersons")))
                .andExpect(content().string(not(containsString("待办"))));
        // A group shows but its first tasks, and other tests leave theirs to the council.
        web.perform(get("/tasks?q=Drinking water").with(user("council")).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(content().string(containsString("Decide on the topic")));
    }

    @Test
    void saysThatAnAccountHoldsNoPost() throws Exception {
        jdbc.sql("insert into person (id, congress, name) values ('newcomer', 'shili', '新来的')")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('newcomer', 'newcomer', 'none')")
                .update();

        assertThat(page("newcomer", "/")).contains("还没有任何岗位", "newcomer", "action=\"/logout\"");
    }

    @Test
    void sendsStrangersToTheLoginPage() throws Exception {
        web.perform(get("/").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aMarkThatDoesNotExistIsRefused() throws Exception {
        for (String mark : List.of("T-999999", "T-x", "'")) {
            web.perform(get("/tasks").param("after", mark).with(user("council")))
                    .andExpect(status().isBadRequest());
            web.perform(get("/api/v1/tasks").param("after", mark).with(user("council")))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }

    @Test
    void everyPartyOfTheModelsHasAName() {
        var messages = java.util.ResourceBundle.getBundle("messages-pages", java.util.Locale.CHINA);
        for (String party : List.of(
                "hostCommittee",
                "projectGroup",
                "generalOffice",
                "viceChair",
                "council",
                "organ",
                "leadUnit",
                "assistingUnits",
                "verifiers",
                "members",
                "deputies",
                "auditors")) {
            assertThat(messages.getString("pages.party." + party)).isNotBlank();
        }
    }
}
