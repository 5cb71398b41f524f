package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.refusal.Invalid;

/** Reads the sheets of a file as they are, for whoever knows himself what their columns mean. */
public final class Tables {

    private Tables() {}

    /**
     * A sheet.
     *
     * @param name of the sheet, or the file's name for CSV
     * @param lines those that hold something
     */
    public record Table(String name, List<Line> lines) {}

    /**
     * A row.
     *
     * @param number 1-based, as Excel shows it
     * @param cells from the first column to the last that holds something; a merged cell counts in each row it covers
     */
    public record Line(int number, List<Cell> cells) {

        /** The cell of a column from 0; an empty one where the row has ended. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }
    }

    /**
     * Reads a workbook (.xlsx) or comma-separated text (.csv); which of them is told by the content.
     *
     * @throws Invalid on field {@code file} if it is empty, corrupt, encrypted, too large or of another kind
     */
    public static List<Table> read(byte[] content, String filename) {
        return FileKind.read(content, filename, new ArrayList<>()).stream()
                .map(Tables::table)
                .toList();
    }

    private static Table table(Grid grid) {
        var lines = new ArrayList<Line>();
        for (int row : grid.rows()) {
            var cells = new ArrayList<Cell>();
            int last = grid.row(row).lastKey();
            for (int column = 0; column <= last; column++) {
                cells.add(grid.spanned(row, column));
            }
            lines.add(new Line(row + 1, cells));
        }
        return new Table(grid.name(), lines);
    }
}
