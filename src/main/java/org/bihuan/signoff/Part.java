package org.bihuan.signoff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Remainders;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Fields;
import org.jspecify.annotations.Nullable;

/** What remains when a part is signed off: what it is, how much of the amount, and by when. */
record Part(String title, @Nullable BigDecimal amount, LocalDate due) {

    static Part of(Fields fields) {
        return new Part(
                fields.requiredText("remainder"),
                fields.decimal("remainderAmount").orElse(null),
                fields.requiredDate("remainderDue"));
    }

    String propose(Remainders remainders, String problem) {
        return remainders.propose(problem, title, amount, due);
    }

    /** Of an amount, some is done and the rest remains; where none is known, none can remain. */
    static List<Reason> lacking(Problem whole, Fields fields) {
        BigDecimal rest = fields.decimal("remainderAmount").orElse(null);
        BigDecimal amount = whole.amount();
        if (amount == null) {
            return rest == null ? List.of() : List.of(Reason.of("signoff.noAmount"));
        }
        String all = amount.stripTrailingZeros().toPlainString();
        if (rest == null) {
            return List.of(Reason.of("signoff.amountMissing", all));
        }
        return rest.compareTo(amount) >= 0 && amount.signum() > 0
                ? List.of(Reason.of("signoff.nothingDone", all))
                : List.of();
    }
}
