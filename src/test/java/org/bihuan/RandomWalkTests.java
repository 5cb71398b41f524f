package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks nobody planned, and what holds after each of them. The seed is printed; {@code -Dbihuan.walks.seed=…} walks the same
 * way again, {@code -Dbihuan.walks=…} says how many.
 */
class RandomWalkTests {

    private static final int WALKS = Integer.getInteger("bihuan.walks", 100);
    private static final long SEED = Long.getLong("bihuan.walks.seed", System.nanoTime());
    private static final List<String> PROCESSES = List.of("supervision", "supervision", "guidance", "inspection");

    @Test
    void whatMustHoldHolds() {
        System.out.printf("RandomWalkTests: %d walks, seed %d%n", WALKS, SEED);
        var seeds = new Random(SEED);
        for (int i = 0; i < WALKS; i++) {
            long seed = seeds.nextLong();
            // Nine of ten on H2, which is quicker.
            TestDatabase program = i % 10 == 9 ? TestDatabase.POSTGRESQL : TestDatabase.H2;
            var walk = new RandomWalk(program, seed);
            try {
                Story story = walk.walk(PROCESSES.get(i % PROCESSES.size()));
                assertThat(story.matter().open()).as("it ended").isFalse();
                holds(program.get(JdbcClient.class), story);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError(
                        "walk %d of seed %d: %s%n%s"
                                .formatted(i, SEED, broken.getMessage(), String.join("\n", walk.done())),
                        broken);
            }
        }
    }

    private static void holds(JdbcClient jdbc, Story story) {
        String matter = story.id();
        assertThat(count(jdbc, """
                select count(*) from problem p where p.matter = ? and p.status = 'closed' and (p.evidence = 0
                    or p.verifications = 0 or not exists (select 1 from decision d where d.id = p.decision))""", matter))
                .as("closed without evidence, verification or decision")
                .isZero();
        assertThat(count(jdbc, """
                select count(*) from problem p where p.matter = ? and p.status not in ('closed', 'withdrawn', 'draft')""", matter))
                .as("problems left running in a matter that ended")
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
