package org.bihuan.exchange.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.Correction;
import org.bihuan.exchange.ImportDraft;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.ImportList;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final Units units;
    private final Sentences sentences;

    PreviewPage(ImportDrafts drafts, PreviewRows rows, Units units, Sentences sentences) {
        this.drafts = drafts;
        this.rows = rows;
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
        ImportDraft draft = drafts.get(actor, id);
        ImportList.Checked checked = drafts.check(actor, id);
        ImportList.Imported imported = checked.imported();
        boolean all = show.equals("all") || imported.list().rejected().isEmpty();
        List<String> keys = rows.keys(imported, !all);
        int begin = Math.max(0, Math.min(from, Math.max(0, keys.size() - 1)) / ROWS * ROWS);
        int end = Math.min(keys.size(), begin + ROWS);
        model.addAttribute("draft", draft);
        model.addAttribute("accepted", imported.list().accepted().size());
        model.addAttribute("rejected", imported.list().rejected().size());
        model.addAttribute("newUnits", imported.list().newUnits());
        model.addAttribute(
                "warnings",
                imported.list().warnings().stream()
                        .map(it -> sentences.of(it.reason()))
                        .toList());
        model.addAttribute("errors", said(checked.errors()));
        model.addAttribute(
                "sheets", rows.sheets(imported, drafts.corrections(actor, id), keys.subList(begin, end), row));
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
        return "exchange/preview";
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

    /** Keeps what the matter to be is called and whose it is. */
    @Needs(Right.START_MATTER)
    @PostMapping("/matter")
    ModelAndView say(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String hostCommittee,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate issuedOn,
            @RequestParam(defaultValue = "false") boolean createUnits,
            RedirectAttributes next,
            Model model) {
        try {
            drafts.say(
                    actor,
                    id,
                    new ImportDraft.Said(text(title), text(hostCommittee), text(organ), issuedOn, createUnits));
            next.addFlashAttribute("done", sentences.of("ledger.import.said"));
            return new ModelAndView("redirect:/imports/" + id);
        } catch (Invalid wrong) {
            return wrong(actor, id, wrong, model);
        }
    }

    /** Takes the list over as a whole. */
    @Needs(Right.START_MATTER)
    @PostMapping("/taking")
    ModelAndView takeOver(Actor actor, @PathVariable String id, RedirectAttributes next, Model model) {
        try {
            String matter = drafts.takeOver(actor, id);
            next.addFlashAttribute("done", sentences.of("ledger.import.taken", matter));
            return new ModelAndView("redirect:/matters/" + matter);
        } catch (Invalid wrong) {
            return wrong(actor, id, wrong, model);
        }
    }

    @Needs(Right.START_MATTER)
    @PostMapping("/deletion")
    String drop(Actor actor, @PathVariable String id, RedirectAttributes next) {
        drafts.drop(actor, id);
        next.addFlashAttribute("done", sentences.of("ledger.import.dropped"));
        return "redirect:/imports";
    }

    private ModelAndView wrong(Actor actor, String id, Invalid wrong, Model model) {
        var page = new ModelAndView(show(actor, id, "", 0, null, model));
        model.addAttribute("errors", said(wrong.errors()));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private List<String> said(List<FieldError> errors) {
        return errors.stream().map(it -> sentences.of(it.reason())).toList();
    }

    private static @Nullable String text(String sent) {
        return sent.isBlank() ? null : sent.strip();
    }
}
