package org.bihuan.sharing.api;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.AnswerShare;
import org.bihuan.sharing.Share;
import org.bihuan.sharing.ShareMatter;
import org.bihuan.sharing.SharedMatters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shares of a matter: see, begin, end, accept; and its topic, both sides beside each other. */
@RestController
@RequestMapping("/api/v1/matters/{id}")
class ShareResource {

    private final ShareMatter sharing;
    private final AnswerShare answers;
    private final SharedMatters shared;
    private final Matters matters;

    ShareResource(ShareMatter sharing, AnswerShare answers, SharedMatters shared, Matters matters) {
        this.sharing = sharing;
        this.answers = answers;
        this.shared = shared;
        this.matters = matters;
    }

    /** With whom and how much. */
    record Begin(@Nullable String congress, @Nullable String level) {}

    /** A share as its own side sees it. */
    record Shown(
            long id,
            String congress,
            String congressName,
            String level,
            OffsetDateTime begunAt,
            @Nullable OffsetDateTime acceptedAt,
            @Nullable OffsetDateTime endedAt) {

        static Shown of(Share it) {
            return new Shown(
                    it.id(), it.congress(), it.congressName(), it.level(), it.begunAt(), it.acceptedAt(), it.endedAt());
        }
    }

    /** One's own matter and what others answer to the same topic. */
    record Topic(Own own, List<SharedView.Summary> others) {}

    /** One's own side of a topic. */
    record Own(String id, String title, String state, String stage, int openProblems) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping("/shares")
    Page<Shown> list(Actor actor, @PathVariable String id) {
        return new Page<>(sharing.of(actor, id).stream().map(Shown::of).toList(), null);
    }

    @Needs(Right.SHARE_MATTER)
    @PostMapping("/shares")
    ResponseEntity<Shown> begin(Actor actor, @PathVariable String id, @RequestBody Begin begin) {
        Share share = sharing.begin(actor, id, begin.congress(), begin.level());
        return ResponseEntity.created(URI.create("/api/v1/matters/" + id + "/shares"))
                .body(Shown.of(share));
    }

    @Needs(Right.SHARE_MATTER)
    @DeleteMapping("/shares/{share}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String id, @PathVariable long share) {
        sharing.end(actor, id, share);
    }

    @Needs(Right.ACCEPT_SHARE)
    @PostMapping("/shares/{share}/acceptance")
    SharedView.Summary accept(Actor actor, @PathVariable String id, @PathVariable long share) {
        answers.accept(actor, id, share);
        return SharedView.Summary.of(shared.visible(actor, id));
    }

    @Needs(Right.READ)
    @GetMapping("/topic")
    Topic topic(Actor actor, @PathVariable String id) {
        var own = matters.visible(actor, id);
        return new Topic(
                new Own(own.id(), own.title(), own.state(), own.stage(), own.openProblems()),
                shared.linked(actor, id).stream().map(SharedView.Summary::of).toList());
    }
}
