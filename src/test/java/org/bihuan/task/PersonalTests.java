package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.bihuan.vault.VaultOfTest;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PersonalTests {

    @TempDir
    Path home;

    @Test
    void masksAllButTheEnds() {
        assertThat(Personal.masked("13812345678")).isEqualTo("138****5678");
        assertThat(Personal.masked("110101199003074514")).isEqualTo("110****4514");
        assertThat(Personal.masked("110")).isEqualTo("****");
        assertThat(Personal.masked("1234567")).isEqualTo("****");
    }

    @Test
    void whatIsNamedAsANumberOfAPersonIsSealed() {
        var personal = new Personal(VaultOfTest.in(home));
        Map<String, Object> kept = personal.sealed(
                Map.of("phone", "0000-1234567", "联系人及电话", "张 0000-1", "goal", "4 处", "identityNumber", 7));
        assertThat(kept).containsEntry("goal", "4 处").containsEntry("identityNumber", 7);
        assertThat((String) kept.get("phone")).startsWith("sealed:");
        assertThat((String) kept.get("联系人及电话")).startsWith("sealed:");
        assertThat(personal.shown(kept, true)).containsEntry("phone", "0000-1234567");
        assertThat(personal.shown(kept, false)).containsEntry("phone", "000****4567");
        // What somebody types as if it were sealed is a text like any other.
        Map<String, Object> typed = personal.sealed(Map.of("phone", "sealed:1:AAAA"));
        assertThat(personal.shown(typed, true)).containsEntry("phone", "sealed:1:AAAA");
        // A number whose key is lost, or that was changed, breaks no page.
        assertThat(personal.shown(Map.of("phone", "sealed:1:AAAA"), true)).containsEntry("phone", "****");
    }

    @Test
    void whatWasKeptBeforeIsSealedOnceAndStaysReadable() throws Exception {
        var personal = new Personal(VaultOfTest.in(home));
        var migration = new V26_1__Seal_numbers(personal, JsonMapper.shared());
        try (var database = DriverManager.getConnection("jdbc:h2:mem:seal");
                var sql = database.createStatement()) {
            sql.execute("create table problem (id varchar(50), phone varchar(400), attributes text)");
            sql.execute("create table record (id bigint, fields text)");
            sql.execute("create table draft (work_item bigint, person varchar(40), fields text)");
            sql.execute("insert into problem values ('a', '13812345678', '{\"电话\":\"13812345678\",\"row\":1}'), ('b',"
                    + " null, null)");
            sql.execute("insert into record values (1, '{\"phone\":\"13812345678\"}'), (2, '{\"goal\":\"x\"}')");
            sql.execute("insert into draft values (1, 'p', '{\"phone\":\"13812345678\"}')");
            var context = new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public java.sql.Connection getConnection() {
                    return database;
                }
            };
            migration.migrate(context);
            for (String column : new String[] {"phone from problem", "attributes from problem", "fields from draft"}) {
                try (var rows = sql.executeQuery("select " + column)) {
                    rows.next();
                    assertThat(rows.getString(1)).contains("sealed:").doesNotContain("13812345678");
                }
            }
            try (var rows = sql.executeQuery("select fields from record order by id")) {
                rows.next();
                assertThat(rows.getString(1)).contains("sealed:");
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("{\"goal\":\"x\"}");
            }
            String first;
            try (var rows = sql.executeQuery("select phone from problem where id = 'a'")) {
                rows.next();
                first = rows.getString(1);
            }
            assertThat(VaultOfTest.in(home).open(first)).isEqualTo("13812345678");
            migration.migrate(context);
            try (var rows = sql.executeQuery("select phone from problem where id = 'a'")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(first);
            }
        }
    }
}
