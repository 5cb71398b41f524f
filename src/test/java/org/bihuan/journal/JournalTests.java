package org.bihuan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

@ParameterizedClass
@EnumSource
class JournalTests {

    private static final String CHAIN = "M-2026-0007";

    private final TestDatabase database;
    private final Journal journal;
    private final Verification verification;

    JournalTests(TestDatabase database) {
        this.database = database;
        this.journal = database.get(Journal.class);
        this.verification = database.get(Verification.class);
    }

    @BeforeEach
    void empty() {
        database.get(JdbcTemplate.class).update("delete from journal_entry");
        database.get(JdbcTemplate.class).update("delete from journal_head");
    }

    private Entry append(String chain, Note note) {
        return database.transaction().execute(status -> journal.append(chain, note));
    }

    private static Note note(Map<String, ?> data) {
        return new Note("u-17", null, "192.0.2.7", "list.issue", CHAIN, data);
    }

    @Test
    void readsBackWhatItWrote() {
        Instant before = Instant.now().minusSeconds(1);
        Entry first = append(CHAIN, note(Map.of("title", "河道排污口未整改", "due", 3)));
        Entry second = append(CHAIN, new Note("u-17", "u-4", null, "opinion.send", "M-2026-0007-12", Map.of()));

        assertThat(journal.entries(CHAIN, 0, 10)).containsExactly(first, second);
        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.at()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(first.data()).isEqualTo("{\"due\":3,\"title\":\"河道排污口未整改\"}");
        assertThat(first.values()).containsEntry("title", "河道排污口未整改");
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(verification.verify(CHAIN)).isEqualTo(new Verified(true, 2, second.hash(), null));
    }

    @Test
    void pagesInBothDirections() {
        for (int i = 1; i <= 5; i++) {
            append(CHAIN, note(Map.of("step", i)));
        }
        assertThat(journal.entries(CHAIN, 2, 2)).extracting(Entry::seq).containsExactly(3L, 4L);
        assertThat(journal.newest(CHAIN, Long.MAX_VALUE, 2))
                .extracting(Entry::seq)
                .containsExactly(5L, 4L);
        assertThat(journal.newest(CHAIN, 3, 9)).extracting(Entry::seq).containsExactly(2L, 1L);
        assertThat(journal.entries("M-2026-0008", 0, 9)).isEmpty();
    }

    @Test
    void verifiesAChainOfManyPagesAndAllChains() {
        database.transaction().executeWithoutResult(status -> {
            for (int i = 1; i <= 401; i++) {
                journal.append(CHAIN, note(Map.of("step", i)));
            }
        });
        journal.appendAlone(Journal.congress("1"), note(Map.of("login", "失败")));

        assertThat(verification.verify(CHAIN).entries()).isEqualTo(401);
        assertThat(verification.verifyAll()).isEqualTo(new Verified(true, 402, null, null));
        assertThat(verification.verify("M-2026-9999")).isEqualTo(new Verified(true, 0, null, null));
    }

    @Test
    void keepsLongChineseTextAndEmoji() {
        String text = "销号须有佐证😀𠮷".repeat(20_000 / 8) + "\u0000\"\\\n\u2028" + "\ud83d";
        Entry entry = append(CHAIN, note(Map.of("text", text)));

        assertThat(journal.entries(CHAIN, 0, 1)).containsExactly(entry);
        assertThat(entry.values()).containsEntry("text", text);
        assertThat(verification.verify(CHAIN).ok()).isTrue();
    }

    @Test
    void keepsTheImportOfALongList() {
        List<Map<String, Object>> problems = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            problems.add(Map.of("id", CHAIN + "-" + i, "detail", "整改要求".repeat(100)));
        }
        Entry entry = append(CHAIN, note(Map.of("problems", problems)));

        assertThat(entry.data()).hasSizeGreaterThan(2_000_000);
        assertThat(journal.entries(CHAIN, 0, 1)).containsExactly(entry);
        assertThat(verification.verify(CHAIN).ok()).isTrue();
    }

    @Test
    void concurrentAppendsStayGapless() throws Exception {
        int threads = 4;
        int each = 50;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                ends.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        together.await(20, TimeUnit.SECONDS);
                        // A new chain per round: all threads race to be the first in it.
                        append("M-2026-1" + i, note(Map.of("thread", thread)));
                        append(CHAIN, note(Map.of("thread", thread, "step", i)));
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(journal.entries(CHAIN, 0, 1000))
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, threads * each).boxed().toList());
        assertThat(verification.verifyAll()).isEqualTo(new Verified(true, 2L * threads * each, null, null));
    }

    @Test
    void whoeverStartsAChainMayGiveUp() throws Exception {
        int rounds = 50;
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                boolean givesUp = t == 0;
                ends.add(pool.submit(() -> {
                    for (int i = 0; i < rounds; i++) {
                        String chain = "M-2026-2" + i;
                        together.await(20, TimeUnit.SECONDS);
                        database.transaction().executeWithoutResult(status -> {
                            journal.append(chain, note(Map.of("kept", !givesUp)));
                            if (givesUp) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(verification.verifyAll()).isEqualTo(new Verified(true, 2L * rounds, null, null));
    }

    @Test
    void verifiesWhileOthersAppend() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = pool.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    append(CHAIN, note(Map.of("step", i)));
                }
            });
            do {
                assertThat(verification.verify(CHAIN).bad()).isNull();
            } while (!writer.isDone());
            writer.get();
        } finally {
            pool.shutdownNow();
        }
        assertThat(verification.verify(CHAIN).entries()).isEqualTo(500);
    }

    @Test
    void rolledBackTransactionLeavesNoGap() {
        database.transaction().executeWithoutResult(status -> {
            journal.append(CHAIN, note(Map.of("kept", false)));
            status.setRollbackOnly();
        });
        append(CHAIN, note(Map.of("kept", true)));
        database.transaction().executeWithoutResult(status -> {
            journal.append(CHAIN, note(Map.of("kept", false)));
            status.setRollbackOnly();
        });
        append(CHAIN, note(Map.of("kept", true)));

        assertThat(journal.entries(CHAIN, 0, 10))
                .extracting(Entry::data)
                .containsExactly("{\"kept\":true}", "{\"kept\":true}");
        assertThat(verification.verify(CHAIN).entries()).isEqualTo(2);
    }

    @Test
    void anEntryAloneStaysWhenTheCallerIsRolledBack() {
        String system = Journal.congress("1");
        database.transaction().executeWithoutResult(status -> {
            journal.append(CHAIN, note(Map.of()));
            journal.appendAlone(system, note(Map.of("refused", "extension.late")));
            status.setRollbackOnly();
        });

        assertThat(journal.entries(CHAIN, 0, 10)).isEmpty();
        assertThat(journal.entries(system, 0, 10)).hasSize(1);
        assertThat(verification.verifyAll().entries()).isEqualTo(1);
    }

    @Test
    void appendsOnlyInsideATransaction() {
        assertThatThrownBy(() -> journal.append(CHAIN, note(Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
