package org.bihuan.problem;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bihuan.deadline.Citation;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.DueDate;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Explanations;
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
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Explanations explanations;
    private final Forms forms;
    private final WorkDates workDates;

    DueDates(
            Problems problems,
            Milestones milestones,
            Deadlines deadlines,
            Explanations explanations,
            Forms forms,
            WorkDates workDates) {
        this.problems = problems;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.explanations = explanations;
        this.forms = forms;
        this.workDates = workDates;
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
        String zh = explanations.words(due, Locale.SIMPLIFIED_CHINESE);
        problems.due(id, due.date(), zh, explanations.words(due, Locale.ENGLISH));
        milestones.reached(problem.matter(), id, Event.DUE, due.date());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("due", due.date());
        facts.put("because", zh);
        return facts;
    }

    /** Moves the date, and that of open work counted from it; the original one stays beside it. */
    public void move(Problem problem, LocalDate due) {
        problems.due(problem.id(), due, null, null);
        milestones.reached(problem.matter(), problem.id(), Event.DUE, due);
        workDates.countFrom(problem.matter(), problem.id(), Event.DUE, due);
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
