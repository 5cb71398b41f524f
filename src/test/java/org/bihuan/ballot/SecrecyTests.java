package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.Voting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the whole database tells of a vote, to somebody who reads every table of it before and after. */
@ParameterizedClass
@EnumSource
class SecrecyTests {

    private final Story story;
    private final JdbcClient jdbc;
    private final Voting voting;

    SecrecyTests(TestDatabase database) {
        story = new Story(database);
        jdbc = database.get(JdbcClient.class);
        voting = new Voting(database, story.followUp(List.of()).id(), null);
        story.walkTo("decideHearing");
        story.as("council").complete("decideHearing", Map.of("outcome", "heardWithVote"));
        story.walkTo("openBallot")
                .as("office")
                .complete("openBallot", Map.of("outcome", "codes", "members", 21, "entitled", 21, "present", 19));
    }

    @Test
    void aVoteChangesATotalAndTakesACodeAwayAndNothingElse() {
        List<String> codes = voting.codes();
        Map<String, List<String>> before = dump();
        voting.cast(codes.get(3), "dissatisfied");
        Map<String, List<String>> after = dump();

        after.forEach((table, rows) -> {
            switch (table) {
                case "ballot_code" -> {
                    assertThat(before.get(table)).containsAll(rows);
                    assertThat(rows).hasSize(before.get(table).size() - 1);
                }
                case "ballot_count" -> {
                    assertThat(rows).hasSameSizeAs(before.get(table));
                    assertThat(rows.stream().filter(row -> !before.get(table).contains(row)))
                            .containsExactly(row(voting.ballot().id(), "result", "dissatisfied", 1));
                }
                default -> assertThat(rows).as(table).isEqualTo(before.get(table));
            }
        });
    }

    @Test
    void noCodeIsKeptAsItIsAndNoTimeAtAll() {
        List<String> codes = voting.codes();
        codes.forEach(code -> voting.cast(code, "satisfied"));
        dump().forEach((table, rows) -> rows.forEach(row -> codes.forEach(code -> {
            assertThat(row).as(table).doesNotContain(code);
            assertThat(row)
                    .as(table)
                    .doesNotContain(code.substring(code.indexOf('-') + 1).replace("-", ""));
        })));
        assertThat(jdbc.sql("""
                                select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                                where lower(table_name) in ('ballot', 'ballot_question', 'ballot_count', 'ballot_code')
                                    and (lower(data_type) like '%time%' or lower(column_name) in ('rev', 'seq', 'at'))""").query(String.class).list())
                .as("columns that could hold the time or order of a vote")
                .isEmpty();
    }

    /** The same votes in another order, or by other codes, leave the same database. */
    @Test
    void theOrderOfVotesLeavesNothing() {
        long seed = 7;
        List<String> codes = new java.util.ArrayList<>(voting.codes());
        java.util.Collections.shuffle(codes, new Random(seed));
        codes.subList(0, 8).forEach(code -> voting.cast(code, "dissatisfied"));
        codes.subList(8, 19).forEach(code -> voting.cast(code, "satisfied"));
        long ballot = voting.ballot().id();
        assertThat(dump().get("ballot_count"))
                .as("seed %s", seed)
                .contains(
                        row(ballot, "result", "basicallySatisfied", 0),
                        row(ballot, "result", "dissatisfied", 8),
                        row(ballot, "result", "satisfied", 11));
        assertThat(dump().get("ballot_code")).noneMatch(row -> row.contains("ballot=" + ballot + ","));
    }

    private static String row(long ballot, String question, String choice, long votes) {
        return "ballot=%s,choice=%s,question=%s,votes=%s,".formatted(ballot, choice, question, votes);
    }

    /** Every row of every table, the engine’s own among them. */
    private Map<String, List<String>> dump() {
        var dump = new HashMap<String, List<String>>();
        jdbc.sql("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type in ('BASE TABLE', 'TABLE')""")
                .query(String.class)
                .list()
                .forEach(table -> dump.put(
                        table.toLowerCase(java.util.Locale.ROOT),
                        jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                                .map(SecrecyTests::text)
                                .sorted()
                                .toList()));
        return dump;
    }

    private static String text(Map<String, Object> row) {
        var text = new StringBuilder();
        new java.util.TreeMap<>(row)
                .forEach((column, value) -> text.append(column.toLowerCase(java.util.Locale.ROOT))
                        .append('=')
                        .append(value instanceof byte[] bytes ? java.util.Arrays.toString(bytes) : value)
                        .append(','));
        return text.toString();
    }
}
