package org.bihuan;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections that write the tables. H2 2.4 asks a constraint {@code check (x in (…))} in the session that wrote it and refuses
 * every row once that session has ended (h2database issue 4308), and a pool renews its connections within half an hour: so they stay
 * open as long as the program does. After the next start nobody's session matters any more.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConnections {

    /** What Flyway uses at one time: one for its history, one for the migration, one for what follows it. */
    private static final int CONNECTIONS = 3;

    /** A pool of its own on H2, whose connections have no end; elsewhere everybody's. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(DataSource dataSource, JdbcConnectionDetails details) {
        if (!details.getJdbcUrl().startsWith("jdbc:h2:")) {
            return dataSource;
        }
        var pool = new HikariDataSource();
        pool.setPoolName("migration");
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMaxLifetime(0);
        return pool;
    }
}
