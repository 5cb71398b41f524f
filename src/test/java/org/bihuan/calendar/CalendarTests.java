package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PagesOfDemoCounty
class CalendarTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agenda agenda;

    @Autowired
    Ledger ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String address(String login) throws Exception {
        Object address = web.perform(post("/calendar/feed").with(user(login)).with(csrf()))
                .andExpect(redirectedUrl("/calendar#feed"))
                .andReturn()
                .getFlashMap()
                .get("address");
        return URI.create(String.valueOf(address)).getPath();
    }

    private String read(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Dated> entries(Actor actor, LocalDate from, LocalDate to) {
        return agenda.days(actor, from, to, 1_000).stream()
                .flatMap(it -> it.entries().stream())
                .toList();
    }

    @Test
    void saysHolidaysAndMakeUpDaysInWords() throws Exception {
        assertThat(page("office", "/calendar?month=2026-10")).contains("休 国庆节", "班 调休上班", "2026-09", "2026-11", "周一");
        assertThat(page("office", "/calendar?month=2099-01")).contains("2099 年的放假安排尚未公布");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "clerk", "organ", "water", "deputy"})
    void showsWhatTheReaderMaySee(String login) throws Exception {
        Actor actor = accounts.actor(login, null).orElseThrow();
        LocalDate first = ledger.today().withDayOfMonth(1);
        List<Dated> due = entries(actor, first, first.plusMonths(1).minusDays(1));
        String list = page(login, "/calendar?view=list");
        assertThat(list).contains("aria-current=\"page\"");
        due.forEach(it -> assertThat(list).contains("href=\"" + it.path() + "\""));
        for (Dated it : due) {
            web.perform(get(it.path()).with(user(login))).andExpect(status().isOk());
        }
        page(login, "/calendar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "clerk", "organ", "education"})
    void theFeedIsReadBackAsItWasWritten(String login) throws Exception {
        Actor actor = accounts.actor(login, null).orElseThrow();
        String text = read(address(login));
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75));
        assertThat(text).doesNotContain("\n\n").contains("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "DTSTAMP:");
        ICalendar read = Biweekly.parse(text).first();
        List<Dated> entries =
                entries(actor, ledger.today().minusDays(31), ledger.today().plusDays(366));
        assertThat(read.getEvents()).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            VEvent event = read.getEvents().get(i);
            Dated entry = entries.get(i);
            assertThat(event.getSummary().getValue()).endsWith(entry.title());
            assertThat(event.getUid().getValue()).startsWith(entry.id() + "@");
            assertThat(event.getUrl().getValue()).endsWith(entry.path());
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getDateStart()
                            .getValue()
                            .toInstant()
                            .atZone(ZoneId.systemDefault())
                            .toLocalDate())
                    .isEqualTo(entry.day());
        }
        assertThat(ids(read)).doesNotHaveDuplicates();
        assertThat(ids(Biweekly.parse(read(address(login))).first()))
                .as("the same things have the same ids")
                .isEqualTo(ids(read));
    }

    private static List<String> ids(ICalendar calendar) {
        return calendar.getEvents().stream().map(it -> it.getUid().getValue()).toList();
    }

    @Test
    void theNewestAddressAloneWorksUntilItIsWithdrawn() throws Exception {
        String first = address("auditor");
        String second = address("auditor");
        assertThat(second).isNotEqualTo(first);
        web.perform(get(first)).andExpect(status().isNotFound());
        read(second);
        assertThat(page("auditor", "/calendar")).contains("最近读取").doesNotContain(second);
        assertThat(jdbc.sql("select hash from calendar_feed where login = 'auditor'")
                        .query(String.class)
                        .single())
                .as("what is kept opens nothing")
                .isNotIn(second)
                .hasSize(64);
        web.perform(post("/calendar/feed/end").with(user("auditor")).with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get(second)).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select action from journal_entry where action like 'calendar.feed.%' order by seq")
                        .query(String.class)
                        .list())
                .contains("calendar.feed.made", "calendar.feed.withdrawn");
    }

    @Test
    void theFeedGoesByPresentRights() throws Exception {
        jdbc.sql("insert into person (id, congress, name) select 'p-feed', congress, '日历员' from person where id"
                        + " = (select person from account where login = 'office')")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('feedreader', 'p-feed', '-')")
                .update();
        jdbc.sql("""
            insert into post (person, unit, post, from_on) select 'p-feed', unit, post, from_on from post
            where person = (select person from account where login = 'office')""").update();
        String address = address("feedreader");
        assertThat(Biweekly.parse(read(address)).first().getEvents()).isNotEmpty();
        jdbc.sql("delete from post where person = 'p-feed'").update();
        web.perform(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void wrongAddressesAndMonthsAreRefused() throws Exception {
        for (String address : List.of("/calendar/none.ics", "/calendar/bhn_" + "A".repeat(43) + ".ics")) {
            web.perform(get(address)).andExpect(status().isNotFound());
        }
        for (String month : Stream.of("2026-13", "now", "0001-01", "+999999-01").toList()) {
            web.perform(get("/calendar").param("month", month).with(user("office")))
                    .andExpect(status().isBadRequest());
        }
        web.perform(get("/calendar").param("view", "year").with(user("office"))).andExpect(status().isBadRequest());
        web.perform(post("/calendar/feed").with(user("office"))).andExpect(status().isForbidden());
    }
}
