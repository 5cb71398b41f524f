package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** The rows of a list that is looked through, one after another, each with what would keep it from being taken over. */
public final class DraftRows {

    private DraftRows() {}

    /**
     * A row.
     *
     * @param key its place in the whole list, for reading on from there
     * @param corrected columns of which something else was said
     * @param defects what is wrong with it; empty where it would be taken over
     */
    public record Row(
            String key,
            String sheet,
            int number,
            Map<String, String> cells,
            Set<String> corrected,
            List<Rejection.Defect> defects) {}

    /** A cell by its names. */
    public record Named(
            @Nullable String sheet,
            int row,
            @Nullable String column,
            @Nullable String said) {}

    /**
     * Rows in the list's order.
     *
     * @param wrongOnly only those that would not be taken over
     * @param after the key of the row before the first; nothing to begin with the first
     */
    public static List<Row> of(
            ImportList.Imported imported,
            List<Correction> corrections,
            boolean wrongOnly,
            @Nullable String after,
            int limit) {
        Map<String, Rejection> rejected = new HashMap<>();
        imported.list().rejected().forEach(it -> rejected.put(it.sheet() + "\n" + it.row(), it));
        Set<Correction> changed = new HashSet<>();
        corrections.forEach(it -> changed.add(new Correction(it.sheet(), it.row(), it.column(), "")));
        var rows = new ArrayList<Row>();
        for (int place = 0; place < imported.sheets().size(); place++) {
            ReadSheet sheet = imported.sheets().get(place);
            for (ReadRow row : sheet.rows()) {
                Rejection rejection = rejected.get(sheet.name() + "\n" + row.number());
                if ((rejection != null || !wrongOnly) && isAfter(place, row.number(), after) && rows.size() < limit) {
                    rows.add(row(place, sheet, row, changed, rejection));
                }
            }
        }
        return rows;
    }

    /**
     * What is to be said of cells, by their places.
     *
     * @throws Invalid naming the first cell that is not there
     */
    public static List<Correction> corrections(ImportList.Imported imported, List<Named> cells) {
        var corrections = new ArrayList<Correction>();
        for (int i = 0; i < cells.size(); i++) {
            Named named = cells.get(i);
            Named it = named == null ? new Named(null, 0, null, null) : named;
            int column = -1;
            for (ReadSheet sheet : imported.sheets()) {
                if (sheet.name().equals(it.sheet())
                        && sheet.rows().stream().anyMatch(row -> row.number() == it.row())) {
                    column = sheet.columns().stream()
                            .map(ReadColumn::header)
                            .toList()
                            .indexOf(it.column());
                }
            }
            if (column < 0) {
                throw Invalid.field(
                        "cells[" + i + "]",
                        "exchange.draft.noCell",
                        String.valueOf(it.sheet()),
                        it.row(),
                        String.valueOf(it.column()));
            }
            corrections.add(new Correction(
                    String.valueOf(it.sheet()),
                    it.row(),
                    column,
                    it.said() == null ? "" : it.said().strip()));
        }
        return corrections;
    }

    private static boolean isAfter(int place, int number, @Nullable String after) {
        if (after == null) {
            return true;
        }
        String[] parts = after.split("\\.");
        int sheet = Integer.parseInt(parts[0]);
        return place > sheet || (place == sheet && number > Integer.parseInt(parts[1]));
    }

    private static Row row(
            int place, ReadSheet sheet, ReadRow row, Set<Correction> changed, @Nullable Rejection rejection) {
        var cells = new java.util.LinkedHashMap<String, String>();
        var corrected = new java.util.TreeSet<String>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            String header = sheet.columns().get(i).header();
            cells.put(header, row.cells().get(i).text());
            if (changed.contains(new Correction(sheet.name(), row.number(), i, ""))) {
                corrected.add(header);
            }
        }
        var defects = new ArrayList<Rejection.Defect>();
        if (rejection != null) {
            defects.add(new Rejection.Defect(rejection.column(), rejection.value(), rejection.reason()));
            defects.addAll(rejection.further());
        }
        return new Row(place + "." + row.number(), sheet.name(), row.number(), cells, corrected, defects);
    }
}
