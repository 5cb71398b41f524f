package org.bihuan.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The posts there are, in the groups that rights and sight speak of. */
public final class Posts {

    /** Every post, in the order tables show them. */
    public static final List<String> ALL = List.of(
            "clerk",
            "head",
            "verifier",
            "office",
            "viceChair",
            "council",
            "member",
            "deputy",
            "auditor",
            "organ",
            "handler",
            "sysadmin",
            "secadmin",
            "logadmin");

    /** The committee in charge of a matter. */
    public static final Set<String> COMMITTEE = Set.of("clerk", "head", "verifier");

    /** Those who read every matter of their congress. */
    public static final Set<String> WHOLE_CONGRESS = Set.of("office", "viceChair", "council", "auditor");

    /** Those who work inside the congress and may read its drafts. */
    public static final Set<String> INSIDE = union(COMMITTEE, WHOLE_CONGRESS);

    /** Those who read what was published; a post of deputy or member is no other right by itself. */
    public static final Set<String> PUBLIC = Set.of("member", "deputy");

    /** Who answers for an organ. */
    public static final Set<String> ORGAN = Set.of("organ");

    /** Who answers for a unit. */
    public static final Set<String> HANDLER = Set.of("handler");

    /** Those who answer for the supervised side. */
    public static final Set<String> SUPERVISED = union(ORGAN, HANDLER);

    /** Those who can be in a project group 项目组, as long as they answer for nobody supervised. */
    public static final Set<String> GROUPED = union(INSIDE, PUBLIC);

    /** The three administrators 三员: they look after the installation and reach nothing of its business. */
    public static final Set<String> ADMINISTRATORS = Set.of("sysadmin", "secadmin", "logadmin");

    /** Whoever takes part in supervision, on either side. */
    public static final Set<String> BUSINESS = union(INSIDE, PUBLIC, ORGAN, HANDLER);

    private Posts() {}

    @SafeVarargs
    private static Set<String> union(Collection<String>... sets) {
        var all = new TreeSet<String>();
        List.of(sets).forEach(all::addAll);
        return Set.copyOf(all);
    }
}
