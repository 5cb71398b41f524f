package org.bihuan.matter.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.document.MatterPapers;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.escalation.Escalation;
import org.bihuan.escalation.Escalations;
import org.bihuan.escalation.api.EscalationView;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Verification;
import org.bihuan.journal.Verified;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.task.pages.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a matter leaves behind: its papers 材料, how it was urged and supervised 督办, its chain of the journal 留痕. */
@Controller
@RequestMapping("/matters/{id}")
class MatterFilePage {

    /** Urgings named on one page; a matter has few. */
    private static final int URGINGS = 200;

    private final Matters matters;
    private final MatterHead head;
    private final MatterPapers papers;
    private final Escalations escalations;
    private final EscalationView escalationView;
    private final Journal journal;
    private final Verification verification;
    private final JournalSentences sentences;
    private final ProcessModels models;
    private final Labels labels;
    private final ViewLog views;
    private final Revisions revisions;
    private final Sentences words;

    MatterFilePage(
            Matters matters,
            MatterHead head,
            MatterPapers papers,
            Escalations escalations,
            EscalationView escalationView,
            Journal journal,
            Verification verification,
            JournalSentences sentences,
            ProcessModels models,
            Labels labels,
            ViewLog views,
            Revisions revisions,
            Sentences words) {
        this.matters = matters;
        this.head = head;
        this.papers = papers;
        this.escalations = escalations;
        this.escalationView = escalationView;
        this.journal = journal;
        this.verification = verification;
        this.sentences = sentences;
        this.models = models;
        this.labels = labels;
        this.views = views;
        this.revisions = revisions;
        this.words = words;
    }

    /** A paper with the names of the step and the demand it was handed in at. */
    record Filed(MatterPapers.Paper paper, String step, String demand) {}

    /** Papers of one stage. */
    record Stage(String name, List<Filed> papers) {}

    /** A ladder with its papers. */
    record Ladder(Escalation of, EscalationView.Shown shown) {}

    @Needs(Right.READ)
    @GetMapping("/papers")
    String papers(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        head.of(actor, id, "papers", model);
        List<MatterPapers.Paper> rows = papers.page(actor, id, Page.number(after), 2 * Page.USUAL + 1);
        // A step's papers are not torn apart: the last step of a full page begins the next one.
        if (rows.size() > 2 * Page.USUAL) {
            long last = rows.get(rows.size() - 1).record();
            List<MatterPapers.Paper> whole =
                    rows.stream().filter(it -> it.record() != last).toList();
            rows = whole.isEmpty() ? rows : whole;
            model.addAttribute("next", rows.get(rows.size() - 1).record());
        }
        var stages = new LinkedHashMap<String, List<Filed>>();
        rows.forEach(it -> {
            ProcessModel of = models.get(it.model());
            stages.computeIfAbsent(labels.process(of), name -> new ArrayList<>())
                    .add(filed(of, it));
        });
        model.addAttribute(
                "stages",
                stages.entrySet().stream()
                        .map((Map.Entry<String, List<Filed>> it) -> new Stage(it.getKey(), it.getValue()))
                        .toList());
        model.addAttribute("first", after == null);
        return "matter/matter";
    }

    /** What was drafted, what others said of it, and what was handed in at last. */
    @Needs(Right.READ)
    @GetMapping("/comparison")
    String comparison(Actor actor, @PathVariable String id, Model model) {
        head.of(actor, id, "comparison", model);
        model.addAttribute("revised", revisions.ofMatter(actor, id));
        return "matter/matter";
    }

    private Filed filed(ProcessModel model, MatterPapers.Paper it) {
        ProcessModel.Node node = model.node(it.activity());
        String demand = node.form().stream()
                .filter(field -> field.name().equals(it.kind()))
                .map(field -> labels.field(model, node, field))
                .findFirst()
                .orElse("");
        return new Filed(it, labels.node(model, node), demand);
    }

    /** Urgings stand in the journal, which the supervised side does not read; ladders it sees once a paper was issued. */
    @Needs(Right.READ)
    @GetMapping("/urging")
    String urging(Actor actor, @PathVariable String id, Model model) {
        head.of(actor, id, "urging", model);
        model.addAttribute(
                "urgings",
                Right.READ_MATTER_CHAIN.heldBy(actor) && matters.isInside(actor, id)
                        ? sentences.of(journal.newest(id, "urge", Long.MAX_VALUE, URGINGS))
                        : List.of());
        model.addAttribute(
                "ladders",
                escalations.ofMatter(actor, id).stream()
                        .map(it -> new Ladder(it, escalationView.shown(it)))
                        .toList());
        return "matter/matter";
    }

    @Needs(Right.READ_MATTER_CHAIN)
    @GetMapping("/journal")
    String journal(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        matters.inside(actor, id);
        head.of(actor, id, "journal", model);
        views.saw(actor, Sensitive.JOURNAL, id);
        Long before = Page.number(after);
        var entries = journal.newest(id, before == null ? Long.MAX_VALUE : before, Page.USUAL + 1);
        var page = Page.of(entries, Page.USUAL, it -> it, it -> String.valueOf(it.seq()));
        model.addAttribute("entries", sentences.of(page.items()));
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        Verified verified = verification.verify(id);
        model.addAttribute("verified", verified);
        model.addAttribute(
                "bad", verified.bad() == null ? null : words.of(verified.bad().reason()));
        return "matter/matter";
    }
}
