package org.bihuan.administration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** The workbook to fill in: its sheets, their headers, and what may be chosen. */
@Component
public class OrganizationTemplate {

    private static final int CHARACTER = 256;
    private static final int ROWS = 2_000;

    OrganizationTemplate() {}

    /** Writes the workbook. */
    public void write(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            Sheet units = sheet(workbook, "单位", Listing.UNITS);
            choice(units, 1, Words.KINDS.keySet().toArray(String[]::new));
            Sheet people = sheet(workbook, "人员", Listing.PEOPLE);
            choice(people, 3, Words.POSTS.keySet().toArray(String[]::new));
            workbook.write(out);
        }
    }

    private static Sheet sheet(XSSFWorkbook workbook, String name, List<String> columns) {
        Sheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        var header = sheet.createRow(0);
        var bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        for (int i = 0; i < columns.size(); i++) {
            var cell = header.createCell(i);
            cell.setCellValue(columns.get(i));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, 18 * CHARACTER);
        }
        return sheet;
    }

    private static void choice(Sheet sheet, int column, String... values) {
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(values), new CellRangeAddressList(1, ROWS, column, column)));
    }
}
