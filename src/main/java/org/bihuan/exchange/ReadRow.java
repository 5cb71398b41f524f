package org.bihuan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param number 1-based, as Excel shows it
 * @param heading of the part of the list it stands in, where rows such as 一、预算执行方面 divide it
 * @param cells one for each column of the sheet, in the order of {@link ReadSheet#columns()}
 */
public record ReadRow(int number, @Nullable String heading, List<Cell> cells) {

    public ReadRow {
        cells = List.copyOf(cells);
    }
}
