package org.bihuan.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where sealed texts lie in the database, which may be older than this program, or empty. */
final class Sealed {

    /** A cipher text of nothing is as long as this in Base64: nonce and tag. */
    private static final Pattern TEXT = Pattern.compile("sealed:1:[A-Za-z0-9_-]{38,}");

    private enum Place {
        SECOND_FACTOR("second_factor", "secret", "sealed:1:%"),
        HALF("activation_half", "half", "sealed:1:%"),
        PERSON("person", "phone", "sealed:1:%"),
        PROBLEM("problem", "phone", "sealed:1:%"),
        DRAFT("draft", "fields", "%\"sealed:1:%"),
        RECORD("record", "fields", "%\"sealed:1:%"),
        ATTRIBUTES("problem", "attributes", "%\"sealed:1:%");

        private final String table;
        private final String column;
        private final String like;

        Place(String table, String column, String like) {
            this.table = table;
            this.column = column;
            this.like = like;
        }
    }

    private final JdbcClient jdbc;

    Sealed(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Whether there is a column of this name. */
    boolean has(String table, String column) {
        return jdbc.sql("""
                        select count(*) from information_schema.columns
                        where lower(table_schema) = lower(current_schema) and lower(table_name) = ?
                            and lower(column_name) = ?""").params(table, column).query(Long.class).single() > 0;
    }

    /** A sealed text of each place that has any, those that are found soonest first; looked for as they are asked for. */
    Stream<String> samples() {
        return Arrays.stream(Place.values()).flatMap(it -> sample(it).stream());
    }

    private Optional<String> sample(Place it) {
        if (!has(it.table, it.column)) {
            return Optional.empty();
        }
        return jdbc.sql("select %2$s from %1$s where %2$s like ? limit 1".formatted(it.table, it.column))
                .param(it.like)
                .query(String.class)
                .optional()
                .flatMap(text ->
                        TEXT.matcher(text).results().map(MatchResult::group).findFirst());
    }

    /** What a key that is given up had sealed. */
    GivenUp counted(String lost, String next) {
        long numbers = 0;
        for (Place it : List.of(Place.PERSON, Place.PROBLEM, Place.DRAFT, Place.RECORD)) {
            numbers += count(it);
        }
        return new GivenUp(lost, next, count(Place.SECOND_FACTOR), count(Place.HALF), numbers);
    }

    private long count(Place it) {
        return has(it.table, it.column)
                ? jdbc.sql("select count(*) from %1$s where %2$s like ?".formatted(it.table, it.column))
                        .param(it.like)
                        .query(Long.class)
                        .single()
                : 0;
    }
}
