package org.bihuan.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** The workbook of a problem list to fill in, and the columns a list may have. */
@Component
public class ListTemplate {

    private static final int CHARACTER = 256;
    private static final int ROWS = 2_000;
    private static final int GRADE = 5;

    /** Headers with what the example says below them; its first cell keeps it from being read as a problem. */
    private static final String[][] COLUMNS = {
        {"序号", "示例（本行不导入）"},
        {"存在问题", "部分水源地没有设置界桩"},
        {"具体表现", "三处水源地一级保护区边界没有界桩"},
        {"整改要求", "补设界桩和警示标志"},
        {"问题类型", "设施"},
        {"问题等级", "重点"},
        {"牵头单位", "单位名册中的全称或简称"},
        {"配合单位", "多个单位用顿号隔开"},
        {"整改时限", "2026年6月30日"},
        {"责任人", ""},
        {"联系电话", ""},
        {"问题金额（万元）", "12.5"},
        {"法律依据", ""},
        {"地点", ""},
        {"交办日期", "2026年3月18日"},
        {"备注", ""},
    };

    private static final Set<Column> MUST = Set.of(Column.TITLE, Column.LEAD_UNIT);

    /** What more is to be known of a column than that its words are taken as they are; {@code ledger.import.about.} before it. */
    private static final Set<Column> EXPLAINED = Set.of(
            Column.TITLE,
            Column.LEAD_UNIT,
            Column.ASSISTING_UNITS,
            Column.GRADE,
            Column.DUE,
            Column.ISSUED_ON,
            Column.CLOSED_ON,
            Column.AMOUNT,
            Column.RECTIFIED_AMOUNT,
            Column.STATUS);

    ListTemplate() {}

    /**
     * A column that is understood.
     *
     * @param names headers it goes by, the usual one first
     * @param must whether a row without it is not taken
     * @param about code of what belongs into it
     */
    public record Known(String field, List<String> names, boolean must, String about) {

        /** Those names that are written in Chinese. */
        public List<String> chinese() {
            return names.stream()
                    .filter(it -> it.codePoints().anyMatch(Character::isIdeographic))
                    .toList();
        }
    }

    /** All of them; others are kept beside the problem under their own header. */
    public static List<Known> columns() {
        return Arrays.stream(Column.values())
                .filter(it -> it != Column.IGNORE)
                .map(it -> new Known(
                        it.field(),
                        ColumnSynonyms.of(it),
                        MUST.contains(it),
                        "ledger.import.about." + (EXPLAINED.contains(it) ? it.field() : "text")))
                .toList();
    }

    /** Writes the workbook. */
    public void write(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("问题清单");
            sheet.createFreezePane(0, 1);
            CellStyle bold = style(workbook, true);
            CellStyle slanted = style(workbook, false);
            var header = sheet.createRow(0);
            var example = sheet.createRow(1);
            for (int i = 0; i < COLUMNS.length; i++) {
                header.createCell(i).setCellValue(COLUMNS[i][0]);
                header.getCell(i).setCellStyle(bold);
                example.createCell(i).setCellValue(COLUMNS[i][1]);
                example.getCell(i).setCellStyle(slanted);
                sheet.setColumnWidth(i, 20 * CHARACTER);
            }
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(Grades.WORDS.toArray(String[]::new)),
                    new CellRangeAddressList(1, ROWS, GRADE, GRADE)));
            workbook.write(out);
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean head) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(head);
        font.setItalic(!head);
        style.setFont(font);
        return style;
    }
}
