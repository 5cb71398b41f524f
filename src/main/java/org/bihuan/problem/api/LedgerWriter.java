package org.bihuan.problem.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.Formula;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a question finds as a file: a workbook, or CSV with the mark by which Excel knows UTF-8. */
@Component
class LedgerWriter {

    /** Excel's own limit for one cell. */
    private static final int CELL = 32_767;

    private final Ledger ledger;
    private final LedgerCells cells;
    private final Sentences sentences;

    LedgerWriter(Ledger ledger, LedgerCells cells, Sentences sentences) {
        this.ledger = ledger;
        this.cells = cells;
        this.sentences = sentences;
    }

    /** Who is told what has been written. */
    interface Progress {

        /** @param all how many rows by now, with these */
        void wrote(List<Problem> rows, long all);
    }

    /** What is to be written. */
    record Order(Actor actor, ProblemQuery query, List<String> columns, Progress progress) {}

    void csv(Order order, OutputStream stream) throws IOException {
        var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        // Excel reads UTF-8 as such only with this mark at the start.
        out.write('\uFEFF');
        var rows = new CSVPrinter(out, CSVFormat.DEFAULT);
        rows.printRecord(headings(order));
        long[] written = {0};
        ledger.each(order.query(), some -> {
            try {
                for (LedgerCells.Row it : cells.rows(order.actor(), some, order.columns())) {
                    rows.printRecord(
                            it.cells().stream().map(LedgerWriter::harmless).toList());
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            order.progress().wrote(some, written[0] += some.size());
        });
        rows.flush();
    }

    void xlsx(Order order, OutputStream stream) throws IOException {
        try (var workbook = new SXSSFWorkbook(200)) {
            var sheet = workbook.createSheet(sentences.of("ledger.sheet"));
            sheet.createFreezePane(2, 1);
            write(sheet.createRow(0), headings(order));
            int[] next = {1};
            ledger.each(order.query(), some -> {
                cells.rows(order.actor(), some, order.columns())
                        .forEach(it -> write(sheet.createRow(next[0]++), it.cells()));
                order.progress().wrote(some, next[0] - 1);
            });
            workbook.write(stream);
        }
    }

    private List<String> headings(Order order) {
        return order.columns().stream().map(cells::heading).toList();
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value != null) {
                String text = value.toString();
                row.createCell(i).setCellValue(text.substring(0, Math.min(text.length(), CELL)));
            }
        }
    }

    /** Numbers stay numbers, negative ones too. */
    private static @Nullable Object harmless(@Nullable Object value) {
        return value instanceof String text ? Formula.quoted(text) : value;
    }
}
