package org.bihuan.archive.pages;

import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.archive.Question;
import org.bihuan.journal.ChainVerifications;
import org.bihuan.journal.KeptVerification;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The archive 档案与审计: closed and running matters with when their journal was last verified, and the journal as a whole. */
@Controller
@RequestMapping("/archive")
class ArchivePage {

    private static final int KEPT = 5;

    private final Matters matters;
    private final ChainVerifications verifications;

    ArchivePage(Matters matters, ChainVerifications verifications) {
        this.matters = matters;
        this.verifications = verifications;
    }

    /** A matter with the newest verification of its journal. */
    record Row(Matter matter, @Nullable KeptVerification verified) {}

    @Needs(Right.READ_JOURNAL)
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = Choices.of("pages.matters.state.", Question.STATES).asked("state", state);
        boolean business = Right.READ_MATTER_CHAIN.heldBy(actor);
        boolean all = Right.VERIFY_ALL_CHAINS.heldBy(actor);
        model.addAttribute("business", business);
        model.addAttribute("system", Right.READ_SYSTEM_CHAIN.heldBy(actor));
        model.addAttribute("looked", Right.READ_VIEWS.heldBy(actor));
        model.addAttribute("all", all);
        if (all) {
            model.addAttribute("verifications", verifications.page(actor.congress(), null, null, KEPT));
        }
        if (business) {
            String words = q.isBlank() ? null : q.strip();
            String before = Page.id(after, "M-[0-9]{4}-[0-9]{4,}");
            List<Matter> found = matters.page(actor, wanted, null, words, before, Page.USUAL + 1);
            model.addAttribute("matters", Page.of(found, Page.USUAL, this::row, Matter::id));
            model.addAttribute("q", q);
            model.addAttribute("state", state);
            model.addAttribute("states", Question.STATES);
            model.addAttribute("first", after == null);
        }
        return "archive/archive";
    }

    private Row row(Matter it) {
        return new Row(it, verifications.last(it.congress(), it.id()).orElse(null));
    }

    /** Goes through all chains; what was found stands on the page it leads back to. */
    @Needs(Right.VERIFY_ALL_CHAINS)
    @PostMapping("/verification")
    String verify(Actor actor) {
        verifications.verifyAll(actor);
        return "redirect:/archive#verification";
    }
}
