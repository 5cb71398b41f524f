package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bihuan.refusal.Invalid;

/** The cells of one sheet that hold something, and which of them are merged. Rows and columns count from 0. */
final class Grid {

    private static final int HEAD_ROWS = 200;
    private static final int HEAD_MERGES = 2_000;

    /** A merged range; what it shows stands in its first cell. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    private final String name;
    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private final Map<Integer, TreeMap<Integer, Merge>> byFirstColumn = new HashMap<>();
    private final List<Merge> atHead = new ArrayList<>();
    private final boolean textOnly;

    /** @param textOnly whether the file format knows text only, so that a number kept as text means nothing */
    Grid(String name, boolean textOnly) {
        this.name = name;
        this.textOnly = textOnly;
    }

    String name() {
        return name;
    }

    boolean textOnly() {
        return textOnly;
    }

    void put(int row, int column, Cell cell) {
        if (cell.text().length() > Limits.CELL_CHARACTERS) {
            throw Invalid.field("file", "exchange.file.cell", name, address(row, column));
        }
        if (!cell.isEmpty()) {
            rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
        }
    }

    void merge(Merge merge) {
        byFirstColumn.computeIfAbsent(merge.firstColumn(), c -> new TreeMap<>()).put(merge.firstRow(), merge);
        if (merge.firstRow() < HEAD_ROWS && atHead.size() < HEAD_MERGES) {
            atHead.add(merge);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    NavigableSet<Integer> rows() {
        return rows.navigableKeySet();
    }

    /** The row's own cells that hold something. */
    SortedMap<Integer, Cell> row(int row) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? new TreeMap<>() : cells;
    }

    /** The cell's own value. */
    Cell cell(int row, int column) {
        Map<Integer, Cell> cells = rows.get(row);
        return cells == null ? Cell.EMPTY : cells.getOrDefault(column, Cell.EMPTY);
    }

    /** The cell's own value, else that of a range merged downwards over it. */
    Cell spanned(int row, int column) {
        Cell own = cell(row, column);
        return own.isEmpty() && mergedFromAbove(row, column) ? cell(top(row, column), column) : own;
    }

    /** Whether the cell is covered by a range that begins in a row above, in the same column. */
    boolean mergedFromAbove(int row, int column) {
        int top = top(row, column);
        return top >= 0 && top < row;
    }

    private int top(int row, int column) {
        TreeMap<Integer, Merge> merges = byFirstColumn.get(column);
        Map.Entry<Integer, Merge> entry = merges == null ? null : merges.floorEntry(row);
        return entry != null && entry.getValue().covers(row, column) ? entry.getKey() : -1;
    }

    /** What a reader of a header sees: the cell's own value, else that of any merged range over it. */
    Cell headed(int row, int column) {
        Cell own = cell(row, column);
        if (!own.isEmpty()) {
            return own;
        }
        return atHead.stream()
                .filter(merge -> merge.covers(row, column))
                .map(merge -> cell(merge.firstRow(), merge.firstColumn()))
                .findFirst()
                .orElse(Cell.EMPTY);
    }

    /** How many columns the range that begins at this cell covers. */
    int width(int row, int column) {
        TreeMap<Integer, Merge> merges = byFirstColumn.get(column);
        Merge merge = merges == null ? null : merges.get(row);
        return merge == null ? 1 : merge.lastColumn() - merge.firstColumn() + 1;
    }

    /** How many of the rows from {@code row} on are joined by a cell that reaches over all of them. */
    int headerDepth(int row) {
        return atHead.stream()
                .filter(merge -> merge.firstRow() == row
                        && !cell(row, merge.firstColumn()).isEmpty())
                .mapToInt(merge -> merge.lastRow() - row + 1)
                .max()
                .orElse(1);
    }

    /** Name of a cell as Excel shows it, for example {@code E12}. */
    static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString() + (row + 1);
    }
}
