package org.bihuan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.DueKeeper;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.KeptDue;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.FlowObserver;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.rulebook.RuleBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine: a task that opens there is addressed, dated and listed here. */
@Component
class WorkList implements FlowObserver {

    private final WorkItems items;
    private final KeptApart apart;
    private final ProcessModels models;
    private final ObjectProvider<Parties> parties;
    private final Forms forms;
    private final Deadlines deadlines;
    private final Milestones milestones;
    private final DueKeeper keeper;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorkList(
            WorkItems items,
            KeptApart apart,
            ProcessModels models,
            ObjectProvider<Parties> parties,
            Forms forms,
            Deadlines deadlines,
            Milestones milestones,
            DueKeeper keeper,
            JdbcClient jdbc,
            Clock clock) {
        this.items = items;
        this.apart = apart;
        this.models = models;
        this.parties = parties;
        this.forms = forms;
        this.deadlines = deadlines;
        this.milestones = milestones;
        this.keeper = keeper;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void opened(Position at, String token) {
        ProcessModel.Node node = models.get(at.model()).node(at.element());
        String congress = jdbc.sql("select congress from matter where id = ?")
                .param(at.matter())
                .query(String.class)
                .single();
        RuleBook rules = forms.rulesOf(at.matter());
        String party = String.join(",", node.parties());
        long id = items.add(
                new FlowPlace(
                        token, congress, at.matter(), at.problem(), at.model(), at.element(), at.run(), at.addressee()),
                Optional.ofNullable(node.name()).orElse(node.id()),
                party,
                people(node, rules),
                due(node, rules, at),
                clock.instant());
        List<String> posts = node.parties().stream()
                .flatMap(it -> parties.getObject().posts(it, at.matter(), at.problem(), at.addressee()).stream())
                .toList();
        items.address(id, posts);
        apart.exclude(id, at.matter(), at.problem(), node.words("notBy"));
    }

    @Override
    public void dropped(String token) {
        items.dropped(token);
    }

    private static int people(ProcessModel.Node node, RuleBook rules) {
        return node.property("people")
                .map(it -> it.chars().allMatch(Character::isDigit) ? Integer.parseInt(it) : rules.number(it))
                .orElse(1);
    }

    private KeptDue due(ProcessModel.Node node, RuleBook rules, Position at) {
        LocalDate today = forms.today();
        return node.property("deadline")
                .flatMap(name -> deadlines.due(
                        rules.rule(name),
                        event -> event == Event.OPENED
                                ? Optional.of(today)
                                : milestones.find(at.matter(), at.problem(), event)))
                .map(keeper::kept)
                .orElse(KeptDue.NONE);
    }
}
