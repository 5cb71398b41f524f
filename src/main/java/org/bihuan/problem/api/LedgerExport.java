package org.bihuan.problem.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.Formula;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Problems;
import org.bihuan.problem.TakingPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a workbook or CSV: exactly what the filter shows, row by row. */
@RestController
@RequestMapping("/api/v1")
public class LedgerExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "matter",
            "title",
            "detail",
            "requirement",
            "type",
            "category",
            "grade",
            "leadUnit",
            "assistingUnits",
            "status",
            "light",
            "issuedOn",
            "originalDue",
            "due",
            "dueText",
            "amount",
            "rectifiedAmount",
            "responsible",
            "measures",
            "percent",
            "selfRating",
            "evidence",
            "returns",
            "reworks",
            "urges",
            "cycle",
            "occurrence",
            "extensions",
            "tags",
            "progressDue",
            "parent",
            "mergedInto",
            "endReason",
            "closedOn",
            "degree",
            "remainderOf",
            "reportedClosedOn");

    private final Ledger ledger;
    private final Problems problems;
    private final TakingPart takingPart;
    private final ViewLog views;
    private final Units units;
    private final Sentences sentences;

    LedgerExport(
            Ledger ledger, Problems problems, TakingPart takingPart, ViewLog views, Units units, Sentences sentences) {
        this.ledger = ledger;
        this.problems = problems;
        this.takingPart = takingPart;
        this.views = views;
        this.units = units;
        this.sentences = sentences;
    }

    /** As CSV with the mark by which Excel knows UTF-8. */
    @Needs(Right.READ)
    @GetMapping("/problems.csv")
    public void csv(Actor actor, LedgerFilter filter, HttpServletResponse response) throws IOException {
        ProblemQuery query = filter.query(actor, "id", null, ledger);
        Set<String> parts = takingPart.all(actor);
        views.saw(actor, Sensitive.EXPORT, "problems.csv");
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"problems.csv\"");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Excel reads UTF-8 as such only with this mark at the start.
        out.write('\uFEFF');
        try (var rows = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            rows.printRecord(headers());
            ledger.each(query, it -> {
                try {
                    rows.printRecord(cells(it, parts.contains(it.id())).stream()
                            .map(LedgerExport::harmless)
                            .toList());
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }

    /** As a workbook. */
    @Needs(Right.READ)
    @GetMapping("/problems.xlsx")
    public void xlsx(Actor actor, LedgerFilter filter, HttpServletResponse response) throws IOException {
        ProblemQuery query = filter.query(actor, "id", null, ledger);
        Set<String> parts = takingPart.all(actor);
        views.saw(actor, Sensitive.EXPORT, "problems.xlsx");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"problems.xlsx\"");
        try (var workbook = new SXSSFWorkbook(200)) {
            var sheet = workbook.createSheet(sentences.of("ledger.sheet"));
            sheet.createFreezePane(2, 1);
            write(sheet.createRow(0), headers());
            int[] next = {1};
            ledger.each(query, it -> write(sheet.createRow(next[0]++), cells(it, parts.contains(it.id()))));
            workbook.write(response.getOutputStream());
        }
    }

    private List<String> headers() {
        return COLUMNS.stream().map(it -> sentences.of("ledger." + it)).toList();
    }

    private List<@Nullable Object> cells(Problem it, boolean part) {
        return java.util.Arrays.asList(
                it.id(),
                it.matter(),
                it.title(),
                it.detail(),
                it.requirement(),
                it.type(),
                it.category(),
                sentences.of("grade." + it.grade()),
                it.leadUnitName(),
                problems.assisting(it.id()).stream()
                        .map(unit -> units.name(unit, it.endedOn()))
                        .collect(Collectors.joining("、")),
                sentences.of("status." + it.shown()),
                sentences.of(ledger.light(it).code()),
                it.issuedOn(),
                it.originalDue(),
                it.due(),
                it.dueText(),
                it.amount(),
                it.rectifiedAmount(),
                part ? it.responsible() : null,
                it.measures(),
                part ? it.percent() : null,
                part ? it.selfRating() : null,
                part ? it.evidence() : null,
                part ? it.returns() : null,
                part ? it.reworks() : null,
                part ? it.urges() : null,
                it.cycle(),
                it.occurrence(),
                part ? it.extensions() : null,
                !part
                        ? null
                        : it.tags(ledger.today()).stream()
                                .map(tag -> sentences.of("tag." + tag))
                                .collect(Collectors.joining("、")),
                part ? it.progressDue() : null,
                it.parent(),
                it.mergedInto(),
                part && it.ended() ? it.endReason() : null,
                it.closedOn(),
                it.degreeIn(LocaleContextHolder.getLocale()),
                it.remainderOf(),
                it.reportedClosedOn());
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value != null) {
                String text = value.toString();
                row.createCell(i).setCellValue(text.substring(0, Math.min(text.length(), 32_767)));
            }
        }
    }

    /** Numbers stay numbers, negative ones too. */
    private static @Nullable Object harmless(@Nullable Object value) {
        return value instanceof String text ? Formula.quoted(text) : value;
    }
}
