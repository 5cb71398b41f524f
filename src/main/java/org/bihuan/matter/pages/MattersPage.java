package org.bihuan.matter.pages;

import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of matters 监督事项, and what can be started. */
@Controller
class MattersPage {

    private static final List<String> STATES = List.of("open", "closed", "withdrawn");

    private final Matters matters;
    private final StartMatter startMatter;
    private final ProcessModels models;
    private final Labels labels;

    MattersPage(Matters matters, StartMatter startMatter, ProcessModels models, Labels labels) {
        this.matters = matters;
        this.startMatter = startMatter;
        this.models = models;
        this.labels = labels;
    }

    /** A matter with the name of its process. */
    record Row(Matter matter, String process) {}

    /** A process that the reader may start. */
    record Startable(String key, String name) {}

    @Needs(Right.READ)
    @GetMapping("/matters")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = Choices.of("pages.matters.state.", STATES).asked("state", state);
        String sought = q == null || q.isBlank() ? null : q.strip();
        String before = Page.id(after, "M-[0-9]{4}-[0-9]{4,}");
        model.addAttribute(
                "matters",
                Page.of(
                        matters.page(actor, wanted, null, sought, before, Page.USUAL + 1),
                        Page.USUAL,
                        this::row,
                        Matter::id));
        model.addAttribute("states", STATES);
        model.addAttribute("state", wanted);
        model.addAttribute("q", sought);
        model.addAttribute("first", after == null);
        model.addAttribute("startable", startable(actor));
        model.addAttribute("inside", Right.READ_INSIDE.heldBy(actor));
        return "matter/matters";
    }

    private Row row(Matter it) {
        return new Row(it, labels.process(models.get(it.model())));
    }

    private List<Startable> startable(Actor actor) {
        return models.all().stream()
                .filter(it -> it.plainStart()
                        .filter(start -> startMatter.may(actor, start))
                        .isPresent())
                .map((ProcessModel it) -> new Startable(it.key(), labels.process(it)))
                .toList();
    }
}
