package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.deadline.WorkingCalendar;
import org.bihuan.journal.Verification;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year as it is after the first start. */
@FreshDemoCounty
class DemoCountyTests {

    @Value("${bihuan.home}")
    Path home;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Verification verification;

    @Autowired
    DemoCounty county;

    @Autowired
    Clock clock;

    @Test
    void theProblemsStandInEveryState() {
        Map<String, Long> states = DemoYear.states(jdbc);
        assertThat(states).isEqualTo(DemoYear.STATES);
        long issued = states.values().stream().mapToLong(Long::longValue).sum() - states.get("draft");
        assertThat(issued).isBetween(20L, 25L);
        assertThat(100 * states.get("closed") / issued).isBetween(50L, 65L);
        assertThat(count("problem where status = 'closed' and closed_on > due")).isEqualTo(3);
        assertThat(count("problem where due_class = 'longTerm'")).isEqualTo(2);
        assertThat(count("problem where amount is not null")).isEqualTo(6);
    }

    @Test
    void someMattersAreStillBeforeIssueAndOneIsArchived() {
        Map<String, Long> stages = new HashMap<>();
        jdbc.sql("select state, stage, count(*) as n from matter group by state, stage")
                .query((row, n) -> stages.put(row.getString(1) + " " + row.getString(2), row.getLong(3)))
                .list();
        assertThat(stages).containsEntry("open research", 1L).containsEntry("open opinion", 1L);
        assertThat(stages).containsEntry("open archive", 1L).containsEntry("closed archive", 1L);
        assertThat(count("matter")).isEqualTo(8);
        assertThat(count("matter where published_on is not null")).isGreaterThanOrEqualTo(3);
        assertThat(count("decision where ballot is not null")).isEqualTo(1);
        assertThat(count("problem where reworks > 0")).isEqualTo(1);
    }

    @Test
    void theDueDatesLieBeforeAndAfterToday() {
        DemoYear.someIsDueSoonAndSomeOverdue(jdbc, LocalDate.ofInstant(clock.instant(), Congress.ZONE));
    }

    @Test
    void everyTextSaysItIsInvented() {
        assertThat(jdbc.sql("select title from matter").query(String.class).list())
                .allSatisfy(title -> assertThat(title).endsWith("（演示数据）"));
        assertThat(jdbc.sql("select name from congress").query(String.class).single())
                .contains("演示数据");
        assertThat(jdbc.sql("select fields from record").query(String.class).list())
                .allSatisfy(text -> assertThat(text).doesNotContain("$"));
    }

    @Test
    void everyEvidenceFileIsThereAndSaysItIsInvented() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select sha256, name from document where problem is not null")
                .query((row, n) -> names.put(row.getString("sha256"), row.getString("name")))
                .list();
        assertThat(names).hasSizeGreaterThan(20);
        names.forEach((hash, name) -> {
            Path file = home.resolve("documents").resolve(hash.substring(0, 2)).resolve(hash);
            if (name.endsWith(".png")) {
                assertThat(name).contains("演示图");
                assertThat(file).isNotEmptyFile();
            } else {
                assertThat(file).content().startsWith("【演示数据，非真实】");
            }
        });
    }

    @Test
    void everyLeadUnitHasAnAccount() {
        assertThat(jdbc.sql("""
                        select distinct p.lead_unit from problem p where not exists (
                            select 1 from post o join account a on a.person = o.person where o.unit = p.lead_unit)""").query(String.class).list()).isEmpty();
        assertThat(count("problem group by lead_unit")).isPositive();
    }

    @Test
    void everyChainIsWholeAndNeverGoesBackInTime() {
        var verified = verification.verifyAll();
        assertThat(verified.bad()).isNull();
        assertThat(verified.entries()).isGreaterThan(300);
        record At(String chain, OffsetDateTime at) {}
        Map<String, Instant> last = new HashMap<>();
        jdbc.sql("select chain, at from journal_entry order by chain, seq").query(At.class).list().stream()
                .forEach(entry -> {
                    Instant before = last.put(entry.chain(), entry.at().toInstant());
                    assertThat(before == null || !entry.at().toInstant().isBefore(before))
                            .as(entry.toString())
                            .isTrue();
                });
    }

    @Test
    void everythingWasDoneInOfficeHoursOfWorkingDays() {
        WorkingCalendar calendar = WorkingCalendar.shipped();
        var times = jdbc.sql("select recorded_at from record")
                .query(OffsetDateTime.class)
                .list();
        assertThat(times).allSatisfy(at -> {
            var there = at.atZoneSameInstant(Congress.ZONE);
            assertThat(calendar.working(there.toLocalDate())).isTrue();
            assertThat(there.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
        });
    }

    @Test
    void theClockRunsFreeAfterwards() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aSecondStartAddsNothing() {
        long entries = count("journal_entry");
        long matters = count("matter");
        county.stop();
        assertThat(county.isRunning()).isFalse();
        county.start();
        assertThat(county.isRunning()).isTrue();
        assertThat(count("journal_entry")).isEqualTo(entries);
        assertThat(count("matter")).isEqualTo(matters);
        assertThat(count("setup_token")).isZero();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from (select 1 from " + what + ") counted")
                .query(Long.class)
                .single();
    }
}
