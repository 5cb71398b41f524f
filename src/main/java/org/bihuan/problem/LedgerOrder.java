package org.bihuan.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.refusal.Invalid;

/** The orders in which the ledger can be read, a page at a time. */
enum LedgerOrder {
    SOONEST_DUE("due", "coalesce(p.due, date '9999-12-31'), p.id") {
        @Override
        Condition behind(Problem last) {
            LocalDate due = last.due() == null ? LocalDate.of(9999, 12, 31) : last.due();
            return new Condition("""
                    (coalesce(p.due, date '9999-12-31') > ? or (coalesce(p.due, date '9999-12-31') = ? and p.id > ?))""", List.of(due, due, last.id()));
        }
    },
    LISTED("id", "p.matter, p.seq, p.cycle") {
        @Override
        Condition behind(Problem last) {
            return place(">", last);
        }
    },
    LISTED_LAST("-id", "p.matter desc, p.seq desc, p.cycle desc") {
        @Override
        Condition behind(Problem last) {
            return place("<", last);
        }
    };

    private final String word;
    final String sql;

    LedgerOrder(String word, String sql) {
        this.word = word;
        this.sql = sql;
    }

    /** The order by this word, or a refusal that names those there are. */
    static LedgerOrder of(String word) {
        List<LedgerOrder> all = Arrays.asList(values());
        return all.stream()
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        "sort",
                        "form.option",
                        word,
                        String.join(", ", all.stream().map(it -> it.word).toList())));
    }

    /** What comes behind this problem. */
    abstract Condition behind(Problem last);

    private static Condition place(String than, Problem last) {
        return new Condition(
                "(p.matter %1$s ? or (p.matter = ? and (p.seq %1$s ? or (p.seq = ? and p.cycle %1$s ?))))"
                        .formatted(than),
                List.of(last.matter(), last.matter(), last.seq(), last.seq(), last.cycle()));
    }
}
