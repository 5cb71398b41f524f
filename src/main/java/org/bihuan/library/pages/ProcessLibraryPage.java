package org.bihuan.library.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.archive.Drawings;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Runs;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The process library 流程: the diagrams that are the law here, their versions and tasks. */
@Controller
@RequestMapping("/processes")
class ProcessLibraryPage {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final ProcessModels models;
    private final Labels labels;
    private final Drawings drawings;
    private final Runs runs;
    private final Forms forms;
    private final RuleWords words;

    ProcessLibraryPage(
            ProcessModels models, Labels labels, Drawings drawings, Runs runs, Forms forms, RuleWords words) {
        this.models = models;
        this.labels = labels;
        this.drawings = drawings;
        this.runs = runs;
        this.forms = forms;
        this.words = words;
    }

    /** A version with what runs by it. */
    record Version(int version, long running) {}

    /** A model with its versions, the newest first. */
    record Row(String key, String name, List<Version> versions, long tasks) {}

    /**
     * A task of a model, or an optional act.
     *
     * @param limit the parameter its limit comes from
     * @param limitText the limit in force; nothing where it has none, or where each problem has its own
     * @param fields what its form asks besides the outcome
     * @param calls the process it runs, for a call
     */
    record Task(
            String name,
            String kind,
            List<String> parties,
            @Nullable String limit,
            @Nullable String limitText,
            List<String> outcomes,
            List<String> fields,
            @Nullable String calls,
            @Nullable String callsName) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping
    String list(Actor actor, Model model) {
        Map<String, Long> running = runs.of(actor.congress());
        model.addAttribute(
                "rows",
                models.all().stream()
                        .map(it -> new Row(
                                it.key(),
                                labels.process(it),
                                versions(it, running),
                                it.nodes().values().stream()
                                        .filter(node -> node.kind().equals("userTask"))
                                        .count()))
                        .toList());
        return "library/processes";
    }

    private static List<Version> versions(ProcessModel model, Map<String, Long> running) {
        var versions = new ArrayList<Version>();
        for (int version = model.version(); version >= 1; version--) {
            versions.add(new Version(version, running.getOrDefault(model.key() + ":" + version, 0L)));
        }
        return versions;
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/{key}")
    String show(
            Actor actor,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            Model page) {
        ProcessModel newest = models.latest(key).orElseThrow(() -> new Missing(key));
        ProcessModel model = version(newest, version);
        page.addAttribute("key", key);
        page.addAttribute("version", model.version());
        page.addAttribute("name", labels.process(model));
        page.addAttribute("versions", versions(newest, runs.of(actor.congress())));
        page.addAttribute(
                "tasks",
                model.nodes().values().stream()
                        .filter(it -> List.of("userTask", "callActivity").contains(it.kind())
                                || it.kind().equals("startEvent") && it.message() != null)
                        .map(it -> task(actor, model, it))
                        .toList());
        return "library/process";
    }

    /** The picture of a model's version in the reader's language. */
    @Needs(Right.READ_INSIDE)
    @GetMapping("/{key}/picture")
    ResponseEntity<byte[]> picture(
            @PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        ProcessModel model = version(models.latest(key).orElseThrow(() -> new Missing(key)), version);
        return ResponseEntity.ok().contentType(SVG).body(drawings.of(model).getBytes(StandardCharsets.UTF_8));
    }

    private ProcessModel version(ProcessModel newest, @Nullable Integer version) {
        if (version == null || version == newest.version()) {
            return newest;
        }
        if (version < 1 || version > newest.version()) {
            throw new Missing(newest.key() + ":" + version);
        }
        return models.get(newest.key() + ":" + version);
    }

    private Task task(Actor actor, ProcessModel model, ProcessModel.Node it) {
        String limit = it.property("deadline").orElse(null);
        ProcessModel called =
                it.calls() == null ? null : models.latest(it.calls()).orElse(null);
        return new Task(
                labels.node(model, it),
                it.kind(),
                it.parties(),
                limit,
                limit == null ? null : words.term(forms.rules(actor.congress()), limit),
                it.form().stream()
                        .filter(field -> field.name().equals("outcome"))
                        .flatMap(field -> field.options().keySet().stream()
                                .map(option -> labels.option(model, it, field, option)))
                        .toList(),
                it.form().stream()
                        .filter(field -> !field.name().equals("outcome"))
                        .map(field -> labels.field(model, it, field))
                        .toList(),
                called == null ? null : called.key(),
                called == null ? null : labels.process(called));
    }
}
