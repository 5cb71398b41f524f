package org.bihuan.exchange.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.Column;
import org.bihuan.exchange.Correction;
import org.bihuan.exchange.ImportList;
import org.bihuan.exchange.ReadColumn;
import org.bihuan.exchange.ReadRow;
import org.bihuan.exchange.ReadSheet;
import org.bihuan.exchange.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a list as they are looked through: each cell with what is wrong with it, and a field where it can be put right. */
@Component
class PreviewRows {

    private final Sentences sentences;

    PreviewRows(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * A cell.
     *
     * @param name of its field; nothing where it is only shown
     * @param wrong what is wrong with it
     * @param changed whether it was corrected
     * @param unit whether a unit belongs into it
     */
    record Cell(
            String header,
            String text,
            @Nullable String name,
            @Nullable String wrong,
            boolean changed,
            boolean unit) {}

    /**
     * A row.
     *
     * @param key names it in the address, for example {@code 0.12}
     * @param wrong what is wrong with it and with no cell of it
     * @param rejected whether it would not be taken over
     */
    record Row(String key, int number, List<Cell> cells, List<String> wrong, boolean rejected) {}

    /** A sheet with those of its rows that are shown. */
    record Sheet(String name, List<String> headers, List<Row> rows) {}

    private record At(String sheet, int row) {}

    /** Where a field belongs to. */
    private record Place(int sheet, int row, int column) {

        static Place of(String name) {
            String[] parts = name.substring(2).split("\\.");
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    /** Keys of all rows, or of those that would not be taken over, in the list's order. */
    List<String> keys(ImportList.Imported imported, boolean wrongOnly) {
        Set<At> rejected = new HashSet<>();
        imported.list().rejected().forEach(it -> rejected.add(new At(it.sheet(), it.row())));
        var keys = new ArrayList<String>();
        for (int i = 0; i < imported.sheets().size(); i++) {
            ReadSheet sheet = imported.sheets().get(i);
            for (ReadRow row : sheet.rows()) {
                if (!wrongOnly || rejected.contains(new At(sheet.name(), row.number()))) {
                    keys.add(i + "." + row.number());
                }
            }
        }
        return keys;
    }

    /**
     * Rows to show.
     *
     * @param keys which
     * @param open the row of which every cell can be changed, if any
     */
    List<Sheet> sheets(
            ImportList.Imported imported, List<Correction> corrections, List<String> keys, @Nullable String open) {
        Map<At, Rejection> rejected = new HashMap<>();
        imported.list().rejected().forEach(it -> rejected.put(new At(it.sheet(), it.row()), it));
        Set<Correction> changed = new HashSet<>();
        corrections.forEach(it -> changed.add(new Correction(it.sheet(), it.row(), it.column(), "")));
        var wanted = new HashSet<>(keys);
        var shown = new ArrayList<Sheet>();
        for (int i = 0; i < imported.sheets().size(); i++) {
            ReadSheet sheet = imported.sheets().get(i);
            var rows = new ArrayList<Row>();
            for (ReadRow row : sheet.rows()) {
                String key = i + "." + row.number();
                if (wanted.contains(key)) {
                    rows.add(row(sheet, row, key, rejected.get(new At(sheet.name(), row.number())), changed, open));
                }
            }
            if (!rows.isEmpty()) {
                shown.add(new Sheet(
                        sheet.name(),
                        sheet.columns().stream().map(ReadColumn::header).toList(),
                        rows));
            }
        }
        return shown;
    }

    private Row row(
            ReadSheet sheet,
            ReadRow row,
            String key,
            @Nullable Rejection rejection,
            Set<Correction> changed,
            @Nullable String open) {
        var defects = new ArrayList<Rejection.Defect>();
        if (rejection != null) {
            defects.add(new Rejection.Defect(rejection.column(), rejection.value(), rejection.reason()));
            defects.addAll(rejection.further());
        }
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            ReadColumn column = sheet.columns().get(i);
            String wrong = null;
            for (Rejection.Defect it : defects) {
                if (it.column().equals(column.header())) {
                    wrong = sentences.of(it.reason());
                }
            }
            cells.add(new Cell(
                    column.header(),
                    row.cells().get(i).text(),
                    wrong != null || key.equals(open) ? "c." + key + "." + i : null,
                    wrong,
                    changed.contains(new Correction(sheet.name(), row.number(), i, "")),
                    column.field() == Column.LEAD_UNIT || column.field() == Column.ASSISTING_UNITS));
        }
        List<String> headers = sheet.columns().stream().map(ReadColumn::header).toList();
        List<String> besides = defects.stream()
                .filter(it -> !headers.contains(it.column()))
                .map(it -> sentences.of(it.reason()))
                .toList();
        return new Row(key, row.number(), cells, besides, rejection != null);
    }

    /** What the fields of a form change. */
    List<Correction> corrections(ImportList.Imported imported, Map<String, String> sent) {
        var corrections = new ArrayList<Correction>();
        sent.forEach((name, text) -> {
            if (name.matches("c\\.\\d{1,4}\\.\\d{1,7}\\.\\d{1,4}")) {
                Place at = Place.of(name);
                if (at.sheet() < imported.sheets().size()) {
                    ReadSheet sheet = imported.sheets().get(at.sheet());
                    sheet.rows().stream()
                            .filter(it -> it.number() == at.row()
                                    && at.column() < it.cells().size())
                            .filter(it -> !it.cells().get(at.column()).text().equals(plain(text)))
                            .findFirst()
                            .ifPresent(it ->
                                    corrections.add(new Correction(sheet.name(), at.row(), at.column(), plain(text))));
                }
            }
        });
        return corrections;
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
