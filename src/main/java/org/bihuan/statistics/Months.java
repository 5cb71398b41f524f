package org.bihuan.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Tally;
import org.bihuan.problem.TallyBy;
import org.bihuan.statistics.Table.Cell;
import org.bihuan.statistics.Table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table by month: what was handed over in it, and what was signed off in it, whenever it was handed over. */
@Component
class Months {

    private static final List<Figure> ISSUED = List.of(Figure.ISSUED);
    private static final List<Figure> CLOSED =
            List.of(Figure.CLOSED, Figure.ON_ORIGINAL_DATE, Figure.ON_CURRENT_DATE, Figure.LATE);

    Table of(Reading reading) {
        Question question = reading.question();
        Map<YearMonth, Tally> issued = byMonth(reading, TallyBy.ISSUED_MONTH, ISSUED);
        Map<YearMonth, Tally> closed = byMonth(reading, TallyBy.CLOSED_MONTH, CLOSED);
        var columns = new ArrayList<>(Tables.columns(ISSUED));
        columns.addAll(Tables.columns(CLOSED));
        var months = new java.util.TreeSet<>(issued.keySet());
        months.addAll(closed.keySet());
        List<Row> rows = months.stream()
                .map(month -> new Row(
                        month.toString(),
                        month.toString(),
                        false,
                        cells(month, issued.get(month), closed.get(month), question)))
                .toList();
        return new Table(By.MONTH.word(), columns, rows);
    }

    private static Map<YearMonth, Tally> byMonth(Reading reading, TallyBy by, List<Figure> figures) {
        var months = new TreeMap<YearMonth, Tally>();
        for (Tally it : reading.by(by, figures)) {
            if (!it.key().equals(Cut.NONE) && figures.stream().anyMatch(figure -> it.of(figure) > 0)) {
                int month = Integer.parseInt(it.key());
                months.put(YearMonth.of(month / 100, month % 100), it);
            }
        }
        return months;
    }

    private static List<Cell> cells(
            YearMonth month, @Nullable Tally issued, @Nullable Tally closed, Question question) {
        var handedOver = new TreeMap<>(question.parameters());
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        LocalDate first = question.issuedFrom();
        LocalDate last = question.issuedTo();
        handedOver.put("issuedFrom", String.valueOf(first != null && first.isAfter(from) ? first : from));
        handedOver.put("issuedTo", String.valueOf(last != null && last.isBefore(to) ? last : to));
        var signedOff = new TreeMap<>(question.parameters());
        signedOff.put("closedFrom", from.toString());
        signedOff.put("closedTo", to.toString());
        var none = new Tally(month.toString(), null, Map.of());
        var cells = new ArrayList<>(Tables.cells(issued == null ? none : issued, handedOver, ISSUED));
        cells.addAll(Tables.cells(closed == null ? none : closed, signedOff, CLOSED));
        return cells;
    }
}
