package org.bihuan.paper;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.paper.NumberRegister.Given;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The office numbers a sheet that no step of the process numbers, and marks the number of a paper that was withdrawn. */
@Service
public class NumberPaper {

    private static final int LONGEST_REASON = 500;

    /** Sheets of a problem that the office numbers by hand, by their words. */
    private static final Map<String, Series> SHEETS =
            Map.of("assignment", Series.ASSIGNMENT, "sign-off", Series.SIGN_OFF, "verification", Series.VERIFICATION);

    private final NumberRegister register;
    private final Numbering numbering;
    private final Matters matters;
    private final Problems problems;
    private final Journal journal;
    private final Forms forms;

    NumberPaper(
            NumberRegister register,
            Numbering numbering,
            Matters matters,
            Problems problems,
            Journal journal,
            Forms forms) {
        this.problems = problems;
        this.register = register;
        this.numbering = numbering;
        this.matters = matters;
        this.journal = journal;
        this.forms = forms;
    }

    /**
     * Gives a sheet of an issued problem the next number of the year; one it has already stays. Verification has a sheet for each
     * time the unit applied for sign-off.
     *
     * @param sheet {@code assignment}, {@code verification} or {@code sign-off}
     * @throws Missing if there is no such problem in sight, or it is only a draft
     * @throws Invalid if no such sheet is numbered by hand
     * @throws Refused if nobody has applied for a verification yet
     */
    @Transactional
    public Given sheet(Actor actor, String problem, String sheet) {
        Problem it = problems.visible(actor, problem);
        if (it.issuedOn() == null) {
            throw new Missing(problem);
        }
        Series series = SHEETS.get(sheet);
        if (series == null) {
            throw Choices.of("papers.kind.", new TreeSet<>(SHEETS.keySet())).without("paper", sheet);
        }
        if (series == Series.VERIFICATION) {
            return number(
                    actor,
                    verification(it).orElseThrow(() -> Refused.because("papers.verification.early", it.id())),
                    series);
        }
        return number(actor, Bearer.of(it.matter(), it.id()), series);
    }

    /** The number of the verification sheet as it stands now: of the last time the unit applied for sign-off. */
    public Optional<Given> ofVerification(Problem it) {
        return verification(it).flatMap(sheet -> register.of(Series.VERIFICATION, sheet));
    }

    /** Whether there is a verification sheet to be numbered: the unit has applied for sign-off. */
    public boolean hasVerification(Problem it) {
        return verification(it).isPresent();
    }

    private Optional<Bearer> verification(Problem it) {
        return register.application(it.id()).map(application -> new Bearer(it.matter(), it.id(), null, application));
    }

    /** Gives a paper the next number of the year; one it has already stays. */
    @Transactional
    public Given number(Actor actor, Bearer paper, Series series) {
        matters.lock(paper.matter());
        Optional<Given> given = register.of(series, paper);
        return given.orElseGet(() -> {
            Given taken = take(actor, paper, series);
            write(actor, "paper.number", paper, Map.of("series", series.word(), "number", taken.number()));
            return taken;
        });
    }

    /** The same with the step that issues the paper, whose entry in the journal tells of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Given withStep(Submission it, Bearer paper, Series series) {
        return register.of(series, paper).orElseGet(() -> take(it.actor(), paper, series));
    }

    private Given take(Actor actor, Bearer paper, Series series) {
        numbering.takeNext(actor, paper, series);
        return register.of(series, paper).orElseThrow();
    }

    /**
     * Marks the number of a paper that was withdrawn 作废. It is never given again.
     *
     * @throws Missing if there is no such number on a paper in sight
     * @throws Invalid without a reason
     * @throws Refused if it is marked already
     */
    @Transactional
    public void withdraw(Actor actor, long id, String reason) {
        Given first = register.visible(actor, id).orElseThrow(() -> new Missing(String.valueOf(id)));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Invalid.field("reason", "papers.void.reason", LONGEST_REASON);
        }
        matters.lock(first.matter());
        Given it = register.visible(actor, id).orElseThrow(() -> new Missing(String.valueOf(id)));
        if (it.voidedOn() != null) {
            throw Refused.because("papers.void.again", it.number(), it.voidedOn());
        }
        register.voided(id, actor.person(), forms.today(), reason.strip());
        write(actor, "paper.void", it.bearer(), Map.of("number", it.number(), "reason", reason.strip()));
    }

    private void write(Actor actor, String action, Bearer paper, Map<String, ?> data) {
        journal.append(paper.matter(), Note.by(actor.holding(Posts.WHOLE_CONGRESS), action, paper.subject(), data));
    }
}
