package org.bihuan.problem;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.deadline.Citation;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.DueDate;
import org.bihuan.deadline.DueKeeper;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.KeptDue;
import org.bihuan.deadline.Milestones;
import org.bihuan.deadline.Rule;
import org.bihuan.deadline.Term;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Forms;
import org.bihuan.task.WorkDates;
import org.springframework.stereotype.Component;

/** When a problem is due: the list's date, the list's duration from receipt, or the rule book's limit. */
@Component
public class DueDates {

    private static final Map<String, String> PARAMETERS =
            Map.of("none", "problemLimit", "immediate", "immediateLimit", "longTerm", "longTermReview");

    private final Problems problems;
    private final ProblemClock problemClock;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final DueKeeper keeper;
    private final WorkDates workDates;
    private final Forms forms;

    DueDates(
            Problems problems,
            ProblemClock problemClock,
            Milestones milestones,
            Deadlines deadlines,
            DueKeeper keeper,
            WorkDates workDates,
            Forms forms) {
        this.problems = problems;
        this.problemClock = problemClock;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.keeper = keeper;
        this.workDates = workDates;
        this.forms = forms;
    }

    /** Fixes the date once the problem is received; what it did, for the journal. */
    public Map<String, Object> fix(String id) {
        Problem problem = problems.get(id);
        if (problem.due() != null) {
            milestones.reached(problem.matter(), id, Event.DUE, problem.due());
            return Map.of("due", problem.due());
        }
        DueDate due = deadlines
                .due(rule(problem), event -> milestones.find(problem.matter(), id, event))
                .orElseThrow(() -> new IllegalStateException("the date of receipt of " + id + " is not known"));
        KeptDue kept = keeper.kept(due);
        problemClock.due(id, kept);
        milestones.reached(problem.matter(), id, Event.DUE, due.date());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("due", due.date());
        facts.put("because", String.valueOf(kept.zh()));
        return facts;
    }

    /**
     * Moves the date to one that somebody decided; the original one stays beside it, open work counted from it follows.
     *
     * @return what it did, for the journal
     */
    public Map<String, Object> move(Problem problem, LocalDate due, DueCause cause) {
        problemClock.moved(problem.id(), due);
        milestones.reached(problem.matter(), problem.id(), Event.DUE, due);
        workDates.countFrom(problem.matter(), problem.id(), Event.DUE, due);
        return moving(problem, due, cause);
    }

    /** What moving the date does, for the journal: with the old date and the new, {@link DueMoves} reads it there. */
    public static Map<String, Object> moving(Problem problem, LocalDate due, DueCause cause) {
        LocalDate from = problem.due();
        return from == null || from.equals(due)
                ? Map.of()
                : Map.of(
                        DueMoves.FACT,
                        Map.of(
                                "before", from.toString(),
                                "after", due.toString(),
                                "originalDue", String.valueOf(problem.originalDue()),
                                "cause", cause.word()));
    }

    private Rule rule(Problem problem) {
        RuleBook rules = forms.rulesOf(problem.matter());
        if (!problem.dueClass().equals("duration")) {
            return rules.rule(PARAMETERS.getOrDefault(problem.dueClass(), "problemLimit"));
        }
        String words = String.valueOf(problem.dueText());
        return new Rule("problemLimit", duration(problem), false, new Citation(words, words));
    }

    private static Term duration(Problem problem) {
        int amount = problem.dueAmount() == null ? 0 : problem.dueAmount();
        return switch (String.valueOf(problem.dueUnit())) {
            case "DAY" -> new Term(Event.RECEIPT, amount, Term.Unit.DAY);
            case "WORKING_DAY" -> new Term(Event.RECEIPT, amount, Term.Unit.WORKING_DAY);
            case "WEEK" -> new Term(Event.RECEIPT, amount * 7, Term.Unit.DAY);
            case "MONTH" -> new Term(Event.RECEIPT, amount, Term.Unit.MONTH);
            case "YEAR" -> new Term(Event.RECEIPT, amount * 12, Term.Unit.MONTH);
            default -> throw new IllegalArgumentException("no unit is called " + problem.dueUnit());
        };
    }
}
