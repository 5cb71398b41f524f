package org.bihuan.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one rater gives.
 *
 * @param score 1 to 5, more is better
 * @param remark at most 1000 characters
 */
public record Mark(int score, @Nullable String remark) {

    /** The best score. */
    public static final int BEST = 5;

    private static final int LONGEST = 1_000;

    /** The scores there are, best first, as they stand on a form. */
    public static List<Integer> scores() {
        return IntStream.rangeClosed(1, BEST).mapToObj(it -> BEST + 1 - it).toList();
    }

    /**
     * A rating as somebody sent it.
     *
     * @throws Invalid if the score is no whole number from 1 to 5, or the comment is too long or cannot be kept
     */
    public static Mark of(@Nullable BigDecimal score, @Nullable String comment) {
        var errors = new ArrayList<FieldError>();
        int whole = score == null
                ? 0
                : IntStream.rangeClosed(1, BEST)
                        .filter(it -> score.compareTo(BigDecimal.valueOf(it)) == 0)
                        .findFirst()
                        .orElse(0);
        if (whole == 0) {
            errors.add(new FieldError("score", Reason.of("rating.score", BEST)));
        }
        String remark = comment == null || comment.isBlank() ? null : comment.strip();
        if (remark != null && remark.length() > LONGEST) {
            errors.add(new FieldError("comment", Reason.of("form.maxLength", LONGEST, remark.length())));
        } else if (remark != null && remark.codePoints().anyMatch(Mark::unprintable)) {
            errors.add(new FieldError("comment", Reason.of("form.character")));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Mark(whole, remark);
    }

    private static boolean unprintable(int point) {
        return Character.getType(point) == Character.SURROGATE
                || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t');
    }
}
