package org.bihuan.problem.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.demo.FreshDemoCounty;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a problem's page tells of how it gets on. */
@FreshDemoCounty
class ProblemPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String language, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)).header(HttpHeaders.ACCEPT_LANGUAGE, language))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    @Test
    void tellsWhatWasLastReported() throws Exception {
        String problem = jdbc.sql("select max(problem) from record where activity = 'progress'")
                .query(String.class)
                .single();
        List<String> reports = jdbc
                .sql("select fields from record where activity = 'progress' and problem = ? order by id desc")
                .param(problem)
                .query(String.class)
                .list()
                .stream()
                .map(it -> it.replaceAll(".*\"progress\":\"([^\"]*)\".*", "$1"))
                .toList();
        assertThat(page("office", "zh-CN", "/problems/" + problem)).contains("最新进展", "<dd>" + reports.get(0) + "</dd>");
        assertThat(page("office", "en", "/problems/" + problem)).contains("Latest progress");
    }

    /** The column of the ledger tells it to those alone whom the problem's page tells it. */
    @Test
    void theLedgerTellsTheSameToTheSame() throws Exception {
        List<String> reported = jdbc.sql("select distinct problem from record where activity = 'progress'"
                        + " and operation is null and recalled_at is null and problem is not null")
                .query(String.class)
                .list();
        var told = new TreeSet<Boolean>();
        for (String login : List.of("office", "organ", "agriculture", "water", "development", "member", "deputy")) {
            String ledger = page(login, "zh-CN", "/problems?columns=id,latestProgress&sort=id");
            assertThat(ledger).contains("最新进展");
            String file = Markup.html(web.perform(get("/api/v1/problems.csv?columns=id,latestProgress")
                            .with(user(login))
                            .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN"))
                    .andReturn());
            for (String problem : reported) {
                Optional<String> row =
                        file.lines().filter(it -> it.startsWith(problem + ",")).findFirst();
                if (row.isPresent()) {
                    String shown = page(login, "zh-CN", "/problems/" + problem);
                    boolean known = shown.contains("最新进展");
                    told.add(known);
                    String cell = row.get().substring(problem.length() + 1).replace("\"", "");
                    assertThat(cell.isEmpty()).as(login + " " + problem).isEqualTo(!known);
                    if (known) {
                        assertThat(shown).contains(cell.substring(0, 10), cell.substring(11));
                    }
                }
            }
        }
        assertThat(told).containsExactly(false, true);
    }

    /** No date moves silently: each revision stands with the original date, why it was made, and where that is written. */
    @Test
    void eachRevisionOfTheDateHasTheOriginalBesideIt() throws Exception {
        String problem = jdbc.sql("select max(problem) from record where activity = 'verifyRectification'"
                        + " and outcome = 'unqualified'")
                .query(String.class)
                .single();
        String original = jdbc.sql("select cast(original_due as varchar) from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
        String unit = jdbc.sql("select lead_unit from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
        for (String login : List.of("office", unit)) {
            String table = page(login, "zh-CN", "/problems/" + problem)
                    .replaceAll("(?s).*<h2 id=\"due-moves\">期限变动</h2>(.*?)</table>.*", "$1");
            List<String> rows = List.of(table.split("<tr>")).subList(2, table.split("<tr>").length);
            assertThat(rows)
                    .as(login)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).contains("data-label=\"原定期限\">" + original + "<"));
            assertThat(table).as(login).contains("核查不合格，退回整改", "href=\"/problems/" + problem + "/course?after=");
            Matcher link = Pattern.compile("href=\"(/problems/[^\"]*/course\\?after=[0-9]+)\"")
                    .matcher(table);
            assertThat(link.find()).isTrue();
            assertThat(page(login, "zh-CN", link.group(1))).contains("核查整改");
        }
        assertThat(page("office", "en", "/problems/" + problem))
                .contains("Revisions of the due date", "returned for rework after verification");
        jdbc.sql("select a.unit from problem_unit a where a.problem = ?")
                .param(problem)
                .query(String.class)
                .list()
                .forEach(it -> assertThat(unchecked(it, problem)).doesNotContain("due-moves"));
    }

    private String unchecked(String login, String problem) {
        try {
            return page(login, "zh-CN", "/problems/" + problem);
        } catch (Exception wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void tellsOfItsEscalationToThoseWhoTakePart() throws Exception {
        String problem = jdbc.sql("select max(problem) from escalation where tier is not null")
                .query(String.class)
                .single();
        String unit = jdbc.sql("select lead_unit from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
        String text = jdbc.sql("select text from escalation_paper p join escalation e on e.id = p.escalation"
                        + " where e.problem = ? order by p.id desc fetch first 1 row only")
                .param(problem)
                .query(String.class)
                .single();
        for (String login : List.of("office", unit)) {
            assertThat(page(login, "zh-CN", "/problems/" + problem)).as(login).contains("id=\"escalation\"", text);
        }
        assertThat(page("office", "en", "/problems/" + problem)).contains("Escalation");
    }

    @Test
    void theLedgerAsksWhetherItIsEscalated() throws Exception {
        String page = page("office", "zh-CN", "/problems?escalated=true");
        assertThat(page).contains("name=\"escalated\"", "value=\"true\" selected=\"selected\"");
        long rows = Pattern.compile("<a href=\"/problems/M-[0-9-]+\">")
                .matcher(page)
                .results()
                .count();
        assertThat(rows)
                .isPositive()
                .isEqualTo(jdbc.sql("select count(distinct problem) from escalation where ended_on is null")
                        .query(Long.class)
                        .single());
    }

    /** An outcome that is called as its step says nothing more. */
    @Test
    void noStepIsNamedTwice() throws Exception {
        String problem = jdbc.sql("select max(problem) from record where activity = 'reportRectification'")
                .query(String.class)
                .single();
        assertThat(page("office", "zh-CN", "/problems/" + problem + "/course"))
                .contains("<strong>报告整改情况</strong>")
                .doesNotContain("<span class=\"outcome\">报告整改情况</span>");
    }
}
