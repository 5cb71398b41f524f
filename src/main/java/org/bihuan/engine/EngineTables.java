package org.bihuan.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Flyway's first migration: the engine's own runtime tables, from the script in the engine's jar. History, identity,
 * case and decision tables are left out because those parts of the engine are off.
 */
@Component
class EngineTables implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine 7.24";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return 72400;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String dialect = product.startsWith("postgres") ? "postgres" : product;
        var script = new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.%s.create.engine.sql".formatted(dialect));
        ScriptUtils.executeSqlScript(connection, new EncodedResource(script, "UTF-8"));
    }
}
