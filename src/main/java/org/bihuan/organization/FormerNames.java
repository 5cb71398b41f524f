package org.bihuan.organization;

/** The name that something had on a day, as SQL: the former one that was given up first after it, else the one it has now. */
final class FormerNames {

    private FormerNames() {}

    /**
     * On a day.
     *
     * @param of the table of what is named; its former names are in another called so
     * @param row what a row of it is called in the query
     * @param day an expression; where it is nothing, today's name is meant
     */
    static String on(String of, String row, String day) {
        return named(of, row, "until_on", day);
    }

    /** At a moment. */
    static String at(String of, String row, String moment) {
        return named(of, row, "until_at", moment);
    }

    private static String named(String of, String row, String until, String when) {
        return ("coalesce((select n.name from %1$s_name n where n.%1$s = %2$s.id and n.%3$s > %4$s"
                        + " order by n.%3$s, n.id fetch first 1 row only), %2$s.name)")
                .formatted(of, row, until, when);
    }
}
