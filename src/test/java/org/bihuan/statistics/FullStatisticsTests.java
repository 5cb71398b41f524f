package org.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** However many units, types, opinions and months there are, the page stays one that is read. All is undone after each test. */
@PagesOfDemoCounty
@Transactional
class FullStatisticsTests {

    private static final int PAGE = 150_000;
    private static final int UNITS = 400;
    private static final int TYPES = 120;
    private static final int MONTHS = 60;
    private static final int ROWS = 20;

    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"[^>]*>([^<]+)</th>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private LocalDate first = LocalDate.MIN;

    @BeforeEach
    void aVeryLargeCounty() {
        first = ledger.today().minusMonths(MONTHS - 1).withDayOfMonth(1);
        jdbc.sql("""
                insert into unit (id, congress, name, kind, organ, collective)
                select 'full-' || x, 'shili', '县第' || x || '公共事业服务中心', 'department', 'government', false
                from system_range(0, ?)""").param(UNITS - 1).update();
        jdbc.sql("""
                insert into matter (id, congress, model, title, state, stage, host_committee, organ, issued_on, created_by, created_at)
                select 'F-' || x, m.congress, m.model, '第' || x || '号审议意见：农村人居环境整治工作情况', 'open', 'followUp',
                    m.host_committee, m.organ, m.issued_on, m.created_by, m.created_at
                from (select * from matter where congress = 'shili' and issued_on is not null order by id fetch first 1 row only) m,
                    system_range(0, 299)""").update();
        jdbc.sql("""
                insert into problem (id, matter, congress, seq, title, type, grade, lead_unit, status, due_class, due, original_due,
                    issued_on, closed_on, evidence, verifications, decision)
                select 'F-' || mod(x, 300) || '-' || x, 'F-' || mod(x, 300), 'shili', x, '部分路段' || x, '公路养护管理' || mod(x, 120) || '类',
                    'ordinary', 'full-' || mod(x, 400), case when mod(x, 2) = 0 then 'closed' else 'rectifying' end, 'date',
                    cast(? as date), cast(? as date), dateadd(month, mod(x, 60), cast(? as date)),
                    case when mod(x, 2) = 0 then dateadd(month, mod(x, 60), cast(? as date)) end, 1, 1, 1
                from system_range(1, 2400)""").params(ledger.today(), ledger.today(), first, first).update();
        jdbc.sql("""
                insert into boundaries (congress, file, datum, body, sha256, areas, found, person, supplied_at)
                select 'shili', 'full.geojson', 'wgs84', '{}', 'full0123456789', 400, 400, min(id), current_timestamp
                from person where congress = 'shili'""").update();
    }

    private String page(String address) throws Exception {
        String html = Markup.html(web.perform(get(URI.create(address)).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).as(address).isLessThan(PAGE);
        return html;
    }

    private static List<String> rows(String page) {
        int main = page.indexOf("id=\"t-main\"");
        return ROW.matcher(page.substring(main, page.indexOf("</table>", main)))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static String next(String page) {
        return NEXT.matcher(page)
                .results()
                .map((MatchResult it) -> it.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
                .findFirst()
                .orElse("");
    }

    /** Of units and opinions the first pages: the others are made alike. */
    @ParameterizedTest
    @ValueSource(strings = {"unit", "matter"})
    void noPageIsHeavy(String by) throws Exception {
        String first = page("/statistics?by=" + by);
        assertThat(rows(first)).hasSize(ROWS);
        assertThat(first).contains("第 1–20 行，共 ", "全部内容请导出").doesNotContain("rel=\"prev\"");
        String second = page(next(first));
        assertThat(rows(second)).hasSize(ROWS).isNotEqualTo(rows(first));
        assertThat(second).contains("第 21–40 行", "rel=\"prev\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "month"})
    void pageByPageNothingIsLeftOut(String by) throws Exception {
        List<String> all = by.equals("type")
                ? IntStream.range(0, TYPES).mapToObj(it -> "公路养护管理" + it + "类").toList()
                : IntStream.range(0, MONTHS)
                        .mapToObj(it -> first.plusMonths(it).toString().substring(0, 7))
                        .toList();
        var told = new ArrayList<String>();
        for (String address = "/statistics?by=" + by; !address.isEmpty(); ) {
            String page = page(address);
            told.addAll(rows(page));
            address = next(page);
        }
        assertThat(told.stream().filter(all::contains)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void ofMonthsTheNewestStandFirst() throws Exception {
        String newest = page("/statistics?by=month");
        assertThat(rows(newest))
                .hasSize(ROWS)
                .isSorted()
                .endsWith(ledger.today().toString().substring(0, 7));
        assertThat(newest).contains("更早的月份").doesNotContain("更晚的月份");
        assertThat(page("/statistics?by=month&page=99")).contains("更晚的月份").doesNotContain("更早的月份");
    }

    /** Every cell of every row repeats what was asked for. */
    @Test
    void notWithEveryFilterEither() throws Exception {
        page("/statistics?by=matter&leadUnit=full-2&type=" + URLEncoder.encode("公路养护管理2类", StandardCharsets.UTF_8)
                + "&issuedFrom=2001-01-01&issuedTo=2099-12-31");
    }

    @Test
    void theMapKnowsEveryUnitAndItsTableTheFirst() throws Exception {
        String page = page("/statistics?map=issued");
        String table = page.substring(page.indexOf("id=\"t-map\""));
        assertThat(ROW.matcher(table.substring(0, table.indexOf("</table>"))).results())
                .hasSize(ROWS);
        assertThat(page).contains("其余见");
        String rest = page.replaceAll("(?s).*data-rest=\"([^\"]*)\".*", "$1");
        assertThat(rest.split("&amp;"))
                .hasSizeGreaterThanOrEqualTo(UNITS - ROWS)
                .allMatch(it -> it.matches("[a-z0-9-]+=[0-9]+"));
    }

    @Test
    void theBoardIsLightToo() throws Exception {
        page("/board");
    }
}
