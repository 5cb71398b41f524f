package org.bihuan.amendment.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.amendment.DecideRules;
import org.bihuan.amendment.MatterMove;
import org.bihuan.amendment.MatterRules;
import org.bihuan.amendment.MoveMatter;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.People;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By which rules a running matter goes, and moving it to those in force: proposed by one person, approved by another. */
@Controller
@RequestMapping("/matters/{id}/rules")
class MatterRulesPage {

    private final MatterRules reading;
    private final MoveMatter move;
    private final Matters matters;
    private final People people;
    private final RulesView view;
    private final Sentences sentences;
    private final RefusedActs refusedActs;
    private final HttpServletRequest request;

    MatterRulesPage(
            MatterRules reading,
            MoveMatter move,
            Matters matters,
            People people,
            RulesView view,
            Sentences sentences,
            RefusedActs refusedActs,
            HttpServletRequest request) {
        this.reading = reading;
        this.move = move;
        this.matters = matters;
        this.people = people;
        this.view = view;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
        this.request = request;
    }

    /** A proposal with the names of who made it and who decided it. */
    record Told(MatterMove it, String proposedBy, @Nullable String decidedBy) {}

    @Needs(Right.READ_INSIDE)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return page(actor, id, HttpStatus.OK, List.of());
    }

    private ModelAndView page(Actor actor, String id, HttpStatus status, List<String> errors) {
        MatterRules.Standing standing = reading.standing(actor, id);
        var page = new ModelAndView("amendment/matter", status);
        page.addObject("matter", matters.visible(actor, id));
        page.addObject("book", standing.promised());
        page.addObject("title", standing.promised().title().in(LocaleContextHolder.getLocale()));
        page.addObject("changes", view.changes(standing.changes()));
        page.addObject("proposed", standing.proposed().map(this::told).orElse(null));
        page.addObject("decided", standing.decided().stream().map(this::told).toList());
        page.addObject("mayPropose", Right.PROPOSE_MOVE.heldBy(actor));
        page.addObject("mayDecide", Right.MOVE_MATTER.heldBy(actor));
        page.addObject("zone", Congress.ZONE);
        page.addObject("errors", errors);
        return page;
    }

    private Told told(MatterMove it) {
        return new Told(it, people.name(it.proposedBy()), it.decidedBy() == null ? null : people.name(it.decidedBy()));
    }

    @Needs(Right.PROPOSE_MOVE)
    @PostMapping("/proposals")
    ModelAndView propose(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return done(actor, id, () -> move.propose(actor, id, reason));
    }

    @Needs(Right.MOVE_MATTER)
    @PostMapping("/proposals/{proposal}/approval")
    ModelAndView approve(
            Actor actor,
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam(defaultValue = "") String meeting,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String note) {
        return done(actor, id, () -> move.approve(actor, id, proposal, new DecideRules.Named(meeting, date), note));
    }

    @Needs(Right.MOVE_MATTER)
    @PostMapping("/proposals/{proposal}/rejection")
    ModelAndView decline(
            Actor actor,
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam(defaultValue = "") String reason) {
        return done(actor, id, () -> move.decline(actor, id, proposal, reason));
    }

    private ModelAndView done(Actor actor, String id, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/matters/" + id + "/rules");
        } catch (Invalid invalid) {
            return page(
                    actor,
                    id,
                    HttpStatus.BAD_REQUEST,
                    invalid.errors().stream()
                            .map(it -> sentences.of(it.reason()))
                            .toList());
        } catch (Refused refused) {
            return page(actor, id, HttpStatus.CONFLICT, refusedActs.tell(request, refused));
        }
    }
}
