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
import org.bihuan.refusal.Choices;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commitments with their lights, as they are listed over HTTP and on pages. */
@Component
public class CommitmentView {

    /** How a commitment that was made can stand. */
    public static final Choices STATES = Choices.of("commitment.state.", List.of("open", "kept", "broken"));

    private final Commitments commitments;
    private final Forms forms;

    CommitmentView(Commitments commitments, Forms forms) {
        this.commitments = commitments;
        this.forms = forms;
    }

    /** A commitment as it is shown. */
    public record Shown(
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

    /**
     * Those of this state, due before this day, of this matter, where any is asked for; soonest due first.
     *
     * @throws org.bihuan.refusal.Invalid if there is no such state, or no page ended with {@code after}
     */
    public Page<Shown> page(
            Actor actor,
            @Nullable String state,
            @Nullable LocalDate dueBefore,
            @Nullable String matter,
            @Nullable String after,
            int size) {
        int yellow = forms.rules(actor.congress()).number("lightProblemYellowDays");
        var question = new Question(STATES.asked("state", state), dueBefore, matter, after, size + 1);
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
