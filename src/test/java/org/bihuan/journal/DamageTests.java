package org.bihuan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.journal.BadEntry.Damage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes made behind the program's back, by direct SQL. */
@ParameterizedClass
@EnumSource
class DamageTests {

    private static final String CHAIN = "M-2026-0007";
    private static final String OTHER = "M-2026-0008";
    private static final int LENGTH = 9;

    private final TestDatabase database;
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Verification verification;

    DamageTests(TestDatabase database) {
        this.database = database;
        this.jdbc = database.get(JdbcTemplate.class);
        this.journal = database.get(Journal.class);
        this.verification = database.get(Verification.class);
    }

    @BeforeEach
    void twoWholeChains() {
        jdbc.update("delete from journal_entry");
        jdbc.update("delete from journal_head");
        database.transaction().executeWithoutResult(status -> {
            for (int i = 1; i <= LENGTH; i++) {
                for (String chain : List.of(CHAIN, OTHER)) {
                    String deputy = i % 2 == 0 ? "u-" + i : null;
                    journal.append(
                            chain, new Note("u-17", deputy, "192.0.2.7", "act", chain, Map.of("step", i, "文", "整改")));
                }
            }
        });
        assertThat(verification.verifyAll().entries()).isEqualTo(2 * LENGTH);
    }

    private void foundAt(long seq, Damage damage) {
        BadEntry bad = new BadEntry(CHAIN, seq, damage);
        assertThat(verification.verify(CHAIN).bad()).isEqualTo(bad);
        assertThat(verification.verifyAll().bad()).isEqualTo(bad);
        assertThat(verification.verify(CHAIN).ok()).isFalse();
        assertThat(verification.verify(OTHER).ok()).isTrue();
    }

    private void update(String rest, Object... arguments) {
        assertThat(jdbc.update("update journal_entry set " + rest, arguments)).isPositive();
    }

    private Entry entry(long seq) {
        return journal.entries(CHAIN, seq - 1, 1).get(0);
    }

    /** An entry as somebody would forge it who knows the format but does not rewrite what comes after. */
    private static Entry forged(Entry model, long seq, String previous) {
        return new Entry(
                        model.chain(),
                        seq,
                        model.at(),
                        "u-99",
                        null,
                        null,
                        model.action(),
                        model.subject(),
                        "{}",
                        model.algorithm(),
                        previous,
                        "")
                .sealed();
    }

    private void insert(Entry entry) {
        jdbc.update(
                "insert into journal_entry values (?,?,?,?,?,?,?,?,?,?,?,?)",
                entry.chain(),
                entry.seq(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.actor(),
                entry.onBehalfOf(),
                entry.origin(),
                entry.action(),
                entry.subject(),
                entry.data(),
                entry.algorithm(),
                entry.previous(),
                entry.hash());
    }

    /** Moves the entries from the given place on by a distance. */
    private void move(long from, long by) {
        update("seq = -seq where chain = ? and seq >= ?", CHAIN, from);
        update("seq = -seq + ? where chain = ? and seq < 0", by, CHAIN);
    }

    @Test
    void editedEntry() {
        update("data = ? where chain = ? and seq = 4", "{\"step\":44}", CHAIN);
        foundAt(4, Damage.EDITED);
    }

    @Test
    void editedEntryWithItsHashMadeAnew() {
        Entry forged = forged(entry(4), 4, entry(4).previous());
        jdbc.update("delete from journal_entry where chain = ? and seq = 4", CHAIN);
        insert(forged);
        foundAt(4, Damage.EDITED);
    }

    @Test
    void deletedEntry() {
        jdbc.update("delete from journal_entry where chain = ? and seq = 4", CHAIN);
        foundAt(4, Damage.MISSING);
    }

    @Test
    void deletedFirstEntry() {
        jdbc.update("delete from journal_entry where chain = ? and seq = 1", CHAIN);
        foundAt(1, Damage.MISSING);
    }

    @Test
    void deletedEntriesWithTheGapClosed() {
        jdbc.update("delete from journal_entry where chain = ? and seq in (4, 5)", CHAIN);
        move(6, -2);
        foundAt(4, Damage.MISSING);
    }

    @Test
    void deletedLastEntry() {
        jdbc.update("delete from journal_entry where chain = ? and seq = ?", CHAIN, LENGTH);
        foundAt(LENGTH, Damage.MISSING);
    }

    @Test
    void allEntriesDeleted() {
        jdbc.update("delete from journal_entry where chain = ?", CHAIN);
        foundAt(1, Damage.MISSING);
    }

    @Test
    void entryInsertedWithTheOthersMovedOn() {
        move(4, 1);
        insert(forged(entry(3), 4, entry(3).hash()));
        foundAt(4, Damage.INSERTED);
    }

    @Test
    void entryInsertedThatFitsNothing() {
        move(4, 1);
        insert(forged(entry(3), 4, "f".repeat(64)));
        foundAt(4, Damage.INSERTED);
    }

    @Test
    void entryInsertedAfterTheEnd() {
        insert(forged(entry(LENGTH), LENGTH + 1, entry(LENGTH).hash()));
        foundAt(LENGTH + 1, Damage.INSERTED);
    }

    @Test
    void entryInsertedBeforeTheBeginning() {
        insert(forged(entry(1), 0, Seal.NOTHING_BEFORE));
        foundAt(0, Damage.INSERTED);
    }

    @Test
    void swappedNeighbours() {
        update("seq = 9 - seq + 1000 where chain = ? and seq in (4, 5)", CHAIN);
        update("seq = seq - 1000 where chain = ? and seq > 1000", CHAIN);
        foundAt(4, Damage.SWAPPED);
    }

    @Test
    void swappedEntriesFarApart() {
        update("seq = 11 - seq + 1000 where chain = ? and seq in (3, 8)", CHAIN);
        update("seq = seq - 1000 where chain = ? and seq > 1000", CHAIN);
        foundAt(3, Damage.SWAPPED);
    }

    @Test
    void changedHead() {
        jdbc.update("update journal_head set hash = ? where chain = ?", "a".repeat(64), CHAIN);
        foundAt(LENGTH, Damage.HEAD);
    }

    @Test
    void headMovedOnOrRemoved() {
        jdbc.update("update journal_head set seq = seq + 1 where chain = ?", CHAIN);
        foundAt(LENGTH, Damage.HEAD);
        jdbc.update("delete from journal_head where chain = ?", CHAIN);
        foundAt(LENGTH, Damage.HEAD);
    }

    /** The limit the document names: only an anchor outside the database would show this. */
    @Test
    void aTailCutTogetherWithItsHeadIsNotSeen() {
        jdbc.update("delete from journal_entry where chain = ? and seq = ?", CHAIN, LENGTH);
        jdbc.update(
                "update journal_head set seq = ?, hash = ? where chain = ?",
                LENGTH - 1,
                entry(LENGTH - 1).hash(),
                CHAIN);
        assertThat(verification.verify(CHAIN).entries()).isEqualTo(LENGTH - 1);
    }

    @Test
    void everySingleEditIsFound() {
        long seed = Long.getLong("bihuan.seed", System.nanoTime());
        System.out.println("DamageTests seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            long seq = 1 + random.nextInt(LENGTH);
            database.transaction().executeWithoutResult(status -> {
                String edit = edit(entry(seq), random);
                Verified verified = verification.verifyAll();
                assertThat(verified.ok())
                        .as("seed %d: %s of entry %d", seed, edit, seq)
                        .isFalse();
                assertThat(verified.bad()).as(edit).extracting(BadEntry::chain).isEqualTo(CHAIN);
                if (!edit.startsWith("seq") && !edit.startsWith("chain")) {
                    assertThat(verified.bad()).as(edit).isEqualTo(new BadEntry(CHAIN, seq, Damage.EDITED));
                }
                status.setRollbackOnly();
            });
        }
        assertThat(verification.verifyAll().ok()).isTrue();
    }

    private String edit(Entry entry, Random random) {
        String column = List.of(
                        "at",
                        "actor",
                        "on_behalf_of",
                        "origin",
                        "action",
                        "subject",
                        "data",
                        "algorithm",
                        "previous",
                        "hash",
                        "seq",
                        "chain")
                .get(random.nextInt(12));
        Map<String, Object> row =
                jdbc.queryForMap("select * from journal_entry where chain = ? and seq = ?", CHAIN, entry.seq());
        Object value = switch (column) {
            case "at" ->
                entry.at()
                        .plus(random.nextBoolean() ? 1 : -3_600_000_000L, ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.UTC);
            case "seq" -> (long) (random.nextBoolean() ? -1 : 1) * (LENGTH + 1 + random.nextInt(1000));
            case "chain" -> "M-2026-0009";
            default -> edited((String) row.get(column), random);
        };
        update(column + " = ? where chain = ? and seq = ?", value, CHAIN, entry.seq());
        return column + " = " + value;
    }

    private static String edited(String text, Random random) {
        if (text == null) {
            return random.nextBoolean() ? "" : "u-1";
        }
        int place = random.nextInt(text.length());
        String other = text.charAt(place) == '0' ? "1" : "0";
        return text.substring(0, place)
                + other
                + text.substring(place + (random.nextBoolean() || text.length() == 64 ? 1 : 0));
    }
}
