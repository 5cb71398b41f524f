package org.bihuan.task.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Copying;
import org.bihuan.task.Delegating;
import org.bihuan.task.Recalling;
import org.bihuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do with a task among themselves: delegate and get back, copy, take back. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class PassingResource {

    private final Delegating delegating;
    private final Copying copying;
    private final Recalling recalling;

    PassingResource(Delegating delegating, Copying copying, Recalling recalling) {
        this.delegating = delegating;
        this.copying = copying;
        this.recalling = recalling;
    }

    /** A colleague's account and what to prepare. */
    record Delegation(@Nullable String to, @Nullable String note) {}

    /** What was prepared: an opinion, and values for the form. */
    record Prepared(@Nullable String opinion, @Nullable Map<String, @Nullable Object> fields) {}

    /** Ids of people, and what to tell them. */
    record Copies(@Nullable List<String> persons, @Nullable String note) {}

    /** Why. */
    record Recall(@Nullable String reason) {}

    @Needs(Right.ACT)
    @PostMapping("/delegation")
    Completed delegate(Actor actor, @PathVariable String id, @RequestBody Delegation it) {
        return Completed.by(delegating.delegate(actor, Work.id(id), said(it.to()), said(it.note())));
    }

    @Needs(Right.ACT)
    @PostMapping("/delegation/return")
    Completed giveBack(Actor actor, @PathVariable String id, @RequestBody Prepared it) {
        return Completed.by(delegating.giveBack(
                actor,
                Work.id(id),
                said(it.opinion()),
                Optional.ofNullable(it.fields()).orElse(Map.of())));
    }

    @Needs(Right.ACT)
    @DeleteMapping("/delegation")
    Completed takeBack(Actor actor, @PathVariable String id) {
        return Completed.by(delegating.takeBack(actor, Work.id(id)));
    }

    @Needs(Right.ACT)
    @PostMapping("/copies")
    Completed copy(Actor actor, @PathVariable String id, @RequestBody Copies it) {
        List<String> persons = Optional.ofNullable(it.persons()).orElse(List.of());
        return Completed.by(copying.send(actor, Work.id(id), persons, said(it.note())));
    }

    @Needs(Right.READ)
    @PostMapping("/copies/read")
    ResponseEntity<Void> read(Actor actor, @PathVariable String id) {
        copying.read(actor, Work.id(id));
        return ResponseEntity.noContent().build();
    }

    @Needs(Right.ACT)
    @PostMapping("/recall")
    Completed recall(Actor actor, @PathVariable String id, @RequestBody Recall it) {
        return Completed.by(recalling.recall(actor, Work.id(id), said(it.reason())));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
