package org.bihuan.exchange;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells of one sheet from its XML as it goes by, so that a large sheet never stands in memory as a tree. */
final class SheetHandler extends DefaultHandler {

    private static final SpreadsheetVersion EXCEL = SpreadsheetVersion.EXCEL2007;

    private final Grid grid;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();

    private int row = -1;
    private int column = -1;
    private int merges;
    private @Nullable String type;
    private int style;
    private boolean collecting;
    private boolean phonetic;
    private boolean formula;

    SheetHandler(Grid grid, SharedStrings strings, CellStyles styles, Budget budget) {
        this.grid = grid;
        this.strings = strings;
        this.styles = styles;
        this.budget = budget;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                String styled = attributes.getValue("s");
                style = styled == null ? 0 : Integer.parseInt(styled);
                text.setLength(0);
                formula = false;
            }
            case "v" -> collecting = true;
            case "f" -> formula = true;
            case "t" -> collecting = !phonetic;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> finish();
            default -> {}
        }
    }

    private void finish() {
        // A formula whose value the file does not keep has not been computed yet.
        Cell cell = !text.isEmpty() ? value(text.toString()) : formula ? Cell.error("=") : Cell.EMPTY;
        if (!cell.isEmpty()) {
            if (row < 0 || row >= EXCEL.getMaxRows() || column < 0 || column >= EXCEL.getMaxColumns()) {
                throw Invalid.field("file", "exchange.file.corrupt");
            }
            budget.take(grid, row);
            grid.put(row, column, cell);
        }
    }

    private Cell value(String stored) {
        return switch (type == null ? "n" : type) {
            case "s" ->
                Cell.text(strings.getItemAt(Integer.parseInt(stored.strip())).getString());
            case "inlineStr", "str" -> Cell.text(new XSSFRichTextString(stored).getString());
            case "b" -> Cell.text("1".equals(stored.strip()) ? "TRUE" : "FALSE");
            case "e" -> Cell.error(stored);
            case "d" -> Cell.text(stored);
            default -> styles.number(stored.strip(), style);
        };
    }

    private void merge(@Nullable String reference) {
        if (reference == null || ++merges > Limits.MERGES) {
            throw Invalid.field("file", "exchange.file.corrupt");
        }
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        grid.merge(
                new Grid.Merge(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn()));
    }

    /** What may still be read of a file. */
    static final class Budget {

        private int cells = Limits.CELLS;
        private int rows = Limits.ROWS;

        void take(Grid grid, int row) {
            if (grid.row(row).isEmpty() && rows-- == 0) {
                throw Invalid.field("file", "exchange.file.rows", Limits.ROWS);
            }
            if (cells-- == 0) {
                throw Invalid.field("file", "exchange.file.cells", Limits.CELLS);
            }
        }
    }
}
