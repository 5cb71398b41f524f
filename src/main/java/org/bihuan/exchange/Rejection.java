package org.bihuan.exchange;

import java.util.List;
import org.bihuan.refusal.Reason;

/**
 * A row that cannot be read; one for each such row.
 *
 * @param sheet its name
 * @param row 1-based, as Excel shows it
 * @param column header of the first column at fault
 * @param value what stands there
 * @param reason what is wrong with it
 * @param further what else is wrong in the same row
 */
public record Rejection(String sheet, int row, String column, String value, Reason reason, List<Defect> further) {

    /**
     * One cell at fault.
     *
     * @param column its header
     * @param value what stands there
     * @param reason what is wrong with it
     */
    public record Defect(String column, String value, Reason reason) {}

    public Rejection {
        further = List.copyOf(further);
    }

    static Rejection of(String sheet, int row, List<Defect> defects) {
        Defect first = defects.get(0);
        return new Rejection(
                sheet, row, first.column(), first.value(), first.reason(), defects.subList(1, defects.size()));
    }
}
