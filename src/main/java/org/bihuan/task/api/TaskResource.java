package org.bihuan.task.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Light;
import org.bihuan.deadline.api.DueViews;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Claiming;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Copied;
import org.bihuan.task.Copying;
import org.bihuan.task.Delegating;
import org.bihuan.task.Drafts;
import org.bihuan.task.Form;
import org.bihuan.task.Timeline;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks: list, form, draft, claim, hand over, complete. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskResource {

    private final Work work;
    private final CompleteTask completeTask;
    private final Claiming claiming;
    private final Drafts drafts;
    private final Delegating delegating;
    private final Copying copying;
    private final Timeline timeline;
    private final TaskRows rows;
    private final DueViews dueViews;
    private final Sentences sentences;

    TaskResource(
            Work work,
            CompleteTask completeTask,
            Claiming claiming,
            Drafts drafts,
            Delegating delegating,
            Copying copying,
            Timeline timeline,
            TaskRows rows,
            DueViews dueViews,
            Sentences sentences) {
        this.work = work;
        this.completeTask = completeTask;
        this.claiming = claiming;
        this.drafts = drafts;
        this.delegating = delegating;
        this.copying = copying;
        this.timeline = timeline;
        this.rows = rows;
        this.dueViews = dueViews;
        this.sentences = sentences;
    }

    /**
     * An item with its form, and how its due date came about.
     *
     * @param papers what was written at it, for whoever was sent a copy
     */
    record Detail(
            String id,
            String activity,
            String name,
            String matter,
            @Nullable String problem,
            String party,
            @Nullable LocalDate due,
            DueViews.@Nullable Shown dueExplanation,
            Light light,
            String lightLabel,
            @Nullable String claimedBy,
            int urges,
            String state,
            @Nullable String unit,
            @Nullable String delegatedTo,
            @Nullable String opinion,
            List<Copied.Copy> copies,
            List<Timeline.Item> papers,
            Form form) {}

    /** Values by field name. */
    record Filled(@Nullable Map<String, @Nullable Object> fields) {

        Map<String, @Nullable Object> values() {
            return fields == null ? Map.of() : fields;
        }
    }

    /** A colleague's account and why. */
    record Transfer(@Nullable String to, @Nullable String reason) {}

    @Needs(Right.READ)
    @GetMapping
    Page<TaskRows.Row> list(
            Actor actor,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        Map<Long, Copied.Copy> copies = state.equals("copied") ? copying.to(actor) : Map.of();
        var question = new Work.Question(state, matter, problem, mine, Light.asked(light), q, after, size);
        return Page.of(
                work.page(actor, question),
                size,
                it -> rows.of(it, copies.get(it.item().id())),
                it -> it.item().number());
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<Detail> get(Actor actor, @PathVariable String id) {
        Work.Shown it = work.get(actor, id);
        WorkItem item = it.item();
        var detail = new Detail(
                item.number(),
                item.activity(),
                it.name(),
                item.matter(),
                item.problem(),
                item.party(),
                item.due(),
                dueViews.computed(item.due(), item.dueZh(), item.dueEn(), item.dueBasis()),
                it.light(),
                sentences.of(it.lightCode()),
                rows.claimedBy(item),
                item.urges(),
                item.state(),
                item.unit(),
                delegating.preparing(item.id()).orElse(null),
                delegating.opinion(item.id()).orElse(null),
                copying.of(item.id()),
                timeline.ofCopy(actor, item.id()),
                work.form(actor, item));
        return ResponseEntity.ok().eTag(String.valueOf(item.rev())).body(detail);
    }

    @Needs(Right.ACT)
    @PostMapping("/{id}/completion")
    Completed complete(
            Actor actor,
            @PathVariable String id,
            @RequestBody Filled filled,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Completed.by(completeTask.complete(actor, Work.id(id), filled.values(), IfMatch.revision(ifMatch)));
    }

    @Needs(Right.ACT)
    @PutMapping("/{id}/draft")
    ResponseEntity<Void> draft(Actor actor, @PathVariable String id, @RequestBody Filled filled) {
        drafts.save(actor, Work.id(id), filled.values());
        return ResponseEntity.noContent().build();
    }

    @Needs(Right.ACT)
    @PostMapping("/{id}/claim")
    TaskRows.Row claim(Actor actor, @PathVariable String id) {
        claiming.claim(actor, Work.id(id));
        return rows.of(work.get(actor, id));
    }

    @Needs(Right.ACT)
    @PostMapping("/{id}/unclaim")
    TaskRows.Row unclaim(Actor actor, @PathVariable String id) {
        claiming.unclaim(actor, Work.id(id));
        return rows.of(work.get(actor, id));
    }

    @Needs(Right.ACT)
    @PostMapping("/{id}/transfer")
    TaskRows.Row transfer(Actor actor, @PathVariable String id, @RequestBody Transfer transfer) {
        claiming.transfer(
                actor,
                Work.id(id),
                Optional.ofNullable(transfer.to()).orElse(""),
                Optional.ofNullable(transfer.reason()).orElse(""));
        return rows.of(work.get(actor, id));
    }
}
