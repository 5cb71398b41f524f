package org.bihuan.exchange;

import java.util.List;

/**
 * One row of a list.
 *
 * @param number 1-based, as Excel shows it
 * @param cells one for each column of the sheet, in the order of {@link ReadSheet#columns()}
 */
public record ReadRow(int number, List<Cell> cells) {

    public ReadRow {
        cells = List.copyOf(cells);
    }
}
