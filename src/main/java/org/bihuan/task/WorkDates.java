package org.bihuan.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.DueDate;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Explanations;
import org.bihuan.deadline.Rule;
import org.bihuan.engine.ProcessModels;
import org.bihuan.row.Rows;
import org.bihuan.rulebook.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Due dates of open work that follow the day they were counted from. */
@Component
public class WorkDates {

    private final JdbcClient jdbc;
    private final ProcessModels models;
    private final Forms forms;
    private final Deadlines deadlines;
    private final Explanations explanations;

    WorkDates(JdbcClient jdbc, ProcessModels models, Forms forms, Deadlines deadlines, Explanations explanations) {
        this.jdbc = jdbc;
        this.models = models;
        this.forms = forms;
        this.deadlines = deadlines;
        this.explanations = explanations;
    }

    private record Open(long id, String model, String activity) {}

    /** The day of an event has changed: open work of the problem that counts from it is due on another day. */
    public void countFrom(String matter, String problem, Event event, LocalDate day) {
        RuleBook rules = forms.rulesOf(matter);
        List<Open> open = jdbc.sql("select id, model, activity from work_item where problem = ? and state = 'open'")
                .param(problem)
                .query(Rows.of(Open.class))
                .list();
        for (Open item : open) {
            models.get(item.model())
                    .node(item.activity())
                    .property("deadline")
                    .map(rules::rule)
                    .filter(rule -> rule.term().event() == event)
                    .ifPresent(rule -> set(item.id(), rule, day));
        }
    }

    private void set(long id, Rule rule, LocalDate day) {
        DueDate due = deadlines.due(rule, day);
        jdbc.sql("update work_item set due = ?, due_zh = ?, due_en = ?, rev = rev + 1 where id = ?")
                .params(
                        due.date(),
                        explanations.words(due, Locale.SIMPLIFIED_CHINESE),
                        explanations.words(due, Locale.ENGLISH),
                        id)
                .update();
    }
}
