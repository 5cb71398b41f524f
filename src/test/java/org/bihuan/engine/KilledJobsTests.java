package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bihuan.MovableClock;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program is killed while it starts the problems of a list: the next start goes on at once and waits for no lock to end. */
class KilledJobsTests {

    private static final String TAKEN = "select count(*) from act_ru_job where lock_owner_ = 'killed'";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatADeadProgramHadTakenIsFreeAtTheNextStart(TestDatabase program) {
        var story = new Story(program);
        story.begin().walkTo("draftOpinion");
        story.as("clerk").complete("draftOpinion", Map.of("problems", List.of(Story.problem("水压不足", "water", "key"))));
        story.walkTo("draftHandlingReport");
        var jdbc = program.get(JdbcClient.class);
        var inTenMinutes = program.get(MovableClock.class).instant().plus(Duration.ofMinutes(10));
        int taken = jdbc.sql("update act_ru_job set lock_owner_ = 'killed', lock_exp_time_ = ?")
                .param(Timestamp.from(inTenMinutes))
                .update();
        assertThat(taken).isPositive();

        program.get(Jobs.class).start();

        assertThat(jdbc.sql(TAKEN).query(Long.class).single()).isZero();
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        assertThat(story.runJobs().waiting()).anyMatch(it -> it.endsWith(" 1"));
    }
}
