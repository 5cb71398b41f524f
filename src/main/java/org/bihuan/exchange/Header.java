package org.bihuan.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Where a list's header stands and what its columns are.
 *
 * @param row first header row, from 0
 * @param depth number of header rows
 * @param columns from left to right
 * @param texts the words over each column, from the upper to the lower header row
 * @param mapped how many columns the mapping names
 * @param doubled headers that mean what an earlier column means already
 */
record Header(
        int row, int depth, List<ReadColumn> columns, List<List<String>> texts, int mapped, List<String> doubled) {

    int firstDataRow() {
        return row + depth;
    }

    Optional<ReadColumn> column(Column field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /** How many columns have a meaning; those the mapping names count twice. */
    int score() {
        return mapped
                + (int) columns.stream()
                        .map(ReadColumn::field)
                        .filter(field -> field != null && field != Column.IGNORE)
                        .count();
    }

    /** Whether these rows can be the header of a problem list. */
    boolean suffices() {
        return column(Column.TITLE).isPresent() && score() >= 2;
    }
}
