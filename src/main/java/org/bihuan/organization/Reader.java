package org.bihuan.organization;

import java.util.List;

/**
 * What a reader is to a matter or problem, and which levels of records that lets him read. A record 留痕 is written at one of five
 * levels: {@code congress} stays inside it; {@code organ} goes to the organ as well; {@code units} to the unit in charge too;
 * {@code all} to every unit that takes part; {@code published} is what was released to everybody. Beside these everybody reads
 * what he, or his unit, has written himself.
 */
public enum Reader {
    /** Works inside the congress of the matter, and the matter is in his sight. */
    INSIDE("congress", "organ", "units", "all", "published"),
    /** Belongs to the matter's project group without working inside the congress. */
    GROUP("organ", "units", "all", "published"),
    /** Answers for the organ the matter is addressed to. */
    ORGAN("organ", "units", "all", "published"),
    /** Answers for the unit in charge of the problem. */
    LEAD("units", "all", "published"),
    /** Answers for a unit that assists with the problem. */
    ASSISTING("all", "published"),
    /**
     * Sees the problem for one purpose: asked to countersign, invited to rate it; or as a deputy or member, once it
     * is published.
     */
    OUTSIDE("published");

    private final List<String> levels;

    Reader(String... levels) {
        this.levels = List.of(levels);
    }

    /** The levels he reads. */
    public List<String> levels() {
        return levels;
    }

    /** The same as a list of words for SQL; the words are fixed here, nothing of a request is among them. */
    String sql() {
        return "r.visibility in ('" + String.join("', '", levels) + "')";
    }
}
