package org.bihuan.problem.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.doors.ContentPolicy;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.LatestProgress;
import org.bihuan.problem.LedgerNames;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.TakingPart;
import org.bihuan.problem.api.ProblemView;
import org.bihuan.task.Diagrams;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.bihuan.task.Work;
import org.bihuan.task.pages.DrawnSteps;
import org.bihuan.task.pages.Listed;
import org.bihuan.task.pages.Revisions;
import org.bihuan.task.pages.Tabs;
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

/** One problem: its dates, its measures, the evidence beside the demand it answers, what was done. */
@Controller
@RequestMapping("/problems/{id}")
class ProblemPage {

    private final Problems problems;
    private final Matters matters;
    private final LedgerNames names;
    private final ProblemView view;
    private final Timeline timeline;
    private final ReadOut readOut;
    private final Work work;
    private final TakingPart takingPart;
    private final ViewLog views;
    private final Diagrams diagrams;
    private final DrawnSteps drawnSteps;
    private final TimeSpent timeSpent;
    private final Turns turns;
    private final Revisions revisions;
    private final Earlier earlier;
    private final LatestProgress progress;

    ProblemPage(
            Problems problems,
            Matters matters,
            LedgerNames names,
            ProblemView view,
            Timeline timeline,
            ReadOut readOut,
            Work work,
            TakingPart takingPart,
            ViewLog views,
            Diagrams diagrams,
            DrawnSteps drawnSteps,
            TimeSpent timeSpent,
            Turns turns,
            Revisions revisions,
            Earlier earlier,
            LatestProgress progress) {
        this.problems = problems;
        this.matters = matters;
        this.names = names;
        this.view = view;
        this.timeline = timeline;
        this.readOut = readOut;
        this.work = work;
        this.takingPart = takingPart;
        this.views = views;
        this.diagrams = diagrams;
        this.drawnSteps = drawnSteps;
        this.timeSpent = timeSpent;
        this.turns = turns;
        this.revisions = revisions;
        this.earlier = earlier;
        this.progress = progress;
    }

    @Needs(Right.READ)
    @GetMapping
    String facts(Actor actor, @PathVariable String id, Model model) {
        head(actor, id, "facts", model);
        model.addAttribute("assisting", names.assisting(List.of(id)).getOrDefault(id, List.of()));
        model.addAttribute("earlier", earlier.of(actor, id));
        model.addAttribute("progress", progress.of(actor, List.of(id)).get(id));
        model.addAttribute("linkable", earlier.linkable(actor, id));
        model.addAttribute("open", Listed.of(work, actor, "open", null, id));
        model.addAttribute("waiting", Listed.of(work, actor, "waiting", null, id));
        return "problem/problem";
    }

    @Needs(Right.READ)
    @GetMapping("/course")
    String course(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        head(actor, id, "course", model);
        var steps = Page.of(
                timeline.ofProblem(actor, id, Page.number(after), Page.USUAL + 1),
                Page.USUAL,
                it -> readOut.of(actor, it),
                it -> String.valueOf(it.id()));
        model.addAttribute("steps", steps);
        if (after == null) {
            model.addAttribute("turns", turns.of(actor, null, id));
        }
        model.addAttribute("spent", timeSpent.of(actor, steps.items()));
        model.addAttribute("first", after == null);
        return "problem/problem";
    }

    /** What was sent back and written again: the first version and the last, and the earlier cycles and closures it goes back to. */
    @Needs(Right.READ)
    @GetMapping("/comparison")
    String comparison(Actor actor, @PathVariable String id, Model model) {
        head(actor, id, "comparison", model);
        model.addAttribute("revised", revisions.ofProblem(actor, id));
        return "problem/problem";
    }

    @Needs(Right.READ)
    @GetMapping("/diagram")
    String diagram(Actor actor, @PathVariable String id, HttpServletResponse response, Model model) {
        ContentPolicy.diagram(response);
        head(actor, id, "diagram", model);
        model.addAttribute("diagrams", drawnSteps.of(diagram(actor, id)));
        return "problem/problem";
    }

    @Needs(Right.READ)
    @GetMapping("/diagram.json")
    @ResponseBody
    Diagrams.Shown diagram(Actor actor, @PathVariable String id) {
        Problem problem = problems.visible(actor, id);
        takingPart.demandToFollow(actor, problem);
        return diagrams.of(problem.matter(), id);
    }

    private ProblemView.Detail head(Actor actor, String id, String tab, Model model) {
        Problem problem = problems.visible(actor, id);
        ProblemView.Detail detail = view.detail(actor, problem);
        if (problem.status().equals("draft")) {
            views.saw(actor, Sensitive.DRAFT, id);
        }
        model.addAttribute("problem", detail);
        model.addAttribute("matterTitle", matters.get(problem.matter()).title());
        model.addAttribute("tab", tab);
        model.addAttribute(
                "tabs",
                Tabs.of("/problems/" + id, tab)
                        .with("course", "pages.tab.course", true)
                        .with("diagram", "pages.tab.diagram", takingPart.follows(actor, problem))
                        .with("comparison", "handling.tab.comparison", true)
                        .leading("papers.title", "/papers/problems/" + id, problem.issuedOn() != null)
                        .all());
        return detail;
    }
}
