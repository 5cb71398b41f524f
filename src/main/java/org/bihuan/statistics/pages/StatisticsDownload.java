package org.bihuan.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.Formula;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.statistics.Question;
import org.bihuan.statistics.Table;
import org.bihuan.statistics.Tables;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;

/** The tables of statistics as a file: a sheet for each in a workbook, or one below the other as CSV. */
@Controller
class StatisticsDownload {

    private final Tables tables;
    private final Sentences sentences;

    StatisticsDownload(Tables tables, Sentences sentences) {
        this.tables = tables;
        this.sentences = sentences;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Needs(Right.READ)
    @GetMapping("/statistics.csv")
    void csv(Actor actor, Question question, HttpServletResponse response) throws IOException {
        List<Table> all = tables.all(tables.reading(actor, question));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"statistics.csv\"");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Excel reads UTF-8 as such only with this mark at the start.
        out.write('\uFEFF');
        try (var lines = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            for (Table table : all) {
                lines.printRecord(title(table));
                for (List<Object> line : lines(table)) {
                    lines.printRecord(line.stream()
                            .map(it -> it instanceof String text ? Formula.quoted(text) : it)
                            .toList());
                }
                lines.println();
            }
        }
    }

    @Needs(Right.READ)
    @GetMapping("/statistics.xlsx")
    void xlsx(Actor actor, Question question, HttpServletResponse response) throws IOException {
        List<Table> all = tables.all(tables.reading(actor, question));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"statistics.xlsx\"");
        try (var workbook = new SXSSFWorkbook(200)) {
            for (Table table : all) {
                write(workbook.createSheet(title(table)), lines(table));
            }
            workbook.write(response.getOutputStream());
        }
    }

    private String title(Table table) {
        return sentences.of("figures.table." + table.name());
    }

    private List<List<Object>> lines(Table table) {
        var lines = new ArrayList<List<Object>>();
        var head = new ArrayList<Object>();
        head.add(sentences.of("figures.row." + table.name()));
        table.columns().forEach(it -> head.add(sentences.of(it.code())));
        lines.add(head);
        for (Table.Row row : table.rows()) {
            var line = new ArrayList<Object>();
            line.add(row.code() ? sentences.of(row.label()) : row.label());
            for (Table.Cell cell : row.cells()) {
                line.add(cell.of() == null ? cell.count() : cell.rate() == null ? "" : cell.rate());
            }
            lines.add(line);
        }
        return lines;
    }

    /** A text cell of a workbook is a text whatever it begins with. */
    private static void write(Sheet sheet, List<List<Object>> lines) {
        sheet.createFreezePane(1, 1);
        for (int i = 0; i < lines.size(); i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < lines.get(i).size(); j++) {
                if (lines.get(i).get(j) instanceof Number number) {
                    row.createCell(j).setCellValue(number.doubleValue());
                } else {
                    row.createCell(j).setCellValue(lines.get(i).get(j).toString());
                }
            }
        }
    }
}
