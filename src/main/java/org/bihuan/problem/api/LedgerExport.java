package org.bihuan.problem.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerFigures;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a workbook or CSV: exactly what the filter shows, row by row. */
@RestController
@RequestMapping("/api/v1")
public class LedgerExport {

    private final Ledger ledger;
    private final LedgerFigures figures;
    private final LedgerWriter writer;
    private final ViewLog views;

    LedgerExport(Ledger ledger, LedgerFigures figures, LedgerWriter writer, ViewLog views) {
        this.ledger = ledger;
        this.figures = figures;
        this.writer = writer;
        this.views = views;
    }

    /** As CSV with the mark by which Excel knows UTF-8. */
    @Needs(Right.READ)
    @GetMapping("/problems.csv")
    public void csv(
            Actor actor,
            LedgerFilter filter,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response)
            throws IOException {
        LedgerWriter.Order order = order(actor, filter, columns);
        views.saw(actor, Sensitive.EXPORT, "problems.csv");
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"problems.csv\"");
        writer.csv(order, response.getOutputStream());
    }

    /** As a workbook; what is too much for one is refused. */
    @Needs(Right.READ)
    @GetMapping("/problems.xlsx")
    public void xlsx(
            Actor actor,
            LedgerFilter filter,
            @RequestParam(required = false) @Nullable String columns,
            HttpServletResponse response)
            throws IOException {
        LedgerWriter.Order order = order(actor, filter, columns);
        if (figures.count(order.query(), LedgerExports.WORKBOOK).more()) {
            throw Refused.because("ledger.export.csvOnly", LedgerExports.WORKBOOK);
        }
        views.saw(actor, Sensitive.EXPORT, "problems.xlsx");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"problems.xlsx\"");
        writer.xlsx(order, response.getOutputStream());
    }

    private LedgerWriter.Order order(Actor actor, LedgerFilter filter, @Nullable String columns) {
        ProblemQuery query = filter.query(actor, "id", null, ledger);
        List<String> chosen = columns == null ? LedgerColumns.ALL : LedgerColumns.of(columns);
        return new LedgerWriter.Order(actor, query, chosen, (rows, all) -> {});
    }
}
