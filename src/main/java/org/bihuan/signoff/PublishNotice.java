package org.bihuan.signoff;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.DueDate;
import org.bihuan.problem.Verdicts;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The decision is put on public notice 公示. When the notice ends is fixed on that day: the public was told so. */
@Component
class PublishNotice implements Act {

    private final Verdicts verdicts;
    private final Deadlines deadlines;
    private final Forms forms;

    PublishNotice(Verdicts verdicts, Deadlines deadlines, Forms forms) {
        this.verdicts = verdicts;
        this.deadlines = deadlines;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("place", "text");
    }

    @Override
    public Applied apply(Submission it) {
        var rule = forms.rulesOf(it.matter()).rule("publicNotice");
        LocalDate until = deadlines
                .due(rule, event -> Optional.of(it.today()))
                .map(DueDate::date)
                .orElseThrow();
        verdicts.noticed(it.requiredProblem(), until);
        return Applied.facts(Map.of("noticeUntil", until));
    }
}
