package org.bihuan.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.Label;
import org.bihuan.task.Fields;

/** What the unit promises to do, and by when. One may be made with any degree of solution; a degree that is a promise needs it. */
record Promise(String text, LocalDate due) {

    static Optional<Promise> of(Fields fields) {
        return fields.text("commitment")
                .flatMap(text -> fields.date("commitmentDue").map(due -> new Promise(text, due)));
    }

    static List<Reason> lacking(Fields fields, Optional<Label> degree) {
        boolean begun = fields.text("commitment").isPresent()
                || fields.date("commitmentDue").isPresent();
        boolean needed = degree.filter(Label::promise).isPresent();
        return of(fields).isEmpty() && (needed || begun)
                ? List.of(Reason.of(needed ? "signoff.promiseMissing" : "signoff.promiseIncomplete"))
                : List.of();
    }
}
