package org.bihuan;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Lets numbers go on after those that are taken. H2 keeps how far it has counted in a transaction of its own, which may come after
 * that of a row with a number: where the program is killed in between, it would give up to 32 numbers a second time, and each row
 * with one would be refused (docs/adr/0006).
 */
@Component
class TakenNumbers implements Callback {

    private static final Logger log = LoggerFactory.getLogger(TakenNumbers.class);

    private static final String COUNTED = """
            select table_name, column_name, identity_base from information_schema.columns
            where table_schema = schema() and is_identity = 'YES'""";

    private final boolean h2;

    TakenNumbers(JdbcConnectionDetails details) {
        this.h2 = details.getJdbcUrl().startsWith("jdbc:h2:");
    }

    @Override
    public String getCallbackName() {
        return "takenNumbers";
    }

    /** Follows every start's migration, also one that had nothing to do. */
    @Override
    public boolean supports(Event event, Context context) {
        return h2 && event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            goOn(context.getConnection());
        } catch (SQLException failed) {
            throw new IllegalStateException("the numbers in use could not be read", failed);
        }
    }

    private static void goOn(Connection connection) throws SQLException {
        try (var asked = connection.createStatement();
                var counted = asked.executeQuery(COUNTED)) {
            while (counted.next()) {
                goOn(connection, counted.getString(1), counted.getString(2), counted.getLong(3));
            }
        }
    }

    private static void goOn(Connection connection, String table, String column, long next) throws SQLException {
        try (var asked = connection.createStatement();
                var taken = asked.executeQuery("select max(\"%s\") from \"%s\"".formatted(column, table))) {
            if (taken.next() && taken.getLong(1) >= next) {
                long after = taken.getLong(1) + 1;
                try (var restart = connection.createStatement()) {
                    restart.execute(
                            "alter table \"%s\" alter column \"%s\" restart with %d".formatted(table, column, after));
                }
                log.warn("The program was killed: numbers of {} go on at {} instead of {}", table, after, next);
            }
        }
    }
}
