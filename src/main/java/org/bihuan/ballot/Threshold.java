package org.bihuan.ballot;

/**
 * More than a fraction, or at least it.
 *
 * @param inclusive whether the fraction itself is enough 含本数
 */
public record Threshold(boolean inclusive, int numerator, int denominator) {

    /**
     * As the rule book writes it.
     *
     * @param comparison {@code more} or {@code atLeast}
     * @param fraction for example {@code 1/2}
     */
    static Threshold of(String comparison, String fraction) {
        String[] parts = fraction.split("/");
        return new Threshold(comparison.equals("atLeast"), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Whether so many votes of so many reach it; of nobody nothing is reached. */
    boolean reachedBy(long votes, long of) {
        long left = votes * denominator;
        long right = of * numerator;
        return of > 0 && (inclusive ? left >= right : left > right);
    }

    /** The ratio, for example {@code 1/2}. */
    public String fraction() {
        return numerator + "/" + denominator;
    }

    /** The word of the rule book. */
    public String comparison() {
        return inclusive ? "atLeast" : "more";
    }
}
