package org.bihuan.matter.api;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Form;
import org.bihuan.task.Forms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The processes a caller may start. */
@RestController
@RequestMapping("/api/v1/processes")
class ProcessResource {

    private final ProcessModels models;
    private final StartMatter startMatter;
    private final Forms forms;
    private final Labels labels;

    ProcessResource(ProcessModels models, StartMatter startMatter, Forms forms, Labels labels) {
        this.models = models;
        this.startMatter = startMatter;
        this.forms = forms;
        this.labels = labels;
    }

    /** A process with the form of its plain start. */
    record Startable(String key, String name, int version, Form form) {}

    @Needs(Right.READ)
    @GetMapping
    Page<Startable> list(Actor actor) {
        List<Startable> startable = models.all().stream()
                .filter(model -> model.plainStart()
                        .filter(start -> startMatter.may(actor, start))
                        .isPresent())
                .map(model -> startable(actor, model))
                .toList();
        return new Page<>(startable, null);
    }

    private Startable startable(Actor actor, ProcessModel model) {
        Form form = forms.show(actor.congress(), model, model.plainStart().orElseThrow(), Map.of());
        return new Startable(model.key(), labels.process(model), model.version(), form);
    }
}
