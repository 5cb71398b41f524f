package org.bihuan.ballot.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.api.Page;
import org.bihuan.api.ToldOnce;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.ConductBallot;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.task.CompleteTask;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.bihuan.task.api.Completed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ballots for programs that know the process: each step is the completion of the task that waits, by another address, so that
 * what comes after what stays with the diagram.
 */
@RestController
@RequestMapping("/api/v1")
class BallotResource {

    private static final int ALL = 200;

    private final Ballots ballots;
    private final ConductBallot conduct;
    private final BallotView view;
    private final Matters matters;
    private final Work work;
    private final CompleteTask completeTask;

    BallotResource(
            Ballots ballots,
            ConductBallot conduct,
            BallotView view,
            Matters matters,
            Work work,
            CompleteTask completeTask) {
        this.ballots = ballots;
        this.conduct = conduct;
        this.view = view;
        this.matters = matters;
        this.work = work;
        this.completeTask = completeTask;
    }

    /** What is opened: the ballot that waits for a matter, or for one of its problems. */
    record Opening(
            @Nullable String matter,
            @Nullable String problem,
            @Nullable Map<String, @Nullable Object> fields) {}

    /** Values by field name. */
    record Filled(@Nullable Map<String, @Nullable Object> fields) {}

    /** The codes, told once, and where they are used. */
    record Codes(List<String> items, String page) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping("/matters/{matter}/ballots")
    Page<BallotView.Shown> list(Actor actor, @PathVariable String matter) {
        matters.visible(actor, matter);
        return new Page<>(
                ballots.ofMatter(actor, matter).stream().map(view::shown).toList(), null);
    }

    @Needs(Right.ACT)
    @PostMapping("/ballots")
    ResponseEntity<BallotView.Shown> open(Actor actor, @RequestBody Opening opening) {
        String matter = opening.matter() == null ? "" : opening.matter();
        matters.visible(actor, matter);
        Ballot waiting = ballots.ofMatter(actor, matter).stream()
                .filter(it -> Objects.equals(it.problem(), opening.problem()))
                .findFirst()
                .orElseThrow(() -> new Missing(matter + "/openBallot"));
        complete(actor, waiting, List.of("openBallot"), opening.fields());
        return ResponseEntity.created(URI.create("/api/v1/ballots/" + waiting.number()))
                .body(view.shown(ballots.get(waiting.id())));
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/ballots/{id}")
    BallotView.Shown get(Actor actor, @PathVariable String id) {
        return view.shown(ballots.visible(actor, id));
    }

    @Needs(Right.GIVE_BALLOT_CODES)
    @ToldOnce
    @PostMapping("/ballots/{id}/codes")
    Codes codes(Actor actor, @PathVariable String id) {
        return new Codes(conduct.giveCodes(actor, id), "/vote");
    }

    @Needs(Right.ACT)
    @PostMapping("/ballots/{id}/entries")
    Completed enter(Actor actor, @PathVariable String id, @RequestBody Filled filled) {
        return complete(actor, ballots.visible(actor, id), List.of("enterCount", "confirmCount"), filled.fields());
    }

    @Needs(Right.ACT)
    @PostMapping("/ballots/{id}/closing")
    Completed close(Actor actor, @PathVariable String id, @RequestBody Filled filled) {
        return complete(actor, ballots.visible(actor, id), List.of("closeBallot"), filled.fields());
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/ballots/{id}/result")
    BallotView.Sheet result(Actor actor, @PathVariable String id) {
        return view.sheet(ballots.visible(actor, id));
    }

    private Completed complete(
            Actor actor, Ballot ballot, List<String> activities, @Nullable Map<String, @Nullable Object> fields) {
        var question = new Work.Question("open", ballot.matter(), ballot.problem(), false, null, null, null, ALL);
        WorkItem item = work.page(actor, question).stream()
                .map(Work.Shown::item)
                .filter(it -> activities.contains(it.activity()) && Objects.equals(it.problem(), ballot.problem()))
                .findFirst()
                .orElseThrow(() -> new Missing(ballot.number() + "/" + activities.get(0)));
        return Completed.by(completeTask.complete(actor, item.id(), fields == null ? Map.of() : fields, null));
    }
}
