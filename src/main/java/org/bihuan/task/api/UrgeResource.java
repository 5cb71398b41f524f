package org.bihuan.task.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.journal.Entry;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.OneByOne;
import org.bihuan.task.UrgeTask;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Urging others 催办: about one task, or about many. */
@RestController
@RequestMapping("/api/v1/tasks")
class UrgeResource {

    private final UrgeTask urgeTask;
    private final OneByOne oneByOne;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    UrgeResource(UrgeTask urgeTask, OneByOne oneByOne, Sentences sentences, RefusedActs refusedActs) {
        this.urgeTask = urgeTask;
        this.oneByOne = oneByOne;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    /** What is said. */
    record Urging(@Nullable String text) {}

    /** What is said about many. */
    record UrgingMany(
            @Nullable List<@Nullable String> ids, @Nullable String text) {}

    /** What became of one of many; a reason where it was not done. */
    record Result(String id, boolean urged, @Nullable String reason, Completed.@Nullable Receipt entry) {}

    /** One result for each task named. */
    record Results(List<Result> items) {}

    @Needs(Right.ACT)
    @PostMapping("/{id}/urge")
    Completed urge(Actor actor, @PathVariable String id, @RequestBody Urging it) {
        return Completed.by(urgeTask.urge(actor, Work.id(id), it.text() == null ? "" : it.text()));
    }

    @Needs(Right.ACT)
    @PostMapping("/urges")
    Results urge(Actor actor, @RequestBody UrgingMany it, HttpServletRequest request) {
        String text = it.text() == null ? "" : it.text();
        if (it.ids() != null && !it.ids().isEmpty() && text.isBlank()) {
            throw Invalid.field("text", "form.required");
        }
        return new Results(oneByOne.each(it.ids(), id -> urgeTask.urge(actor, Work.id(id), text)).stream()
                .map(one -> result(one, request))
                .toList());
    }

    private Result result(OneByOne.Result it, HttpServletRequest request) {
        refusedActs.tell(request, it.id(), it.because());
        Entry entry = it.entry();
        return new Result(
                it.id(),
                entry != null,
                it.refused() == null ? null : sentences.of(it.refused()),
                entry == null ? null : Completed.by(entry).entry());
    }
}
