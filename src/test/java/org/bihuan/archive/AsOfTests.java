package org.bihuan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PagesOfDemoCounty
class AsOfTests {

    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

    @Autowired
    AsOf asOf;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Actor auditor() {
        return accounts.actor("auditor", null).orElseThrow();
    }

    private List<String> all() {
        return jdbc.sql("select id from matter order by id").query(String.class).list();
    }

    /** Replayed to the end, every matter of the county is what its registers say. */
    @Test
    void replayedToTheEndItIsWhatTheRegistersSay() {
        assertThat(all()).hasSizeGreaterThan(3);
        for (String id : all()) {
            var matter = matters.get(id);
            AsOf.Then then = asOf.of(auditor(), matter, FAR);

            assertThat(then.begun()).as(id).isTrue();
            assertThat(then.state()).as(id).isEqualTo(matter.state());
            if (matter.open()) {
                assertThat(then.stage()).as(id).isEqualTo(matter.stage());
            }
            assertThat(then.waiting())
                    .as(id)
                    .hasSize(jdbc.sql("select count(*) from work_item where matter = ? and state = 'open'")
                            .param(id)
                            .query(Integer.class)
                            .single());
            for (AsOf.ProblemThen problem : then.problems()) {
                var row = jdbc.sql("select status, due from problem where id = ?")
                        .param(problem.id())
                        .query()
                        .singleRow();
                assertThat(problem.status()).as(problem.id()).isEqualTo(row.get("STATUS"));
                assertThat(String.valueOf(problem.due())).as(problem.id()).isEqualTo(String.valueOf(row.get("DUE")));
            }
        }
    }

    /** Before its first entry there is nothing; the day before a problem was issued it is not listed. */
    @Test
    void onAnEarlierDayItIsWhatItWasThen() {
        for (String id : all()) {
            var matter = matters.get(id);
            AsOf.Then before = asOf.of(auditor(), matter, LocalDate.of(1999, 1, 1));
            assertThat(before.begun()).isFalse();
            assertThat(before.problems()).isEmpty();
            assertThat(before.waiting()).isEmpty();
            if (matter.issuedOn() != null && matter.endedOn() != null) {
                AsOf.Then then = asOf.of(auditor(), matter, matter.endedOn().minusDays(1));
                assertThat(then.state()).isEqualTo("open");
            }
        }
    }
}
