package org.bihuan.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts: a committee or office of the congress, an organ it supervises, or a unit of such an organ.
 *
 * @param kind committee, generalOffice, leadership, deputies, administration, organ or department
 * @param organ the organ a department belongs to
 * @param collective whether the name stands for several, such as 各乡镇人民政府
 * @param aliases other names it goes by today
 * @param formerNames names it had before, newest first
 * @param closedOn the day it ceased to be; nothing while it is
 * @param successor the unit that stands in its place today, where it was merged
 */
public record Unit(
        String id,
        String congress,
        String name,
        String kind,
        @Nullable String organ,
        boolean collective,
        List<String> aliases,
        List<String> formerNames,
        @Nullable LocalDate closedOn,
        @Nullable String successor) {

    /** What a unit can be. */
    public static final List<String> KINDS =
            List.of("committee", "generalOffice", "leadership", "deputies", "administration", "organ", "department");

    /** One that is, under the name it was entered with. */
    public Unit(
            String id,
            String congress,
            String name,
            String kind,
            @Nullable String organ,
            boolean collective,
            List<String> aliases) {
        this(id, congress, name, kind, organ, collective, aliases, List.of(), null, null);
    }

    /** Whether it is there today. */
    public boolean open() {
        return closedOn == null;
    }

    private static final Map<String, List<String>> POSTS = Map.of(
            "committee", List.of("clerk", "head", "verifier"),
            "generalOffice", List.of("office"),
            "leadership", List.of("viceChair", "council"),
            "deputies", List.of("member", "deputy"),
            "administration", List.of("auditor", "sysadmin", "secadmin", "logadmin"),
            "organ", List.of("organ"),
            "department", List.of("handler"));

    private static final Set<String> GOVERNMENT = Set.of("organ", "department");

    /** The posts a unit of a kind has; none for what is no kind. */
    public static List<String> posts(String kind) {
        return POSTS.getOrDefault(kind, List.of());
    }

    /** Kinds of unit whose people can be in a project group 项目组, as long as they work for none that is supervised. */
    public static final Set<String> GROUPED = Set.of("committee", "generalOffice", "leadership", "deputies");

    /** Whether somebody with posts in units of these kinds can be in a project group. */
    static boolean joins(Collection<String> kinds) {
        return kinds.stream().anyMatch(GROUPED::contains) && kinds.stream().noneMatch(GOVERNMENT::contains);
    }

    /** Whether the unit belongs to those supervised, the government side. */
    public boolean supervised() {
        return supervised(kind);
    }

    static boolean supervised(String kind) {
        return GOVERNMENT.contains(kind);
    }
}
