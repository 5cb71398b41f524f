package org.bihuan.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Makes of a stored number what its format shows: a day, a month, a percentage or the number. */
final class CellStyles {

    private enum Shown {
        NUMBER,
        PERCENT,
        DAY,
        MONTH
    }

    /** What Excel computes with; digits beyond are noise of binary fractions (978.4400000000001). */
    private static final MathContext EXCEL = new MathContext(15);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Shown> cache = new HashMap<>();

    CellStyles(@Nullable StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    Cell number(String value, int style) {
        double stored;
        try {
            stored = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Cell.text(value);
        }
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return Cell.error(value);
        }
        BigDecimal number = plain(new BigDecimal(stored, EXCEL));
        Shown shown = cache.computeIfAbsent(style, this::shown);
        if (shown == Shown.PERCENT) {
            return new Cell(plain(number.movePointRight(2)).toPlainString() + "%", number, null, false);
        }
        if (shown == Shown.NUMBER || stored < 1 || !DateUtil.isValidExcelDate(stored)) {
            return Cell.number(number);
        }
        LocalDateTime time = DateUtil.getLocalDateTime(stored, from1904);
        if (time == null) {
            return Cell.number(number);
        }
        LocalDate day = time.toLocalDate();
        // A month typed as 2026年6月 is stored as its first day; the month is what is meant.
        return shown == Shown.MONTH
                ? new Cell(day.getYear() + "年" + day.getMonthValue() + "月", null, null, false)
                : Cell.date(day, number);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Shown shown(int style) {
        if (styles == null || style < 0 || style >= styles.getNumCellStyles()) {
            return Shown.NUMBER;
        }
        XSSFCellStyle cellStyle = styles.getStyleAt(style);
        int id = cellStyle.getDataFormat();
        if (id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return eastAsian(id);
        }
        String format = cellStyle.getDataFormatString();
        if (format == null) {
            return Shown.NUMBER;
        }
        if (DateUtil.isADateFormat(id, format)) {
            String codes = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
            boolean month = codes.contains("y") && codes.contains("m") && !codes.contains("d") && !codes.contains("h");
            return month ? Shown.MONTH : Shown.DAY;
        }
        return format.contains("%") ? Shown.PERCENT : Shown.NUMBER;
    }

    /** Formats 27 to 36 and 50 to 58 have no code in the file; in a Chinese Excel all but the hours are dates (ECMA-376 §18.8.30). */
    private static Shown eastAsian(int id) {
        return switch (id) {
            case 27, 36, 50, 52, 57 -> Shown.MONTH;
            case 32, 33, 34, 35, 55, 56 -> Shown.NUMBER;
            default -> Shown.DAY;
        };
    }
}
