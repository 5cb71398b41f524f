package org.bihuan.lookback;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How alike two texts are: the Sørensen–Dice coefficient of their pairs of neighbouring characters, from 0 to 1. Pairs suit
 * Chinese, which has no blanks between words; punctuation, blanks, width and case of letters do not count.
 */
final class Similarity {

    private Similarity() {}

    /** A text as it is compared: how often each pair of characters stands in it. */
    record Pairs(Map<Long, Integer> counts, int total) {

        /** The pairs of a text; one character alone stands for itself. */
        static Pairs of(String text) {
            int[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .toArray();
            var counts = new HashMap<Long, Integer>();
            for (int i = 0; i + 1 < letters.length; i++) {
                counts.merge((long) letters[i] << 32 | letters[i + 1], 1, Integer::sum);
            }
            if (letters.length == 1) {
                counts.put((long) letters[0], 1);
            }
            return new Pairs(counts, Math.max(letters.length - 1, counts.size()));
        }

        /** Twice the pairs they share, divided by the pairs of both. */
        double like(Pairs other) {
            if (total == 0 || other.total == 0) {
                return 0;
            }
            int shared = 0;
            for (var pair : counts.entrySet()) {
                shared += Math.min(pair.getValue(), other.counts.getOrDefault(pair.getKey(), 0));
            }
            return 2.0 * shared / (total + other.total);
        }
    }
}
