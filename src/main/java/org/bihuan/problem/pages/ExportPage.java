package org.bihuan.problem.pages;

import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.ExportJob;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerFigures;
import org.bihuan.problem.api.LedgerAddress;
import org.bihuan.problem.api.LedgerExportResource;
import org.bihuan.problem.api.LedgerExports;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is filtered, as a file: at once where it is small, else in the background, to be fetched when it is there. */
@Controller
class ExportPage {

    private final LedgerExports exports;
    private final LedgerExportResource files;
    private final Ledger ledger;
    private final Sentences sentences;

    ExportPage(LedgerExports exports, LedgerExportResource files, Ledger ledger, Sentences sentences) {
        this.ledger = ledger;
        this.exports = exports;
        this.files = files;
        this.sentences = sentences;
    }

    /** Says how many rows it would have, and which kind of file that makes. */
    @Needs(Right.READ)
    @GetMapping("/problems/export")
    String ask(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        LedgerAddress address = LedgerAddress.of(parameters);
        LedgerFigures.Count rows = exports.count(actor, address);
        model.addAttribute("address", address);
        model.addAttribute("rows", rows);
        model.addAttribute("kind", LedgerExports.kind(rows));
        model.addAttribute("atOnce", !rows.more() && rows.number() <= LedgerExports.AT_ONCE);
        model.addAttribute("workbook", LedgerExports.WORKBOOK);
        model.addAttribute("columns", String.join(",", address.columns()));
        model.addAttribute("exports", exports.of(actor));
        return "problem/export";
    }

    @Needs(Right.READ)
    @PostMapping("/problems/exports")
    String begin(Actor actor, @RequestParam(defaultValue = "") String query) {
        ExportJob begun = exports.begin(actor, LedgerAddress.read(query, actor, ledger));
        return "redirect:/problems/exports/" + begun.id();
    }

    /** How far it is. */
    @Needs(Right.READ)
    @GetMapping("/problems/exports/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("it", exports.get(actor, id));
        return "problem/exporting";
    }

    @Needs(Right.READ)
    @GetMapping("/problems/exports/{id}/file")
    ResponseEntity<Resource> file(Actor actor, @PathVariable String id) {
        return files.file(actor, id);
    }

    @Needs(Right.READ)
    @PostMapping("/problems/exports/{id}/deletion")
    String drop(Actor actor, @PathVariable String id, RedirectAttributes next) {
        exports.drop(actor, id);
        next.addFlashAttribute("done", sentences.of("ledger.export.dropped"));
        return "redirect:/problems/export";
    }
}
