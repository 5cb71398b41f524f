package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/** The cells of one row by the meaning of their columns, and what is found wrong with them. */
final class RowValues {

    private final ReadSheet sheet;
    private final ReadRow row;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Rejection.Defect> defects = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    RowValues(ReadSheet sheet, ReadRow row) {
        this.sheet = sheet;
        this.row = row;
        for (int i = 0; i < sheet.columns().size(); i++) {
            ReadColumn column = sheet.columns().get(i);
            if (column.field() != null && column.field() != Column.IGNORE) {
                positions.put(column.field(), i);
            } else if (column.field() == null && !row.cells().get(i).isEmpty()) {
                attributes.put(column.header(), row.cells().get(i).text());
            }
        }
    }

    Cell cell(Column field) {
        Integer position = positions.get(field);
        return position == null ? Cell.EMPTY : row.cells().get(position);
    }

    /** Whether the list has such a column. */
    boolean has(Column field) {
        return positions.containsKey(field);
    }

    @Nullable
    String text(Column field) {
        Cell cell = cell(field);
        if (cell.error()) {
            defect(field, Reason.of("exchange.cell.error"));
            return null;
        }
        return cell.isEmpty() ? null : cell.text();
    }

    @Nullable
    String unit(Column field) {
        Integer position = positions.get(field);
        return position == null ? null : sheet.columns().get(position).unit();
    }

    String header(Column field) {
        Integer position = positions.get(field);
        return position == null ? "" : sheet.columns().get(position).header();
    }

    /** Name of the cell as Excel shows it. */
    String address(Column field) {
        return Grid.address(
                row.number() - 1, sheet.columns().get(positions.get(field)).index());
    }

    void defect(Column field, Reason reason) {
        defects.add(new Rejection.Defect(header(field), cell(field).text(), reason));
    }

    /** Keeps the words of a cell that could not be typed. */
    void keep(Column field) {
        attributes.put(header(field), cell(field).text());
    }

    List<Rejection.Defect> defects() {
        return defects;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    ReadRow row() {
        return row;
    }
}
