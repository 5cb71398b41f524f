package org.bihuan.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;

/** A file has the header of a list, but none of its columns is known to say what the problem is. */
final class NoColumn extends Invalid {

    private final transient List<ReadColumn> columns;

    NoColumn(List<ReadColumn> columns) {
        super(List.of(new FieldError(
                "file",
                Reason.of(
                        "exchange.list.noTitle",
                        columns.stream().map(ReadColumn::header).collect(Collectors.joining("、"))))));
        this.columns = columns;
    }

    /** Its columns as far as they are known. */
    List<ReadColumn> columns() {
        return columns;
    }
}
