package org.bihuan.exchange;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads money into 万元. The unit is that of the text, else of the header, else of the filler rows; none is assumed. */
final class Amounts {

    private static final Pattern NOTHING = Pattern.compile("[-–—/\\\\]*|无|none|nil|n/?a|不涉及|未涉及");
    private static final Pattern FIGURE = Pattern.compile(
            "(?:人民币|rmb|cny|¥)?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(亿元|亿|万元|万|千元|元)?(?:整|人民币)?");
    /** Powers of ten from the unit to 万元. */
    private static final Map<String, Integer> TO_WAN = Map.of("亿元", 4, "亿", 4, "万元", 0, "万", 0, "千元", -1, "元", -4);

    /** Digits before the point that a column holds. */
    private static final int DIGITS = 15;

    private static final int DECIMALS = 6;

    private Amounts() {}

    /** Whether a column holds it as it is. */
    static boolean fits(BigDecimal amount) {
        return amount.precision() - amount.scale() <= DIGITS && amount.scale() <= DECIMALS;
    }

    static boolean isNone(Cell cell) {
        return !cell.error()
                && NOTHING.matcher(Words.dense(cell.text()).toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** The amount in 万元; null where the cell is none or its unit is nowhere named. */
    static @Nullable BigDecimal read(Cell cell, @Nullable String unit) {
        if (cell.error()) {
            return null;
        }
        Matcher matcher = FIGURE.matcher(Words.dense(cell.text()));
        if (!matcher.matches() || matcher.group(1).length() > 24) {
            return null;
        }
        String own = matcher.group(2) == null ? unit : matcher.group(2);
        if (own == null || !TO_WAN.containsKey(own)) {
            return null;
        }
        BigDecimal wan = new BigDecimal(matcher.group(1).replace(",", "")).scaleByPowerOfTen(TO_WAN.get(own));
        BigDecimal plain = wan.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
