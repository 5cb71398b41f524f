package org.bihuan.matter.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.refusal.Choices;
import org.bihuan.task.ActionForms;
import org.bihuan.task.Diagrams;
import org.bihuan.task.Timeline;
import org.bihuan.task.api.Completed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matters: start, list, look at, act on. */
@RestController
@RequestMapping("/api/v1/matters")
class MatterResource {

    private static final List<String> STATES = List.of("open", "closed", "withdrawn");

    private final Matters matters;
    private final StartMatter startMatter;
    private final Units units;
    private final Timeline timeline;
    private final Diagrams diagrams;
    private final ActionForms actions;
    private final ViewLog views;

    MatterResource(
            Matters matters,
            StartMatter startMatter,
            Units units,
            Timeline timeline,
            Diagrams diagrams,
            ActionForms actions,
            ViewLog views) {
        this.views = views;
        this.matters = matters;
        this.startMatter = startMatter;
        this.units = units;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.actions = actions;
    }

    /** What a start asks for. */
    record Start(
            @Nullable String process,
            @Nullable String title,
            @Nullable Map<String, @Nullable Object> fields) {}

    /** Values by field name. */
    record Filled(@Nullable Map<String, @Nullable Object> fields) {}

    /** A unit that takes part. */
    record Party(String party, String unit, String name) {}

    /** A matter as lists show it. */
    record Listed(
            String id,
            String title,
            String process,
            String state,
            String stage,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            int openProblems) {}

    /** A matter as a whole; {@code problems} says where its problems are listed and how many have not ended. */
    record Detail(
            String id,
            String title,
            String process,
            String state,
            String stage,
            @Nullable String source,
            @Nullable String planItem,
            @Nullable String campaign,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate endedOn,
            List<Party> parties,
            ProblemsOf problems,
            List<ActionForms.Offered> actions) {}

    /** The problems of a matter. */
    record ProblemsOf(int open, String href) {}

    @Needs(Right.START_MATTER)
    @PostMapping
    ResponseEntity<Detail> start(Actor actor, @RequestBody Start start) {
        Matter matter = startMatter.start(
                actor,
                start.process() == null ? "" : start.process(),
                start.title() == null ? "" : start.title(),
                start.fields() == null ? Map.of() : start.fields());
        return ResponseEntity.created(URI.create("/api/v1/matters/" + matter.id()))
                .eTag(String.valueOf(matter.rev()))
                .body(detail(actor, matter));
    }

    @Needs(Right.READ)
    @GetMapping
    Page<Listed> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        if (state != null && !STATES.contains(state)) {
            throw Choices.of("pages.matters.state.", STATES).without("state", state);
        }
        String before = Page.id(after, "M-[0-9]{4}-[0-9]{4,}");
        return Page.of(
                matters.page(actor, state, campaign, q, before, size + 1), size, MatterResource::listed, Matter::id);
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<Detail> get(Actor actor, @PathVariable String id) {
        Matter matter = seen(actor, id);
        return ResponseEntity.ok().eTag(String.valueOf(matter.rev())).body(detail(actor, matter));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/timeline")
    Page<Timeline.Item> timeline(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        seen(actor, id);
        int size = Page.limit(limit);
        return Page.of(
                timeline.ofMatter(actor, id, Page.number(after), size + 1),
                size,
                it -> it,
                it -> String.valueOf(it.id()));
    }

    /** The congress's own diagrams are not the business of a unit; its problems' diagrams are. */
    @Needs(Right.READ_INSIDE)
    @GetMapping("/{id}/diagram")
    Diagrams.Shown diagram(Actor actor, @PathVariable String id) {
        matters.inside(actor, id);
        return diagrams.of(id, null);
    }

    @Needs(Right.READ)
    @GetMapping("/{id}/actions/{name}")
    ActionForms.Shown action(Actor actor, @PathVariable String id, @PathVariable String name) {
        return actions.show(actor, matters.visible(actor, id).about(), name);
    }

    @Needs(Right.ACT)
    @PostMapping("/{id}/actions/{name}")
    Completed act(Actor actor, @PathVariable String id, @PathVariable String name, @RequestBody Filled filled) {
        return Completed.by(actions.perform(
                actor, matters.visible(actor, id).about(), name, filled.fields() == null ? Map.of() : filled.fields()));
    }

    private static Listed listed(Matter it) {
        return new Listed(
                it.id(),
                it.title(),
                process(it),
                it.state(),
                it.stage(),
                it.number(),
                it.issuedOn(),
                it.openProblems());
    }

    private Detail detail(Actor actor, Matter it) {
        return new Detail(
                it.id(),
                it.title(),
                process(it),
                it.state(),
                it.stage(),
                it.source(),
                it.planItem(),
                it.campaign(),
                it.number(),
                it.issuedOn(),
                it.publishedOn(),
                it.endedOn(),
                List.of(party(it, "hostCommittee", it.hostCommittee()), party(it, "organ", it.organ())),
                new ProblemsOf(it.openProblems(), "/api/v1/problems?matter=" + it.id()),
                it.open() ? actions.offered(actor, it.about()) : List.of());
    }

    private Party party(Matter matter, String party, String unit) {
        return new Party(party, unit, units.name(unit, matter.endedOn()));
    }

    private static String process(Matter it) {
        return it.model().substring(0, it.model().lastIndexOf(':'));
    }

    private Matter seen(Actor actor, String id) {
        Matter matter = matters.visible(actor, id);
        if (matter.open() && matter.issuedOn() == null) {
            views.saw(actor, Sensitive.DRAFT, id);
        }
        return matter;
    }
}
