package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks nobody planned, and what holds after each of them. The seed is printed; {@code -Dbihuan.walks.seed=…} walks the same
 * way again, {@code -Dbihuan.walks=…} says how many.
 */
class RandomWalkTests {

    private static final int WALKS = Integer.getInteger("bihuan.walks", 100);
    private static final long SEED = Long.getLong("bihuan.walks.seed", System.nanoTime());
    private static final List<String> PROCESSES =
            List.of("supervision", "supervision", "guidance", "inspection", "lookBack");

    /** By database, the newest matter that has closed problems: what a look-back can be about. */
    private final Map<TestDatabase, String> closed = new EnumMap<>(TestDatabase.class);

    @Test
    void whatMustHoldHolds() {
        System.out.printf("RandomWalkTests: %d walks, seed %d%n", WALKS, SEED);
        var seeds = new Random(SEED);
        int steps = 0;
        int refused = 0;
        var walked = new TreeMap<String, Integer>();
        for (int i = 0; i < WALKS; i++) {
            long seed = seeds.nextLong();
            // Nine of ten on H2, which is quicker.
            TestDatabase program = i % 10 == 9 ? TestDatabase.POSTGRESQL : TestDatabase.H2;
            var walk = new RandomWalk(program, seed);
            try {
                String process = process(program, new Random(seed));
                Story story = walk.walk(process, fields(program, process));
                assertThat(story.matter().open()).as("it ended").isFalse();
                holds(program.get(JdbcClient.class), story);
                steps += walk.done().size();
                refused += walk.refused();
                walked.merge(process + " " + story.matter().state(), 1, Integer::sum);
                if (story.count("closed") > 0) {
                    closed.put(program, story.id());
                }
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError(
                        "walk %d of seed %d: %s%n%s"
                                .formatted(i, SEED, broken.getMessage(), String.join("\n", walk.done())),
                        broken);
            }
        }
        System.out.printf("RandomWalkTests: %s, %d things tried, %d refused%n", walked, steps, refused);
        assertThat(refused).as("most of what is tried is legal").isLessThan(steps / 2);
    }

    /** A look-back only where there is something to look back on. */
    private String process(TestDatabase program, Random random) {
        String process = PROCESSES.get(random.nextInt(PROCESSES.size()));
        return process.equals("lookBack") && !closed.containsKey(program) ? "supervision" : process;
    }

    private Map<String, ?> fields(TestDatabase program, String process) {
        return process.equals("lookBack")
                ? Map.of("ofMatter", closed.get(program), "recent", true, "rule", "share")
                : Map.of();
    }

    private static void holds(JdbcClient jdbc, Story story) {
        String matter = story.id();
        assertThat(count(jdbc, """
                select count(*) from problem p where p.matter = ? and p.status = 'closed' and (p.evidence = 0
                    or p.verifications = 0 or not exists (select 1 from decision d where d.id = p.decision))""", matter))
                .as("closed without evidence, verification or decision")
                .isZero();
        assertThat(count(jdbc, """
                select count(*) from problem p where p.matter = ? and p.counted
                    and p.status not in ('closed', 'withdrawn', 'merged', 'split', 'draft')""", matter))
                .as("problems left running in a matter that ended")
                .isZero();
        assertThat(count(jdbc, """
                select count(*) from problem p where p.matter = ? and not p.counted
                    and p.status not in ('closed', 'withdrawn', 'merged', 'split')
                    and not exists (select 1 from long_term l where l.problem = p.id and l.outcome = 'agreed')""", matter))
                .as("in continuing rectification without a decision")
                .isZero();
        assertThat(count(
                        jdbc,
                        "select count(*) from problem p where p.matter = ? and p.due is not null and p.original_due is null",
                        matter))
                .as("due without its original date")
                .isZero();
        assertThat(count(jdbc, "select count(*) from work_item where matter = ? and state = 'open'", matter))
                .as("work left")
                .isZero();
        assertThat(count(jdbc, "select open_problems from matter where id = ?", matter))
                .as("counted open")
                .isZero();
        assertThat(story.verified().ok()).as("journal").isTrue();
    }

    private static long count(JdbcClient jdbc, String sql, String matter) {
        return jdbc.sql(sql).param(matter).query(Long.class).single();
    }
}
