package org.bihuan.refusal;

import java.math.BigDecimal;

/** Sizes as sentences tell them: {@code 20}, {@code 0.5}. */
public final class Megabytes {

    private static final BigDecimal ONE = BigDecimal.valueOf(1024 * 1024);

    private Megabytes() {}

    /** So many bytes in megabytes of 1024 × 1024 bytes, exactly. */
    public static BigDecimal of(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes).divide(ONE).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
