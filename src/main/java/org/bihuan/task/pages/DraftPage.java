package org.bihuan.task.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Drafts;
import org.bihuan.task.Work;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a half-filled form while its reader goes on filling it in, so that a session that ends takes nothing with it. */
@Controller
class DraftPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Work work;
    private final Drafts drafts;
    private final FilledIn filledIn;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    DraftPage(Work work, Drafts drafts, FilledIn filledIn, Sentences sentences, RefusedActs refusedActs) {
        this.work = work;
        this.drafts = drafts;
        this.filledIn = filledIn;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    /** What the form says beside its buttons. */
    record Kept(boolean kept, String text) {}

    @Needs(Right.ACT)
    @PostMapping("/tasks/{id}/draft")
    ResponseEntity<Kept> keep(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var item = work.get(actor, id).item();
        try {
            drafts.save(
                    actor,
                    item.id(),
                    filledIn.read(actor, work.form(actor, item), sent, request).values());
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Kept(false, refusedActs.tell(request, refused).get(0)));
        }
        String at = drafts.savedAt(item.id(), actor.person())
                .map(it -> it.atZoneSameInstant(Congress.ZONE).format(TIME))
                .orElse("");
        return ResponseEntity.ok(new Kept(true, sentences.of("handling.draft.kept", at)));
    }
}
