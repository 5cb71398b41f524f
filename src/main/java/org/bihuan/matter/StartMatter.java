package org.bihuan.matter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Processes;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Counters;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.bihuan.task.Performance;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a matter by one of the processes, from its plain start or from a list already issued. */
@Service
public class StartMatter {

    private static final Map<String, Set<String>> STARTERS =
            Map.of("hostCommittee", Set.of("clerk", "head"), "generalOffice", Set.of("office"));

    private final ProcessModels models;
    private final Processes processes;
    private final Forms forms;
    private final Performance performance;
    private final Matters matters;
    private final Counters counters;
    private final RulesInForce rules;

    StartMatter(
            ProcessModels models,
            Processes processes,
            Forms forms,
            Performance performance,
            Matters matters,
            Counters counters,
            RulesInForce rules) {
        this.models = models;
        this.processes = processes;
        this.forms = forms;
        this.performance = performance;
        this.matters = matters;
        this.counters = counters;
        this.rules = rules;
    }

    /** Whether somebody may start from this event. */
    public boolean may(Actor actor, Node start) {
        return actor.holds(starters(start));
    }

    private static Set<String> starters(Node start) {
        return start.parties().stream()
                .flatMap(party -> STARTERS.getOrDefault(party, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** A plain start: the file is opened and the process runs. */
    @Transactional
    public Matter start(Actor actor, String process, String title, Map<String, ?> filled) {
        ProcessModel model = model(process);
        Node start = model.plainStart().orElseThrow(() -> Invalid.field("process", "matter.process", process));
        Matter matter = open(actor, model, start, title, filled);
        run(matter, start);
        return matters.get(matter.id());
    }

    /** The newest version of a process; an unknown one is the caller's mistake. */
    public ProcessModel model(String process) {
        return models.latest(process)
                .filter(model ->
                        model.plainStart().filter(it -> !it.parties().isEmpty()).isPresent())
                .orElseThrow(() -> Invalid.field("process", "matter.process", process));
    }

    /** Opens the file without running the process yet; the caller runs it in the same transaction. */
    @Transactional
    public Matter open(Actor actor, ProcessModel model, Node start, String title, Map<String, ?> filled) {
        return open(actor, model, start, title, filled, Map.of());
    }

    /**
     * The same for a start that does more than its form says.
     *
     * @param facts what else it did, for the journal
     */
    @Transactional
    public Matter open(
            Actor actor,
            ProcessModel model,
            Node start,
            String title,
            Map<String, ?> filled,
            Map<String, Object> facts) {
        if (!may(actor, start)) {
            throw Forbidden.because("matter.mayNotStart", model.name());
        }
        String named = title.strip();
        if (named.isEmpty() || named.length() > 200) {
            throw Invalid.field("title", named.isEmpty() ? "form.required" : "form.maxLength", 200, named.length());
        }
        if (named.codePoints().anyMatch(StartMatter::unprintable)) {
            throw Invalid.field("title", "form.character");
        }
        Fields fields = forms.read(actor, start, filled);
        Matter matter = file(actor, model, named, fields);
        matters.add(matter, actor.person());
        rules.promise(matter.id(), matter.congress(), forms.today());
        // A list issued on paper was issued on its own day: deadlines count from there.
        fields.date("issuedOn").ifPresent(on -> matters.delivered(matter.id(), on));
        performance.perform(
                new Submission(
                        actor.holding(starters(start)),
                        matter.id(),
                        null,
                        model.reference(),
                        start.id(),
                        fields,
                        forms.today()),
                start,
                null,
                facts);
        return matter;
    }

    private static boolean unprintable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private Matter file(Actor actor, ProcessModel model, String title, Fields fields) {
        String host = fields.requiredText("hostCommittee");
        List<String> own = actor.ownUnitsAs(Set.of("clerk", "head"));
        if (!actor.holds(Set.of("office")) && !own.contains(host)) {
            throw Invalid.field("hostCommittee", "matter.otherCommittee");
        }
        int year = forms.today().getYear();
        String id = "M-%d-%04d".formatted(year, counters.next("matter:" + year));
        return new Matter(
                id,
                actor.congress(),
                model.reference(),
                title,
                "open",
                "proposed",
                host,
                fields.requiredText("organ"),
                fields.text("source").orElse(null),
                fields.text("planItem").orElse(null),
                fields.text("campaign").orElse(null),
                number(actor.congress(), fields),
                null,
                null,
                null,
                0,
                0);
    }

    private @Nullable String number(String congress, Fields fields) {
        String number = fields.text("number").orElse(null);
        if (number != null && matters.numberTaken(congress, number, "")) {
            throw Invalid.field("number", "matter.numberTaken", number);
        }
        return number;
    }

    /** Runs the process of a file that was opened. */
    @Transactional
    public void run(Matter matter, Node start) {
        String key = matter.model().substring(0, matter.model().lastIndexOf(':'));
        processes.start(key, start.message(), matter.id(), null, Map.of());
    }
}
