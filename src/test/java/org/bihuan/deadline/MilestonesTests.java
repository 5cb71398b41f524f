package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class MilestonesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Milestones milestones = new Milestones(jdbc);

    @BeforeEach
    void createTable() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__deadline.sql")).execute(database);
    }

    @Test
    void findsTheProblemsOwnDayBeforeTheMatters() {
        milestones.reached("M-2026-0007", null, Event.RECEIPT, MONDAY);
        milestones.reached("M-2026-0007", "M-2026-0007-12", Event.RECEIPT, MONDAY.plusDays(2));

        assertThat(milestones.find("M-2026-0007", "M-2026-0007-12", Event.RECEIPT))
                .contains(MONDAY.plusDays(2));
        assertThat(milestones.find("M-2026-0007", "M-2026-0007-13", Event.RECEIPT))
                .contains(MONDAY);
        assertThat(milestones.find("M-2026-0007", null, Event.RECEIPT)).contains(MONDAY);
    }

    @Test
    void keepsProblemsMattersAndEventsApart() {
        milestones.reached("M-2026-0007", "M-2026-0007-12", Event.SIGNING, MONDAY);

        assertThat(milestones.find("M-2026-0007", null, Event.SIGNING)).isEmpty();
        assertThat(milestones.find("M-2026-0007", "M-2026-0007-13", Event.SIGNING))
                .isEmpty();
        assertThat(milestones.find("M-2026-0007", "M-2026-0007-12", Event.RECEIPT))
                .isEmpty();
        assertThat(milestones.find("M-2026-0008", "M-2026-0007-12", Event.SIGNING))
                .isEmpty();
    }

    @Test
    void replacesTheDayOfTheSameEvent() {
        milestones.reached("M-2026-0007", null, Event.SESSION, MONDAY);
        milestones.reached("M-2026-0007", null, Event.SESSION, MONDAY.plusDays(7));

        assertThat(milestones.find("M-2026-0007", null, Event.SESSION)).contains(MONDAY.plusDays(7));
        assertThat(jdbc.sql("select count(*) from milestone").query(Long.class).single())
                .isEqualTo(1);
    }
}
