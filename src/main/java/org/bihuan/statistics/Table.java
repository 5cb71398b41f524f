package org.bihuan.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures.
 *
 * @param name word of the table, for example {@code unit}
 * @param columns what its cells say
 */
public record Table(String name, List<Column> columns, List<Row> rows) {

    /**
     * A column.
     *
     * @param code of its words
     * @param rate whether it is a share of those signed off
     */
    public record Column(String code, boolean rate) {

        static Column of(Figure figure) {
            return new Column("figures." + figure.word(), false);
        }

        static Column rate(Figure figure) {
            return new Column("figures." + figure.word() + ".rate", true);
        }
    }

    /**
     * A row.
     *
     * @param key what it stands for
     * @param label its name, or a code of words
     * @param code whether the label is a code
     */
    public record Row(String key, String label, boolean code, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param of what it is a share of; nothing where it is none
     * @param rows parameters with which the ledger lists exactly the problems counted
     */
    public record Cell(String figure, long count, @Nullable Long of, Map<String, String> rows) {

        /** The address of these rows in the ledger. */
        public String address() {
            return "/problems?" + Cut.address(rows);
        }

        /** The share in per cent with two decimals; nothing where it is none, or a share of nothing. */
        public @Nullable BigDecimal rate() {
            return of == null || of == 0
                    ? null
                    : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
        }
    }
}
