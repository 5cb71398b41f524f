package org.bihuan.problem;

import org.jspecify.annotations.Nullable;

/** What the rows of a statistical table stand for. */
public enum TallyBy {
    /** One row for everything. */
    ALL("'all'", "'all'", null),
    /** A row for each lead unit. */
    UNIT("p.lead_unit", "p.lead_unit", "select id, name from unit where id"),
    /** A row for each type. */
    TYPE("coalesce(p.type, '" + Cut.NONE + "')", "p.type"),
    /** A row for each matter, that is for each review opinion. */
    MATTER("p.matter", "p.matter", "select id, title from matter where id"),
    /** A row for each month of handing over, as {@code 202603}. */
    ISSUED_MONTH(TallyBy.month("p.issued_on"), TallyBy.month("p.issued_on")),
    /** A row for each month of sign-off, as {@code 202603}. */
    CLOSED_MONTH(TallyBy.month("p.closed_on"), TallyBy.month("p.closed_on")),
    /** A row for each number of extensions; only of those one takes part in. */
    EXTENSIONS("cast(p.extensions as varchar(10))", "cast(p.extensions as varchar(10))"),
    /** A row for each degree of solution with each outcome of the vote on satisfaction, with a blank between. */
    DEGREE_AND_SATISFACTION(
            "coalesce(p.degree, '" + Cut.NONE + "') || ' ' || coalesce(" + Cut.SATISFACTION + ", '" + Cut.NONE + "')",
            "p.degree_zh || '|' || p.degree_en"),
    /** A row for each degree of solution; its label in both languages, with a bar between. */
    DEGREE("coalesce(p.degree, '" + Cut.NONE + "')", "p.degree_zh || '|' || p.degree_en"),
    /** A row for each lead unit with each type, number of extensions and degree: what {@link Tallies} makes tables of. */
    CELL(
            String.join(" || '" + TallyBy.BETWEEN + "' || ", UNIT.key, TYPE.key, EXTENSIONS.key, DEGREE.key),
            DEGREE.label);

    /** Stands in no name and no word. */
    static final String BETWEEN = "\u001f";

    final String key;
    final String label;

    /** Where names of its rows are read by their keys. */
    final @Nullable String names;

    TallyBy(String key, String label) {
        this(key, label, null);
    }

    TallyBy(String key, String label, @Nullable String names) {
        this.key = key;
        this.label = label;
        this.names = names;
    }

    /** What stands behind the rows that are counted. */
    String grouped() {
        return this == ALL ? " having count(*) > 0" : " group by " + key;
    }

    private static String month(String day) {
        return ("coalesce(cast(cast(extract(year from %1$s) * 100 + extract(month from %1$s) as integer) as"
                        + " varchar(10)), '"
                        + Cut.NONE + "')")
                .formatted(day);
    }
}
