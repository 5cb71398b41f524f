package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A county from before posts had days goes on as it was, and its administrators are apart from now on. */
class StaffingMigrationTests {

    @Test
    void postsAreHeldFromTheBeginningAndAccountsActive() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        JdbcClient jdbc = JdbcClient.create(database);
        migrate(database, "19");
        jdbc.sql("insert into congress (id, name, code, level, preset) values ('c', 'c', 'c', 'county', 'default')")
                .update();
        jdbc.sql("insert into unit (id, congress, name, kind) values ('u', 'c', 'u', 'administration')")
                .update();
        for (String person : new String[] {"auditor", "sysadmin", "secadmin", "logadmin", "both"}) {
            jdbc.sql("insert into person (id, congress, name) values (?, 'c', ?)")
                    .params(person, person)
                    .update();
            jdbc.sql("insert into account (login, person, password) values (?, ?, '!')")
                    .params(person, person)
                    .update();
            jdbc.sql("insert into post (person, unit, post) values (?, 'u', ?)")
                    .params(person, person.equals("both") ? "sysadmin" : person)
                    .update();
        }
        jdbc.sql("insert into post (person, unit, post) values ('both', 'u', 'auditor')")
                .update();
        migrate(database, "22");

        assertThat(jdbc.sql("select p.id || ' ' || p.role || ' ' || o.post from person p join post o on o.person = p.id"
                                + " where o.from_on is null and o.until_on is null order by p.id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "auditor business auditor",
                        "both system sysadmin",
                        "logadmin audit logadmin",
                        "secadmin security secadmin",
                        "sysadmin system sysadmin");
        assertThat(jdbc.sql("select distinct state from account")
                        .query(String.class)
                        .list())
                .containsExactly("active");
    }

    private static void migrate(DriverManagerDataSource database, String to) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(to)
                .load()
                .migrate();
    }
}
