package org.bihuan.task.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
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

    private static final int MOST = 200;

    private final UrgeTask urgeTask;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    UrgeResource(UrgeTask urgeTask, Sentences sentences, RefusedActs refusedActs) {
        this.urgeTask = urgeTask;
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
        if (it.ids() == null || it.ids().isEmpty()) {
            throw Invalid.field("ids", "form.required");
        }
        if (it.ids().size() > MOST) {
            throw Invalid.field("ids", "task.tooMany", MOST);
        }
        if (it.text() == null || it.text().isBlank()) {
            throw Invalid.field("text", "form.required");
        }
        var results = new ArrayList<Result>();
        for (String id : new LinkedHashSet<>(it.ids())) {
            results.add(one(actor, String.valueOf(id), it.text(), request));
        }
        return new Results(results);
    }

    private Result one(Actor actor, String id, String text, HttpServletRequest request) {
        try {
            return new Result(
                    id,
                    true,
                    null,
                    Completed.by(urgeTask.urge(actor, Work.id(id), text)).entry());
        } catch (Refused refused) {
            return new Result(id, false, refusedActs.tell(request, id, refused).get(0), null);
        } catch (Forbidden forbidden) {
            return new Result(id, false, refusedActs.tell(request, id, forbidden), null);
        } catch (Missing missing) {
            return new Result(id, false, sentences.of("task.unknown", id), null);
        }
    }
}
