package org.bihuan.matter.pages;

import java.util.List;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModels;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.sharing.ManageGroup;
import org.bihuan.task.pages.Tabs;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above every tab of a matter, for whoever may see it. */
@Component
class MatterHead {

    private final Matters matters;
    private final Units units;
    private final ProcessModels models;
    private final Labels labels;
    private final ViewLog views;
    private final ManageGroup groups;

    MatterHead(Matters matters, Units units, ProcessModels models, Labels labels, ViewLog views, ManageGroup groups) {
        this.matters = matters;
        this.units = units;
        this.models = models;
        this.labels = labels;
        this.views = views;
        this.groups = groups;
    }

    /** The matter, with its head in the model. */
    Matter of(Actor actor, String id, String tab, Model model) {
        Matter matter = matters.visible(actor, id);
        if (matter.open() && matter.issuedOn() == null) {
            views.saw(actor, Sensitive.DRAFT, id);
        }
        model.addAttribute("matter", matter);
        model.addAttribute("process", labels.process(models.get(matter.model())));
        model.addAttribute("host", name(matter, matter.hostCommittee()));
        model.addAttribute("organ", name(matter, matter.organ()));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", tabs(actor, matter, tab));
        return matter;
    }

    private List<Tabs.Tab> tabs(Actor actor, Matter matter, String tab) {
        boolean inside = matters.isInside(actor, matter.id());
        return Tabs.of("/matters/" + matter.id(), tab)
                .with("course", "pages.tab.course", true)
                .with("diagram", "pages.tab.diagram", inside)
                .leading("pages.tab.problems", matter.openProblems(), "/problems?matter=" + matter.id())
                .with("papers", "handling.tab.papers", true)
                .with("comparison", "handling.tab.comparison", tab.equals("comparison"))
                .with("urging", "handling.tab.urging", true)
                .with("journal", "handling.tab.journal", inside && Right.READ_MATTER_CHAIN.heldBy(actor))
                .leading("papers.title", "/papers/matters/" + matter.id(), true)
                .leading("sharing.tab", "/matters/" + matter.id() + "/shares", inside)
                .leading("projectGroup.title", "/matters/" + matter.id() + "/group", groups.mayRead(actor, matter.id()))
                .leading("library.matter.tab", "/matters/" + matter.id() + "/rules", inside)
                .leading("archive.menu", "/archive/" + matter.id(), inside && Right.READ_MATTER_CHAIN.heldBy(actor))
                .all();
    }

    private String name(Matter matter, String unit) {
        return units.name(matter.congress(), unit, matter.endedOn()).orElse(unit);
    }
}
