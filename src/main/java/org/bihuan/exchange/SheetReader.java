package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a list below its header. */
final class SheetReader {

    private static final int QUOTED = 60;

    private final Grid grid;
    private final Header header;
    private final Masthead masthead;
    private final List<Warning> warnings;

    SheetReader(Grid grid, Header header, Masthead masthead, List<Warning> warnings) {
        this.grid = grid;
        this.header = header;
        this.masthead = masthead;
        this.warnings = warnings;
    }

    ReadSheet read(@Nullable String topic) {
        if (!header.doubled().isEmpty()) {
            warnings.add(Warning.of("exchange.column.twice", grid.name(), String.join(", ", header.doubled())));
        }
        return new ReadSheet(
                grid.name(), header.row() + 1, columns(), rows(), masthead.issuedOn(), topic, grid.textOnly());
    }

    private List<ReadColumn> columns() {
        return header.columns().stream()
                .map(column -> isMoney(column) && column.unit() == null
                        ? new ReadColumn(column.index(), column.header(), column.field(), masthead.moneyUnit())
                        : column)
                .toList();
    }

    private static boolean isMoney(ReadColumn column) {
        return column.field() == Column.AMOUNT || column.field() == Column.RECTIFIED_AMOUNT;
    }

    private List<ReadRow> rows() {
        RowKinds kinds = new RowKinds(grid, header);
        List<ReadRow> rows = new ArrayList<>();
        String heading = null;
        for (int row : grid.rows().tailSet(header.firstDataRow())) {
            switch (kinds.kind(row)) {
                case PROBLEM -> rows.add(new ReadRow(row + 1, heading, cells(row)));
                case CONTINUED -> {
                    if (!rows.isEmpty()) {
                        rows.set(rows.size() - 1, joined(rows.get(rows.size() - 1), row));
                    }
                }
                case HEADING -> heading = kinds.heading(row);
                case REMARK -> {
                    String text = grid.row(row).values().iterator().next().text();
                    String quoted = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
                    warnings.add(Warning.of("exchange.row.remark", grid.name(), row + 1, quoted));
                }
                case NOTHING -> {}
            }
        }
        return rows;
    }

    private List<Cell> cells(int row) {
        return header.columns().stream()
                // An amount merged over several rows is one amount.
                .map(column -> isMoney(column) ? grid.cell(row, column.index()) : grid.spanned(row, column.index()))
                .toList();
    }

    private ReadRow joined(ReadRow above, int row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < header.columns().size(); i++) {
            Cell more = grid.cell(row, header.columns().get(i).index());
            Cell before = above.cells().get(i);
            cells.add(
                    more.isEmpty() || more.equals(before)
                            ? before
                            : before.isEmpty() ? more : Cell.text(before.text() + "\n" + more.text()));
        }
        return new ReadRow(above.number(), above.heading(), cells);
    }
}
