package org.bihuan.task;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.springframework.stereotype.Component;

/** Optional acts as programs and pages show them: which there are, their forms, performing one. */
@Component
public class ActionForms {

    private final PerformAction performAction;
    private final Forms forms;
    private final Labels labels;

    ActionForms(PerformAction performAction, Forms forms, Labels labels) {
        this.performAction = performAction;
        this.forms = forms;
        this.labels = labels;
    }

    /** An optional act the caller may perform now. */
    public record Offered(String name, String label) {}

    /** An optional act with its form. */
    public record Shown(String name, String label, Form form) {}

    /** Those the actor may perform. */
    public List<Offered> offered(Actor actor, PerformAction.About about) {
        ProcessModel model = performAction.model(about);
        return performAction.possible(actor, about).stream()
                .map(node -> new Offered(node.id(), labels.node(model, node)))
                .toList();
    }

    /** One with its form. */
    public Shown show(Actor actor, PerformAction.About about, String name) {
        ProcessModel model = performAction.model(about);
        var node = performAction.action(actor, about, name);
        Map<String, Object> suggested = performAction.suggested(about, node);
        var form = forms.show(actor.congress(), about.matter(), about.problem(), model, node, suggested);
        return new Shown(node.id(), labels.node(model, node), form);
    }

    /** Performs one. @return the journal's entry */
    public Entry perform(Actor actor, PerformAction.About about, String name, Map<String, ?> filled) {
        return performAction.perform(actor, about, name, filled);
    }
}
