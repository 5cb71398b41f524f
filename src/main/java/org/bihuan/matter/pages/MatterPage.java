package org.bihuan.matter.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.doors.ContentPolicy;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.ActionForms;
import org.bihuan.task.Diagrams;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.bihuan.task.Work;
import org.bihuan.task.pages.DrawnSteps;
import org.bihuan.task.pages.Listed;
import org.bihuan.task.pages.TimeSpent;
import org.bihuan.task.pages.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One matter: its facts, what waits in it, what was done. */
@Controller
@RequestMapping("/matters/{id}")
class MatterPage {

    private final Matters matters;
    private final MatterHead head;
    private final Timeline timeline;
    private final ReadOut readOut;
    private final Work work;
    private final ActionForms actions;
    private final Diagrams diagrams;
    private final DrawnSteps drawnSteps;
    private final TimeSpent timeSpent;
    private final Turns turns;

    MatterPage(
            Matters matters,
            MatterHead head,
            Timeline timeline,
            ReadOut readOut,
            Work work,
            ActionForms actions,
            Diagrams diagrams,
            DrawnSteps drawnSteps,
            TimeSpent timeSpent,
            Turns turns) {
        this.matters = matters;
        this.head = head;
        this.timeline = timeline;
        this.readOut = readOut;
        this.work = work;
        this.actions = actions;
        this.diagrams = diagrams;
        this.drawnSteps = drawnSteps;
        this.timeSpent = timeSpent;
        this.turns = turns;
    }

    @Needs(Right.READ)
    @GetMapping
    String facts(Actor actor, @PathVariable String id, Model model) {
        Matter matter = head.of(actor, id, "facts", model);
        model.addAttribute("open", Listed.of(work, actor, "open", id, null));
        model.addAttribute("waiting", Listed.of(work, actor, "waiting", id, null));
        model.addAttribute(
                "actions", matter.open() ? actions.offered(actor, matter.about()) : List.<ActionForms.Offered>of());
        return "matter/matter";
    }

    @Needs(Right.READ)
    @GetMapping("/course")
    String course(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        head.of(actor, id, "course", model);
        var steps = Page.of(
                timeline.ofMatter(actor, id, Page.number(after), Page.USUAL + 1),
                Page.USUAL,
                it -> readOut.of(actor, it),
                it -> String.valueOf(it.id()));
        model.addAttribute("steps", steps);
        if (after == null) {
            model.addAttribute("turns", turns.of(actor, id, null));
        }
        model.addAttribute("spent", timeSpent.of(actor, steps.items()));
        model.addAttribute("first", after == null);
        return "matter/matter";
    }

    /** The congress's own diagrams are not the business of a unit; its problems' diagrams are. */
    @Needs(Right.READ_INSIDE)
    @GetMapping("/diagram")
    String diagram(Actor actor, @PathVariable String id, HttpServletResponse response, Model model) {
        ContentPolicy.diagram(response);
        model.addAttribute("diagrams", drawnSteps.of(diagram(actor, id)));
        head.of(actor, id, "diagram", model);
        return "matter/matter";
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/diagram.json")
    @ResponseBody
    Diagrams.Shown diagram(Actor actor, @PathVariable String id) {
        matters.inside(actor, id);
        return diagrams.of(id, null);
    }
}
