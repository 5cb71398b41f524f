package org.bihuan.problem.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.api.LedgerExport;
import org.bihuan.problem.api.LedgerFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as a file, for whoever is signed in at the pages. */
@Controller
class LedgerDownload {

    private final LedgerExport export;

    LedgerDownload(LedgerExport export) {
        this.export = export;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Needs(Right.READ)
    @GetMapping("/problems.xlsx")
    void xlsx(
            Actor actor,
            LedgerFilter filter,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response)
            throws IOException {
        export.xlsx(actor, filter, columns, response);
    }

    @Needs(Right.READ)
    @GetMapping("/problems.csv")
    void csv(
            Actor actor,
            LedgerFilter filter,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response)
            throws IOException {
        export.csv(actor, filter, columns, response);
    }
}
