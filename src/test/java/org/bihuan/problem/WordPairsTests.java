package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Program and database take the same words apart the same way; else what is there would not be found. */
class WordPairsTests {

    @Test
    void aTextIsTakenApartIntoItsPairs() {
        assertThat(WordPairs.of("漏损率")).containsExactly("漏损", "损率");
        assertThat(WordPairs.of("水水水")).containsExactly("水水");
        assertThat(WordPairs.of("𠮷村路"))
                .as("a character outside the basic plane")
                .containsExactly("𠮷村", "村路");
    }

    @Test
    void whatHasNoPairAsksForNothing() {
        assertThat(WordPairs.of("水")).isEmpty();
        assertThat(WordPairs.of("")).isEmpty();
        assertThat(WordPairs.of("%水_路\\")).as("what like reads as anything").isEmpty();
        assertThat(WordPairs.among("q.title", "水").parameters()).isEmpty();
    }

    @Test
    void theDatabaseMakesTheSamePairs() {
        JdbcClient jdbc = TestDatabase.POSTGRESQL.get(JdbcClient.class);
        assertThat(TestDatabase.POSTGRESQL.get(WordPairs.class).indexed()).isTrue();
        assertThat(TestDatabase.H2.get(WordPairs.class).indexed()).isFalse();
        for (String text : List.of("供水管网漏损率偏高", "第12处 Pump-3", "𠮷村路", "水", "", "水水水")) {
            assertThat(jdbc.sql("select bihuan_pairs(?)")
                            .param(text)
                            .query((row, n) -> strings(row.getArray(1)))
                            .single())
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(WordPairs.of(text));
        }
    }

    private static List<String> strings(Array array) throws java.sql.SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
