package org.bihuan.problem;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bihuan.organization.Sight.Condition;
import org.springframework.stereotype.Component;

/**
 * The index by pairs of neighbouring characters 二元, which finds parts of words without reading all of them. PostgreSQL has it
 * (db/postgresql/V36_1): any owner of the tables can make it, and words of two characters, of which Chinese has most, are found by it,
 * as they are not by pg_trgm. H2 has no index of this kind and reads through the titles.
 */
@Component
class WordPairs {

    private final boolean indexed;

    WordPairs(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            indexed = connection
                    .getMetaData()
                    .getDatabaseProductName()
                    .toLowerCase(Locale.ROOT)
                    .startsWith("postgres");
        }
    }

    /** Whether the database has it. */
    boolean indexed() {
        return indexed;
    }

    /** Texts that hold all pairs of these words, as the index tells; everything where they have none. */
    static Condition among(String expression, String words) {
        List<String> pairs = List.copyOf(of(words));
        return pairs.isEmpty()
                ? new Condition("1 = 1", List.of())
                : new Condition("bihuan_pairs(" + expression + ") @> cast(? as text[])", List.of((Object)
                        pairs.toArray(String[]::new)));
    }

    /** The pairs of a text as the database makes them, without those in which {@code like} sees anything but characters. */
    static LinkedHashSet<String> of(String words) {
        int[] characters = words.codePoints().toArray();
        var pairs = new LinkedHashSet<String>();
        IntStream.range(0, characters.length - 1)
                .mapToObj(i -> new String(characters, i, 2))
                .filter(it -> it.chars().noneMatch(c -> c == '%' || c == '_' || c == '\\'))
                .forEach(pairs::add);
        return pairs;
    }
}
