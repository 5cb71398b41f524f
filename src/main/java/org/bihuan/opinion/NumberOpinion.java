package org.bihuan.opinion;

import java.util.List;
import java.util.Set;
import org.bihuan.matter.Matters;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Gives the opinion its document number 文号. */
@Component
class NumberOpinion implements Act {

    private final Matters matters;

    NumberOpinion(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Set<String> needs() {
        return Set.of("number");
    }

    @Override
    public List<Reason> check(Submission it) {
        String number = it.fields().requiredText("number");
        return matters.numberTaken(it.actor().congress(), number, it.matter())
                ? List.of(Reason.of("matter.numberTaken", number))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        matters.numbered(it.matter(), it.fields().requiredText("number"));
        return Applied.nothing();
    }
}
