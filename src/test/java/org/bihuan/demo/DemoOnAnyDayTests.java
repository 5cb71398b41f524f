package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The year can be walked on any day: within long holidays, at the end of a month, in a year whose holidays are unknown. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-any-day;DB_CLOSE_DELAY=-1",
            "bihuan.jobs.background=false",
            "bihuan.demo.year=false"
        })
@ActiveProfiles("demo")
class DemoOnAnyDayTests {

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("bihuan.home", home::toString);
    }

    private static Clock running = Clock.systemUTC();

    @TestConfiguration
    static class Travelling {

        @Bean
        @Primary
        DemoClock travellingClock() {
            return new DemoClock(Clock.systemUTC()) {
                private java.time.@org.jspecify.annotations.Nullable Instant standing;

                @Override
                void standAt(java.time.Instant moment) {
                    assertThat(standing == null || !moment.isBefore(standing)).isTrue();
                    assertThat(moment).isBefore(running.instant());
                    standing = moment;
                }

                @Override
                void release() {
                    standing = null;
                }

                @Override
                public java.time.Instant instant() {
                    return standing == null ? running.instant() : standing;
                }
            };
        }
    }

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-20", "2025-10-08", "2026-08-31", "2028-02-29"})
    void theMixIsTheSame(LocalDate today) {
        running = Clock.fixed(
                today.atTime(LocalTime.of(0, 10)).atZone(Congress.ZONE).toInstant(), ZoneOffset.UTC);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            walk.through(ScriptFiles.read());
            assertThat(DemoYear.states(jdbc)).isEqualTo(DemoYear.STATES);
            DemoYear.someIsDueSoonAndSomeOverdue(jdbc, today);
            status.setRollbackOnly();
        });
        assertThat(DemoYear.states(jdbc)).isEmpty();
    }
}
