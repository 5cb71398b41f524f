package org.bihuan.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.refusal.Choices;

/**
 * The orders in which the ledger can be read, a page at a time. What an index begins with is named in the order too, though it is
 * one and the same in all rows: only so is the index read in its order on every database.
 */
enum LedgerOrder {
    SOONEST_DUE("due") {
        @Override
        List<Phase> phases(Lead lead, Optional<Problem> last) {
            String order = lead.columns + "p.due, p.id";
            var undated = new Phase(ProblemConditions.plain("p.due is null"), order);
            if (last.isEmpty()) {
                return List.of(new Phase(ProblemConditions.plain(ANY_DUE), order), undated);
            }
            LocalDate due = last.get().due();
            String id = last.get().id();
            return due == null
                    ? List.of(new Phase(new Condition("p.due is null and p.id > ?", List.of(id)), order))
                    : List.of(
                            new Phase(
                                    new Condition("p.due >= ? and (p.due > ? or p.id > ?)", List.of(due, due, id)),
                                    order),
                            undated);
        }
    },
    LISTED("id") {
        @Override
        List<Phase> phases(Lead lead, Optional<Problem> last) {
            return place(">", lead, last, "p.congress, ", "p.matter, p.seq, p.cycle");
        }
    },
    LISTED_LAST("-id") {
        @Override
        List<Phase> phases(Lead lead, Optional<Problem> last) {
            return place("<", lead, last, "p.congress desc, ", "p.matter desc, p.seq desc, p.cycle desc");
        }
    };

    /** Said as a range: H2 follows the index by which a range is found, and none for what is not null. */
    private static final String ANY_DUE = "p.due >= date '0001-01-01'";

    /** What a question fixes besides the congress, so that an index which begins with it can be followed. */
    enum Lead {
        NONE("p.congress, "),
        STATUS("p.congress, p.status, "),
        GRADE("p.congress, p.grade, "),
        OPEN("p.congress, p.ended_on, "),
        UNIT("p.lead_unit, "),
        /** All is asked of one matter. */
        MATTER("p.matter, "),
        /** Few rows were found already. No index begins with what they are put in order by, so none is followed for its order. */
        FEW("");

        private final String columns;

        Lead(String columns) {
            this.columns = columns;
        }

        /** Whether few rows are meant, which are read first and put in order afterwards. */
        boolean few() {
            return this == MATTER || this == FEW;
        }
    }

    /** Rows that are read after one another off one index. */
    record Phase(Condition rows, String order) {}

    private final String word;

    LedgerOrder(String word) {
        this.word = word;
    }

    /** The order by this word, or a refusal that names those there are. */
    static LedgerOrder of(String word) {
        List<LedgerOrder> all = Arrays.asList(values());
        return all.stream()
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Choices.of(
                                "ledger.sort.", all.stream().map(it -> it.word).toList())
                        .without("sort", word));
    }

    /** What comes behind this problem, or from the beginning, part after part. */
    abstract List<Phase> phases(Lead lead, Optional<Problem> last);

    private static List<Phase> place(String than, Lead lead, Optional<Problem> last, String first, String order) {
        Condition rows = last.map(it -> new Condition(
                        "p.matter %1$s= ? and (p.matter %1$s ? or p.seq %1$s ? or (p.seq = ? and p.cycle %1$s ?))"
                                .formatted(than),
                        List.of(it.matter(), it.matter(), it.seq(), it.seq(), it.cycle())))
                .orElse(ProblemConditions.plain(lead.few() ? "1 = 1" : "p.matter >= ''"));
        return List.of(new Phase(rows, (lead.few() ? "" : first) + order));
    }
}
