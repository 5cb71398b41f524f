package org.bihuan.paper;

import java.util.Map;
import java.util.TreeSet;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office numbers a sheet that no step of the process numbers, and marks the number of a paper that was withdrawn. */
@Service
public class NumberPaper {

    private static final int LONGEST_REASON = 500;

    /** Sheets of a problem that the office numbers by hand, by their words. */
    private static final Map<String, Series> SHEETS =
            Map.of("assignment", Series.ASSIGNMENT, "sign-off", Series.SIGN_OFF);

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
     * Gives a sheet of an issued problem the next number of the year; one it has already stays.
     *
     * @param sheet {@code assignment} or {@code sign-off}
     * @throws Missing if there is no such problem in sight, or it is only a draft
     * @throws Invalid if no such sheet is numbered by hand
     */
    @Transactional
    public NumberRegister.Given sheet(Actor actor, String problem, String sheet) {
        Problem it = problems.visible(actor, problem);
        if (it.issuedOn() == null) {
            throw new Missing(problem);
        }
        Series series = SHEETS.get(sheet);
        if (series == null) {
            throw Choices.of("papers.kind.", new TreeSet<>(SHEETS.keySet())).without("paper", sheet);
        }
        number(actor, it, series);
        return register.of(series, it.matter(), it.id()).orElseThrow();
    }

    /** Gives a sheet the next number of the year; one it has already stays. */
    @Transactional
    public String number(Actor actor, Problem it, Series series) {
        matters.lock(it.matter());
        var given = register.of(series, it.matter(), it.id());
        if (given.isPresent()) {
            return given.get().number();
        }
        String number = numbering.takeNext(actor, it.matter(), it.id(), series);
        write(actor, "paper.number", it.matter(), it.id(), Map.of("series", series.word(), "number", number));
        return number;
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
        NumberRegister.Given first = register.visible(actor, id).orElseThrow(() -> new Missing(String.valueOf(id)));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Invalid.field("reason", "papers.void.reason", LONGEST_REASON);
        }
        matters.lock(first.matter());
        NumberRegister.Given it = register.visible(actor, id).orElseThrow(() -> new Missing(String.valueOf(id)));
        if (it.voidedOn() != null) {
            throw Refused.because("papers.void.again", it.number(), it.voidedOn());
        }
        register.voided(id, actor.person(), forms.today(), reason.strip());
        write(
                actor,
                "paper.void",
                it.matter(),
                it.problem() == null ? it.matter() : it.problem(),
                Map.of("number", it.number(), "reason", reason.strip()));
    }

    private void write(Actor actor, String action, String matter, String subject, Map<String, ?> data) {
        journal.append(matter, Note.by(actor.holding(Posts.WHOLE_CONGRESS), action, subject, data));
    }
}
