package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.Dated.Kind;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** However much is due, nothing is left out in silence, and the page stays one that is read. All is undone after each test. */
@PagesOfDemoCounty
@Transactional
class FullCalendarTests {

    private static final int PAGE = 150_000;
    private static final int FULL = 1_400;

    @Autowired
    MockMvc web;

    @Autowired
    Agenda agenda;

    @Autowired
    Feeds feeds;

    @Autowired
    Ledger ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private LocalDate first = LocalDate.MIN;
    private LocalDate day = LocalDate.MIN;

    /** So many on the tenth of next month, and fifty on each other day of it. */
    @BeforeEach
    void aFullMonth() {
        first = ledger.today().plusMonths(1).withDayOfMonth(1);
        day = first.plusDays(9);
        insert(0, FULL, day);
        for (int i = 0; i < first.lengthOfMonth(); i++) {
            if (i != 9) {
                insert(FULL + 50 * i, 50, first.plusDays(i));
            }
        }
    }

    private void insert(int after, int count, LocalDate due) {
        jdbc.sql("""
                insert into problem (id, matter, congress, seq, title, grade, lead_unit, status, due_class, due, original_due,
                    issued_on)
                select p.matter || '-' || (500000 + ? + x), p.matter, p.congress, 500000 + ? + x,
                    repeat('部分村组供水管网老化漏损率高、', 8) || x, 'ordinary', p.lead_unit, 'rectifying', 'date',
                    cast(? as date), cast(? as date), p.issued_on
                from (select * from problem where issued_on is not null order by id fetch first 1 row only) p,
                    system_range(1, ?)""").params(after, after, due, due, count).update();
    }

    private Actor office() {
        return accounts.actor("office", null).orElseThrow();
    }

    private String page(String address, String language) throws Exception {
        String page = Markup.html(web.perform(get(address).with(user("office")).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(address).isLessThan(PAGE);
        return page;
    }

    private String ledgerOfTheDay() {
        return "/problems?figure=open&dueAfter=" + day.minusDays(1) + "&dueBefore=" + day.plusDays(1);
    }

    private long open(LocalDate from, LocalDate to) {
        return jdbc.sql("select count(*) from problem where due between ? and ? and status = 'rectifying'"
                        + " and id like '%-5_____'")
                .params(from, to)
                .query(Long.class)
                .single();
    }

    @Test
    void everythingIsCountedAndLeadsToTheLedgerOfTheDay() throws Exception {
        List<AgendaDay> days = agenda.days(office(), first, first.plusMonths(1).minusDays(1), 20);
        Map<LocalDate, AgendaDay> byDay = days.stream().collect(Collectors.toMap(AgendaDay::day, it -> it));
        assertThat(byDay.get(day).counts().get(Kind.PROBLEM)).isGreaterThanOrEqualTo(FULL);
        assertThat(days.stream()
                        .mapToLong(it -> it.counts().getOrDefault(Kind.PROBLEM, 0L))
                        .sum())
                .isGreaterThanOrEqualTo(open(first, first.plusMonths(1).minusDays(1)));
        assertThat(days)
                .allSatisfy(it -> assertThat(it.first(7).size()
                                + it.beside(7).stream()
                                        .mapToLong(AgendaDay.More::count)
                                        .sum())
                        .isEqualTo(it.total()));
        String link = "href=\"" + ledgerOfTheDay().replace("&", "&amp;") + "\"";
        assertThat(page("/calendar?month=" + first.toString().substring(0, 7), "zh-CN"))
                .contains(link)
                .containsPattern("还有 1,[34][0-9]{2} 项");
        assertThat(page("/calendar?view=list&month=" + first.toString().substring(0, 7), "zh-CN"))
                .contains(link, "id=\"d" + first.plusMonths(1).minusDays(1) + "\"")
                .containsPattern("还有 1,[34][0-9]{2} 项");
        assertThat(page("/calendar?view=list&month=" + first.toString().substring(0, 7), "en"))
                .containsPattern("1,[34][0-9]{2} more");
        assertThat(page(ledgerOfTheDay(), "zh-CN")).contains("500001");
    }

    @Test
    void theFeedHasOneEntryForTheRestOfADay() throws Exception {
        String text = web.perform(get("/calendar/" + feeds.make(office()) + ".ics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<VEvent> more = Biweekly.parse(text).first().getEvents().stream()
                .filter(it -> it.getUid().getValue().startsWith("more-" + day + "@"))
                .toList();
        assertThat(more).singleElement().satisfies(it -> {
            assertThat(it.getSummary().getValue()).matches(".*还有 1,3[0-9]{2} 项");
            assertThat(it.getUrl().getValue()).endsWith(ledgerOfTheDay());
            assertThat(it.getDateStart().getValue().hasTime()).isFalse();
        });
    }

    /** A window of a matter stands there however many newer tasks about problems wait for others. */
    @Test
    void newerTasksAboutProblemsHideNoWindow() {
        LocalDate from = ledger.today().minusMonths(3);
        LocalDate to = ledger.today().plusMonths(6);
        List<Dated> before = windows(from, to);
        assertThat(before).isNotEmpty();
        jdbc.sql("""
                insert into work_item (token, congress, matter, problem, model, activity, name, party, run, state, due,
                    opened_at, people)
                select 'full-' || x, w.congress, w.matter, w.problem, w.model, w.activity, w.name, w.party, w.run, 'open',
                    w.due, w.opened_at, w.people
                from (select * from work_item where problem is not null order by id fetch first 1 row only) w,
                    system_range(1, 1200)""").update();
        assertThat(windows(from, to)).isEqualTo(before);
    }

    private List<Dated> windows(LocalDate from, LocalDate to) {
        return agenda.days(office(), from, to, 20).stream()
                .flatMap(it -> it.entries().stream())
                .filter(it -> it.kind() == Kind.WINDOW)
                .toList();
    }

    /** A meeting of long ago stands on its day however many decisions were recorded since. */
    @Test
    void newerDecisionsHideNoMeeting() {
        LocalDate held = ledger.today().minusMonths(4);
        jdbc.sql("""
                insert into decision (congress, matter, subject, authority, outcome, meeting, held_on, person, decided_at)
                select d.congress, d.matter, d.subject, d.authority, d.outcome,
                    case when x = 1 then '很久以前的主任会议' else '此后的会议' end,
                    case when x = 1 then cast(? as date) else cast(? as date) end, d.person, d.decided_at
                from (select * from decision order by id fetch first 1 row only) d, system_range(1, 1200)""").params(held, ledger.today()).update();
        assertThat(agenda.days(office(), held, held, 20))
                .flatExtracting(AgendaDay::entries)
                .extracting(Dated::title)
                .contains("很久以前的主任会议");
    }
}
