package org.bihuan.problem.api;

import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Statistics;
import org.bihuan.problem.TakingPart;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.task.ActionForms;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Diagrams;
import org.bihuan.task.Timeline;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.bihuan.task.api.Completed;
import org.bihuan.task.api.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Problems: the ledger, one problem, what may be done about it. */
@RestController
@RequestMapping("/api/v1")
class ProblemResource {

    private final Problems problems;
    private final Ledger ledger;
    private final ProblemView view;
    private final TakingPart takingPart;
    private final ViewLog views;
    private final Timeline timeline;
    private final Diagrams diagrams;
    private final EvidenceFiles files;
    private final ActionForms actions;
    private final Work work;
    private final CompleteTask completeTask;

    ProblemResource(
            Problems problems,
            Ledger ledger,
            ProblemView view,
            TakingPart takingPart,
            ViewLog views,
            Timeline timeline,
            Diagrams diagrams,
            EvidenceFiles files,
            ActionForms actions,
            Work work,
            CompleteTask completeTask) {
        this.problems = problems;
        this.ledger = ledger;
        this.view = view;
        this.takingPart = takingPart;
        this.views = views;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.files = files;
        this.actions = actions;
        this.work = work;
        this.completeTask = completeTask;
    }

    /** Values by field name. */
    record Filled(@Nullable Map<String, @Nullable Object> fields) {

        Map<String, @Nullable Object> values() {
            return fields == null ? Map.of() : fields;
        }
    }

    @Needs(Right.READ)
    @GetMapping("/problems")
    Page<LedgerRow> list(
            Actor actor,
            LedgerFilter filter,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        Problem last = after == null ? null : last(actor, after);
        ProblemQuery query = filter.query(actor, sort, last, ledger);
        return Page.of(view.listed(actor, ledger.page(query, size + 1)), size, it -> it, LedgerRow::id);
    }

    @Needs(Right.READ)
    @GetMapping("/problems/{id}")
    ResponseEntity<ProblemView.Detail> get(Actor actor, @PathVariable String id) {
        Problem problem = seen(actor, id);
        return ResponseEntity.ok().eTag(String.valueOf(problem.rev())).body(view.detail(actor, problem));
    }

    @Needs(Right.READ)
    @GetMapping("/problems/{id}/timeline")
    Page<Timeline.Item> timeline(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        seen(actor, id);
        int size = Page.limit(limit);
        return Page.of(
                timeline.ofProblem(actor, id, Page.number(after), size + 1),
                size,
                it -> it,
                it -> String.valueOf(it.id()));
    }

    @Needs(Right.READ)
    @GetMapping("/problems/{id}/diagram")
    Diagrams.Shown diagram(Actor actor, @PathVariable String id) {
        Problem problem = problems.visible(actor, id);
        takingPart.demandToFollow(actor, problem);
        return diagrams.of(problem.matter(), id);
    }

    @Needs(Right.READ)
    @GetMapping("/problems/{id}/documents")
    Page<Attached> documents(Actor actor, @PathVariable String id) {
        problems.visible(actor, id);
        return new Page<>(files.of(actor, id), null);
    }

    @Needs(Right.READ)
    @GetMapping("/problems/{id}/actions/{name}")
    ActionForms.Shown action(Actor actor, @PathVariable String id, @PathVariable String name) {
        return actions.show(actor, view.running(problems.visible(actor, id)), name);
    }

    @Needs(Right.ACT)
    @PostMapping("/problems/{id}/actions/{name}")
    Completed act(Actor actor, @PathVariable String id, @PathVariable String name, @RequestBody Filled filled) {
        return Completed.by(actions.perform(actor, view.running(problems.visible(actor, id)), name, filled.values()));
    }

    @Needs(Right.ACT)
    @PostMapping("/problems/{id}/tasks/{activity}/completion")
    Completed complete(
            Actor actor,
            @PathVariable String id,
            @PathVariable String activity,
            @RequestBody Filled filled,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        WorkItem item = work.open(actor, id, activity);
        return Completed.by(completeTask.complete(actor, item.id(), filled.values(), IfMatch.revision(ifMatch)));
    }

    @Needs(Right.READ)
    @GetMapping("/statistics")
    Statistics statistics(Actor actor) {
        return ledger.statistics(actor);
    }

    private Problem last(Actor actor, String after) {
        try {
            return problems.visible(actor, after);
        } catch (Missing gone) {
            throw Invalid.field("after", "page.after", after);
        }
    }

    private Problem seen(Actor actor, String id) {
        Problem problem = problems.visible(actor, id);
        if (problem.status().equals("draft")) {
            views.saw(actor, Sensitive.DRAFT, id);
        }
        return problem;
    }
}
