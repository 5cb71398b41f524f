package org.bihuan.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Form;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;

/** The processes that can begin with a list already issued, and what their start asks for. */
@Service
public class StartByList {

    /** The start event a process must have for that. */
    private static final String START = "listIssued";

    /** What is said of every list, or is the list itself. */
    private static final Set<String> EVERY = Set.of("hostCommittee", "organ", "issuedOn", "file");

    private final ProcessModels models;
    private final StartMatter startMatter;
    private final Forms forms;

    StartByList(ProcessModels models, StartMatter startMatter, Forms forms) {
        this.models = models;
        this.startMatter = startMatter;
        this.forms = forms;
    }

    /** Those somebody may begin. */
    public List<ProcessModel> processes(Actor actor) {
        return models.all().stream()
                .filter(it -> it.nodes().containsKey(START) && it.plainStart().isPresent())
                .filter(it -> startMatter.may(actor, it.node(START)))
                .toList();
    }

    /** What this one asks for besides what is said of every list: committee, organ, day of issue. */
    public Form further(Actor actor, String process, Map<String, Object> filled) {
        ProcessModel model = model(actor, process);
        return new Form(forms.show(actor.congress(), model, node(model), filled).fields().stream()
                .filter(it -> !EVERY.contains(it.name()))
                .toList());
    }

    /** The newest version of one that he may begin. */
    ProcessModel model(Actor actor, String process) {
        ProcessModel model = startMatter.model(process);
        if (!model.nodes().containsKey(START)) {
            throw Invalid.field("process", "exchange.start", model.name());
        }
        if (!startMatter.may(actor, node(model))) {
            throw Forbidden.because("matter.mayNotStart", model.name());
        }
        return model;
    }

    /** Where it begins. */
    ProcessModel.Node node(ProcessModel model) {
        return model.node(START);
    }
}
