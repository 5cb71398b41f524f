package org.bihuan.exchange;

import java.util.ArrayList;
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

    /** The same with these corrections; what is said of a column it does not have is left aside. */
    ReadRow corrected(List<Correction> corrections) {
        var changed = new ArrayList<>(cells);
        for (Correction it : corrections) {
            if (it.column() >= 0 && it.column() < changed.size()) {
                changed.set(it.column(), Cell.text(it.said()));
            }
        }
        return new ReadRow(number, heading, changed);
    }
}
