package org.bihuan.api;

import java.util.List;
import java.util.function.Function;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next pass it as {@code after} to get the following page; nothing on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many items a page has unless asked otherwise, and at most. */
    public static final int USUAL = 50;

    private static final int MOST = 200;

    /**
     * The number of items asked for.
     *
     * @throws Invalid if it is less than one or more than two hundred
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1) {
            throw Invalid.field("limit", "form.min", asked, 1);
        }
        if (asked > MOST) {
            throw Invalid.field("limit", "form.max", asked.toString(), MOST);
        }
        return asked;
    }

    /** A page from one row more than asked for, which tells whether there is a next one. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> shown, Function<R, String> key) {
        boolean more = rows.size() > limit;
        List<R> kept = more ? rows.subList(0, limit) : rows;
        return new Page<>(kept.stream().map(shown).toList(), more ? key.apply(kept.get(kept.size() - 1)) : null);
    }

    /** The id a page ended with, which has this form. */
    public static @Nullable String id(@Nullable String after, String form) {
        if (after != null && !after.matches(form)) {
            throw Invalid.field("after", "page.after", after);
        }
        return after;
    }

    /** The number a page ended with. */
    public static @Nullable Long number(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException notOurs) {
            throw Invalid.field("after", "page.after", after);
        }
    }
}
