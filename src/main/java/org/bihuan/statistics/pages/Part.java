package org.bihuan.statistics.pages;

import org.bihuan.statistics.Table;

/**
 * The rows of a table that stand on one page of it.
 *
 * @param page which it is; the first is 1
 * @param first place of its first row in the whole table, from 1
 * @param all how many rows the whole table has
 */
record Part(Table table, int page, int first, int all, boolean more) {

    /** Pages from the first row on; a page beyond the last is the last. */
    static Part of(Table whole, int wanted, int most) {
        int page = page(whole, wanted, most);
        int from = (page - 1) * most;
        return part(whole, page, from, Math.min(whole.rows().size(), from + most), most);
    }

    /** Pages from the last row back, for what goes by time: the first has the newest. */
    static Part back(Table whole, int wanted, int most) {
        int page = page(whole, wanted, most);
        int to = whole.rows().size() - (page - 1) * most;
        return part(whole, page, Math.max(0, to - most), to, most);
    }

    /** The place of its last row. */
    public int last() {
        return first + table.rows().size() - 1;
    }

    private static Part part(Table whole, int page, int from, int to, int most) {
        int all = whole.rows().size();
        var table = new Table(whole.name(), whole.columns(), whole.rows().subList(from, to));
        return new Part(table, page, from + 1, all, page * most < all);
    }

    private static int page(Table whole, int wanted, int most) {
        int last = Math.max(1, (whole.rows().size() + most - 1) / most);
        return Math.min(Math.max(1, wanted), last);
    }
}
