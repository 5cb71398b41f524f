package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * H2 was killed after rows had taken numbers and before it had written down that they are taken. PostgreSQL has both in one log and
 * knows no such case.
 */
class TakenNumbersTests {

    private static final List<String> FORGETFUL = List.of("work_item", "record", "step");

    @Test
    void theNextStartGoesOnAfterTheNumbersThatAreTaken() {
        TestDatabase program = TestDatabase.H2;
        var story = new Story(program);
        story.begin().walkTo("draftOpinion");
        var jdbc = program.get(JdbcClient.class);
        FORGETFUL.forEach(table -> forget(jdbc, table));
        try {
            assertThatThrownBy(() -> new Story(program).begin()).isInstanceOf(DuplicateKeyException.class);
        } finally {
            program.get(Flyway.class).migrate();
        }

        story.walkToEnd();
        assertThat(story.matter().open()).isFalse();
    }

    private static void forget(JdbcClient jdbc, String table) {
        long taken = jdbc.sql("select max(id) from " + table).query(Long.class).single();
        jdbc.sql("alter table " + table + " alter column id restart with " + (taken - 1))
                .update();
    }
}
