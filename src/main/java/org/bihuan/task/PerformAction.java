package org.bihuan.task;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Processes;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Performs the optional acts drawn in a model: progress, urging, withdrawal. They are possible while the process runs. */
@Service
public class PerformAction {

    private final ProcessModels models;
    private final Parties parties;
    private final Forms forms;
    private final Performance performance;
    private final Processes processes;
    private final WorkItems items;
    private final Acts acts;

    PerformAction(
            ProcessModels models,
            Parties parties,
            Forms forms,
            Performance performance,
            Processes processes,
            WorkItems items,
            Acts acts) {
        this.models = models;
        this.parties = parties;
        this.forms = forms;
        this.performance = performance;
        this.processes = processes;
        this.items = items;
        this.acts = acts;
    }

    /**
     * What an action is about.
     *
     * @param model the version of the model that runs
     * @param status the model's word for where it stands
     */
    public record About(String matter, @Nullable String problem, String model, String status) {

        String id() {
            return problem == null ? matter : problem;
        }
    }

    /**
     * The optional acts this actor may perform now; an act drawn {@code during} some statuses is possible in these alone, and
     * only while it says that it is of use.
     */
    public List<Node> possible(Actor actor, About about) {
        return models.get(about.model()).actions().stream()
                .filter(node -> node.property("during").isEmpty()
                        || node.words("during").contains(about.status()))
                .filter(node -> addressed(actor, about, node))
                .filter(node -> acts.of(node).possible(about.matter(), about.problem()))
                .toList();
    }

    /** An optional act by its name. */
    public Node action(Actor actor, About about, String name) {
        return possible(actor, about).stream()
                .filter(node -> node.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing(name));
    }

    /** Values its form is shown with. */
    public Map<String, Object> suggested(About about, Node node) {
        return acts.of(node).suggested(about.matter(), about.problem());
    }

    /** The model an action is drawn in. */
    public ProcessModel model(About about) {
        return models.get(about.model());
    }

    /**
     * Performs an optional act.
     *
     * @throws Missing if the actor has no such act
     * @throws Refused if the process is past it
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 1, delay = 20)
    @Transactional
    public Entry perform(Actor actor, About about, String name, Map<String, ?> filled) {
        Node node = action(actor, about, name);
        var matters = new TreeSet<>(acts.of(node).reaches(actor, filled));
        matters.add(about.matter());
        matters.forEach(items::lockMatter);
        var submission = new Submission(
                actor.at(addresses(about, node)),
                about.matter(),
                about.problem(),
                about.model(),
                node.id(),
                forms.read(actor, about.matter(), about.problem(), node, filled),
                forms.today());
        Performance.Done done = performance.perform(submission, node, null);
        if (!processes.tell(about.id(), String.valueOf(node.message()), done.variables())) {
            throw Refused.because("action.over", about.id());
        }
        return done.entry();
    }

    private boolean addressed(Actor actor, About about, Node node) {
        return !actor.by(addresses(about, node)).isEmpty();
    }

    private List<String> addresses(About about, Node node) {
        return node.parties().stream()
                .flatMap(party -> parties.posts(party, about.matter(), about.problem()).stream())
                .toList();
    }
}
