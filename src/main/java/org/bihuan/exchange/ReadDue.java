package org.bihuan.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as a list gives it.
 *
 * @param kind what sort of limit
 * @param date last day; always for {@link Kind#DATE}, for immediate and long-term items where the text names one as well
 * @param amount of {@code unit}, for {@link Kind#DURATION}: counted from receipt
 * @param unit what {@code amount} counts
 * @param raw the words of the cell, kept beside what was read from them; empty where there were none
 */
public record ReadDue(
        Kind kind,
        @Nullable LocalDate date,
        @Nullable Integer amount,
        @Nullable Unit unit,
        String raw) {

    /** Sorts of limit; the names in JSON are date, duration, immediate, longTerm and none. */
    public enum Kind {
        DATE("date"),
        DURATION("duration"),
        /** 立行立改 */
        IMMEDIATE("immediate"),
        /** 长期坚持, 持续整改 */
        LONG_TERM("longTerm"),
        /** The list names no limit: the rule book's applies. */
        NONE("none");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What a duration counts. */
    public enum Unit {
        DAY,
        WORKING_DAY,
        WEEK,
        MONTH,
        YEAR
    }

    static ReadDue date(LocalDate date, String raw) {
        return new ReadDue(Kind.DATE, date, null, null, raw);
    }

    static ReadDue duration(int amount, Unit unit, String raw) {
        return new ReadDue(Kind.DURATION, null, amount, unit, raw);
    }

    static ReadDue none(String raw) {
        return new ReadDue(Kind.NONE, null, null, null, raw);
    }
}
