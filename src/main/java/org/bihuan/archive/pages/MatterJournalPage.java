package org.bihuan.archive.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.bihuan.api.Page;
import org.bihuan.archive.AsOf;
import org.bihuan.archive.api.ArchiveResource;
import org.bihuan.journal.ChainVerifications;
import org.bihuan.journal.KeptVerification;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of one matter: read, verified, as it was on a day, and taken away. */
@Controller
@RequestMapping("/archive/{id}")
class MatterJournalPage {

    private final Matters matters;
    private final ChainView chain;
    private final ChainVerifications verifications;
    private final AsOf asOf;
    private final ArchiveResource export;
    private final ViewLog views;
    private final Clock clock;

    MatterJournalPage(
            Matters matters,
            ChainView chain,
            ChainVerifications verifications,
            AsOf asOf,
            ArchiveResource export,
            ViewLog views,
            Clock clock) {
        this.matters = matters;
        this.chain = chain;
        this.verifications = verifications;
        this.asOf = asOf;
        this.export = export;
        this.views = views;
        this.clock = clock;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Needs(Right.READ_MATTER_CHAIN)
    @GetMapping
    String journal(Actor actor, @PathVariable String id, JournalFilter filter, Model model) {
        head(actor, id, "journal", model);
        chain.show(actor, id, filter, model);
        return "archive/matter";
    }

    /** As the matter stood at the end of a day; today's end is now. Of long lists a part is shown, and the next by a link. */
    @Needs(Right.READ_MATTER_CHAIN)
    @GetMapping("/as-of")
    String asOf(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String waiting,
            @RequestParam(required = false) @Nullable String problems,
            Model model) {
        Matter matter = head(actor, id, "asOf", model);
        LocalDate today = clock.instant().atZone(Congress.ZONE).toLocalDate();
        AsOf.Then then = asOf.of(actor, matter, day == null || day.isAfter(today) ? today : day);
        model.addAttribute("then", then);
        model.addAttribute("waiting", Slice.of(then.waiting(), waiting));
        model.addAttribute("problems", Slice.of(then.problems(), problems));
        model.addAttribute("today", today);
        return "archive/matter";
    }

    @Needs(Right.READ_MATTER_CHAIN)
    @GetMapping("/verifications")
    String verifications(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        head(actor, id, "verifications", model);
        model.addAttribute(
                "verifications",
                Page.of(
                        verifications.page(actor.congress(), id, Page.number(after), Page.USUAL + 1),
                        Page.USUAL,
                        it -> it,
                        it -> String.valueOf(it.id())));
        return "archive/matter";
    }

    /** Goes through the chain; what was found stands at the head of the page it leads back to. */
    @Needs(Right.READ_MATTER_CHAIN)
    @PostMapping("/verification")
    String verify(Actor actor, @PathVariable String id) {
        verifications.verify(actor, matters.inside(actor, id).id());
        return "redirect:/archive/" + id;
    }

    @Needs(Right.READ_MATTER_CHAIN)
    @GetMapping("/archive.zip")
    void zip(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        export.zip(actor, id, response);
    }

    private Matter head(Actor actor, String id, String tab, Model model) {
        Matter matter = matters.inside(actor, id);
        views.saw(actor, Sensitive.JOURNAL, id);
        KeptVerification last = verifications.last(actor.congress(), id).orElse(null);
        model.addAttribute("matter", matter);
        model.addAttribute("verified", last);
        model.addAttribute("tab", tab);
        return matter;
    }
}
