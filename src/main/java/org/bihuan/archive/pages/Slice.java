package org.bihuan.archive.pages;

import java.util.List;
import org.bihuan.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is known as a whole, by where it begins.
 *
 * @param start how many come before it
 * @param total how many there are in all
 * @param next where the following part begins; nothing on the last one
 */
record Slice<T>(
        List<T> items, int start, int total, @Nullable Integer next) {

    /**
     * The part asked for; behind the end it is the last one.
     *
     * @param start as it stands in the address
     * @throws org.bihuan.refusal.Invalid if that is no number
     */
    static <T> Slice<T> of(List<T> all, @Nullable String start) {
        Long asked = Page.number(start);
        int last = all.isEmpty() ? 0 : (all.size() - 1) / Page.USUAL * Page.USUAL;
        int from = asked == null ? 0 : (int) Math.max(0, Math.min(asked, last));
        int to = Math.min(from + Page.USUAL, all.size());
        return new Slice<>(all.subList(from, to), from, all.size(), to < all.size() ? to : null);
    }
}
