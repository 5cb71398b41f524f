package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a table forbids is asked by every connection, the one that made the table long gone: a pool renews its connections after half
 * an hour, and a database that ties a constraint to the session that wrote it (H2 2.4.240 did) stops taking rows then.
 */
class ConstraintTests {

    @ParameterizedTest
    @EnumSource
    void constraintsOutliveTheConnectionThatWroteThem(TestDatabase database) {
        var pool = (HikariDataSource) database.get(JdbcTemplate.class).getDataSource();
        pool.getHikariPoolMXBean().softEvictConnections();

        Story story = new Story(database).begin();
        story.walkToEnd();

        assertThat(story.matter().open()).isFalse();
    }
}
