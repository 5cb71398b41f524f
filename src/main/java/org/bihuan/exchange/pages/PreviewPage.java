package org.bihuan.exchange.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.Correction;
import org.bihuan.exchange.ImportDraft;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.ImportList;
import org.bihuan.exchange.Taking;
import org.bihuan.exchange.api.TakeOvers;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list before it is taken over: what is wrong stands at the cell and is put right there; nothing is written until all is taken. */
@Controller
@RequestMapping("/imports/{id}")
class PreviewPage {

    private static final int ROWS = 25;

    private final ImportDrafts drafts;
    private final PreviewRows rows;
    private final SaidForm said;
    private final TakeOvers takeOvers;
    private final Units units;
    private final Sentences sentences;

    PreviewPage(
            ImportDrafts drafts,
            PreviewRows rows,
            SaidForm said,
            TakeOvers takeOvers,
            Units units,
            Sentences sentences) {
        this.drafts = drafts;
        this.rows = rows;
        this.said = said;
        this.takeOvers = takeOvers;
        this.units = units;
        this.sentences = sentences;
    }

    /**
     * The preview.
     *
     * @param show {@code all} rows, else those at fault as long as there are any
     * @param from how many rows come before the page
     * @param row the row of which every cell is to be changed
     */
    @Needs(Right.START_MATTER)
    @GetMapping
    String show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable String row,
            Model model) {
        Optional<Taking> taking = takeOvers.find(actor, id);
        if (taking.filter(it -> !it.failed()).isPresent()) {
            return "redirect:/imports/" + id + "/taking";
        }
        taking.ifPresent(it -> model.addAttribute("failed", it));
        ImportDraft draft = drafts.get(actor, id);
        ImportList.Checked checked = drafts.check(actor, id);
        shown(actor, draft, checked, show, from, row, model);
        model.addAttribute("wrong", said.show(actor, draft, checked.errors(), model));
        return "exchange/preview";
    }

    private void shown(
            Actor actor,
            ImportDraft draft,
            ImportList.Checked checked,
            String show,
            int from,
            @Nullable String row,
            Model model) {
        ImportList.Imported imported = checked.imported();
        boolean all = show.equals("all") || imported.list().rejected().isEmpty();
        List<String> keys = rows.keys(imported, !all);
        int begin = Math.max(0, Math.min(from, Math.max(0, keys.size() - 1)) / ROWS * ROWS);
        int end = Math.min(keys.size(), begin + ROWS);
        model.addAttribute("draft", draft);
        model.addAttribute("called", checked.title());
        model.addAttribute("accepted", taken(checked));
        model.addAttribute("rejected", imported.list().rejected().size());
        model.addAttribute("newUnits", imported.list().newUnits());
        model.addAttribute(
                "warnings",
                imported.list().warnings().stream()
                        .map(it -> sentences.of(it.reason()))
                        .toList());
        model.addAttribute("columns", checked.columns());
        model.addAttribute("ready", checked.errors().isEmpty() && taken(checked) > 0);
        model.addAttribute(
                "sheets", rows.sheets(imported, drafts.corrections(actor, draft.id()), keys.subList(begin, end), row));
        model.addAttribute("all", all);
        model.addAttribute("from", begin);
        model.addAttribute("before", begin == 0 ? null : Integer.valueOf(Math.max(0, begin - ROWS)));
        model.addAttribute("next", end < keys.size() ? Integer.valueOf(end) : null);
        model.addAttribute("last", end);
        model.addAttribute("count", keys.size());
        List<Unit> open = units.of(actor.congress()).stream().filter(Unit::open).toList();
        model.addAttribute(
                "committees",
                open.stream().filter(it -> it.kind().equals("committee")).toList());
        model.addAttribute(
                "organs", open.stream().filter(it -> it.kind().equals("organ")).toList());
        model.addAttribute("known", open.stream().filter(Unit::supervised).toList());
    }

    private static int taken(ImportList.Checked checked) {
        return checked.imported().list().accepted().size();
    }

    /** Keeps what was changed in the cells; the page then shows the list checked anew. */
    @Needs(Right.START_MATTER)
    @PostMapping("/cells")
    String correct(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int from,
            RedirectAttributes next) {
        List<Correction> changed = rows.corrections(drafts.check(actor, id).imported(), sent);
        drafts.correct(actor, id, changed);
        next.addFlashAttribute("done", sentences.of("ledger.import.corrected", changed.size()));
        next.addAttribute("show", show);
        next.addAttribute("from", from);
        return "redirect:/imports/" + id;
    }

    /** Keeps what is said of the list and of the matter to be. */
    @Needs(Right.START_MATTER)
    @PostMapping("/matter")
    ModelAndView say(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        ImportDraft draft = drafts.get(actor, id);
        SaidForm.Sent it = said.read(actor, draft, sent, request);
        try {
            if (!it.errors().isEmpty()) {
                throw new Invalid(it.errors());
            }
            drafts.say(actor, id, it.said());
            next.addFlashAttribute("done", sentences.of("ledger.import.said"));
            return new ModelAndView("redirect:/imports/" + id);
        } catch (Invalid wrong) {
            return nothing(actor, draft.saying(it.said()), wrong.errors(), model);
        }
    }

    @Needs(Right.START_MATTER)
    @PostMapping("/deletion")
    String drop(Actor actor, @PathVariable String id, RedirectAttributes next) {
        drafts.drop(actor, id);
        next.addFlashAttribute("done", sentences.of("ledger.import.dropped"));
        return "redirect:/imports";
    }

    /** The page once more as it was sent, where nothing was done for what is wrong. */
    ModelAndView nothing(Actor actor, ImportDraft sent, List<FieldError> errors, Model model) {
        shown(actor, sent, drafts.check(actor, sent.id()), "", 0, null, model);
        model.addAttribute("wrong", said.show(actor, sent, errors, model));
        model.addAttribute("nothing", true);
        return new ModelAndView("exchange/preview", model.asMap(), HttpStatus.BAD_REQUEST);
    }
}
