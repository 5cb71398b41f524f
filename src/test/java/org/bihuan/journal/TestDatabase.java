package org.bihuan.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The databases the journal is tested on, each with the migration and the beans of this package, started once. */
enum TestDatabase {
    H2,
    POSTGRESQL;

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private AnnotationConfigApplicationContext beans;

    synchronized <T> T get(Class<T> type) {
        if (beans == null) {
            beans = start(pool());
        }
        return beans.getBean(type);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(get(JdbcTransactionManager.class));
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        if (this == H2) {
            pool.setJdbcUrl("jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1");
        } else {
            try {
                // Closed by its own shutdown hook.
                pool.setDataSource(EmbeddedPostgres.start().getPostgresDatabase());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return pool;
    }

    private static AnnotationConfigApplicationContext start(HikariDataSource pool) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__journal.sql")).execute(pool);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcTemplate.class, pool);
        context.registerBean(JdbcTransactionManager.class, pool);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(Transactions.class, Entries.class, Journal.class, Verification.class);
        context.refresh();
        return context;
    }
}
