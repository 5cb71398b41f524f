package org.bihuan.commitment.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.commitment.Commitments;
import org.bihuan.commitment.Commitments.Commitment;
import org.bihuan.commitment.Commitments.Question;
import org.bihuan.deadline.Light;
import org.bihuan.deadline.Lights;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commitments: those made, with their lights. They are reported and confirmed as tasks of the problem. */
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentResource {

    private static final List<String> STATES = List.of("open", "kept", "broken");

    private final Commitments commitments;
    private final Forms forms;

    CommitmentResource(Commitments commitments, Forms forms) {
        this.commitments = commitments;
        this.forms = forms;
    }

    /** A commitment as it is shown. */
    record Shown(
            String id,
            String matter,
            String problem,
            String title,
            String promise,
            String unit,
            String unitName,
            LocalDate due,
            LocalDate originalDue,
            String state,
            Light light,
            @Nullable LocalDate madeOn,
            @Nullable String report,
            int evidence,
            @Nullable LocalDate endedOn) {}

    @Needs(Right.READ)
    @GetMapping
    Page<Shown> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (state != null && !STATES.contains(state)) {
            throw Invalid.field("state", "form.option", state, String.join(", ", STATES));
        }
        int size = Page.limit(limit);
        int yellow = forms.rules(actor.congress()).number("lightProblemYellowDays");
        var question = new Question(state, dueBefore, matter, after, size + 1);
        return Page.of(commitments.page(actor, question), size, it -> shown(it, yellow), Commitment::id);
    }

    private Shown shown(Commitment it, int yellow) {
        return new Shown(
                it.id(),
                it.matter(),
                it.problem(),
                it.title(),
                it.promise(),
                it.unit(),
                it.unitName(),
                it.due(),
                it.originalDue(),
                it.state(),
                Lights.of(it.due(), it.endedOn(), forms.today(), yellow),
                it.madeOn(),
                it.report(),
                it.evidence(),
                it.endedOn());
    }
}
