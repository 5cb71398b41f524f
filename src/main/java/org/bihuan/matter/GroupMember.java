package org.bihuan.matter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a matter's project group 项目组.
 *
 * @param role lead (分管副主任), committee, subdistrict (街道工委) or deputies (代表小组)
 * @param fromOn the first day; nothing where he is in it since it was formed
 * @param untilOn the last day; nothing while none is set
 */
public record GroupMember(
        String person,
        String name,
        String role,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn) {

    /** What one can be in a group. */
    public static final List<String> ROLES = List.of("lead", "committee", "subdistrict", "deputies");

    boolean on(LocalDate day) {
        return state(day).equals("held");
    }

    /** How a day stands to his days: held, coming or ended. */
    public String state(LocalDate day) {
        return fromOn != null && fromOn.isAfter(day)
                ? "coming"
                : untilOn != null && untilOn.isBefore(day) ? "ended" : "held";
    }
}
