package org.bihuan.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks for tests. */
final class Books {

    private Books() {}

    static Object[] row(Object... values) {
        return values;
    }

    static void fill(Sheet sheet, List<Object[]> rows, String... merges) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).length; c++) {
                Object value = rows.get(r)[c];
                if (value instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (value != null) {
                    row.createCell(c).setCellValue(value.toString());
                }
            }
        }
        for (String merge : merges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
        }
    }

    static byte[] bytes(XSSFWorkbook book) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] book(List<Object[]> rows, String... merges) {
        XSSFWorkbook book = new XSSFWorkbook();
        fill(book.createSheet("清单"), rows, merges);
        return bytes(book);
    }

    static ParsedList parse(byte[] book) {
        return parse(book, Map.of());
    }

    static ParsedList parse(byte[] book, Map<String, String> mapping) {
        return new ListParser(RegisterOfUnits.county(), false)
                .parse(ListFile.read(book, book[0] == 'P' ? "清单.xlsx" : "清单.csv", mapping));
    }
}
