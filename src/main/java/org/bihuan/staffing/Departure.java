package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.List;

/**
 * What becomes of everything when somebody leaves.
 *
 * @param on the last day of his posts and of his account
 * @param others what lies at a post with other holders needs nothing and is not listed
 */
public record Departure(
        String person,
        String successor,
        LocalDate on,
        List<EndedPost> posts,
        List<Matter> matters,
        List<Moved> others) {

    /**
     * A post that ends.
     *
     * @param open how much open work waits there
     * @param holders who holds it from now on
     */
    public record EndedPost(String unit, String post, long open, List<String> holders) {}

    /** A matter in which something moves. */
    public record Matter(String matter, List<Moved> moved) {}

    /**
     * One thing.
     *
     * @param kind task, countersign, group, draft, delegation, preparation, claim or rating; besides matters: substitution or
     *     proposal
     * @param to the successor's id; {@code post} if it goes back to those at the post; {@code ended} if it falls away
     */
    public record Moved(String kind, String item, String to) {}
}
