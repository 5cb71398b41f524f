package org.bihuan.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Repeat findings 屡审屡犯: a problem on a list that is about to be issued is linked to an earlier one that was closed. The
 * links make a chain; its length says how many times the problem was found before.
 */
@Repository
public class Repeats {

    private final Problems problems;
    private final JdbcClient jdbc;

    Repeats(Problems problems, JdbcClient jdbc) {
        this.problems = problems;
        this.jdbc = jdbc;
    }

    /** One step back along the chain: to the problem repeated, or to the cycle before. */
    private record Link(@Nullable String repeats, @Nullable String previous) {}

    /**
     * Links a draft to the problem it repeats.
     *
     * @return why that cannot be; empty when it is done
     */
    public List<Reason> link(Actor actor, String draft, String earlier) {
        List<Reason> against = against(actor, draft, earlier);
        if (against.isEmpty()) {
            set(draft, earlier, before(earlier, new HashSet<>(Set.of(draft))) + 1);
        }
        return against;
    }

    /** Takes the link away again. */
    public void unlink(String draft) {
        set(draft, null, 0);
    }

    private List<Reason> against(Actor actor, String draft, String earlier) {
        if (draft.equals(earlier)) {
            return List.of(Reason.of("repeat.itself", draft));
        }
        try {
            Problem found = problems.visible(actor, earlier);
            if (!found.signedOff()) {
                return List.of(Reason.of("repeat.open", earlier));
            }
        } catch (Missing unseen) {
            return List.of(Reason.of("repeat.unknown", earlier));
        }
        return before(earlier, new HashSet<>(Set.of(draft))) < 0
                ? List.of(Reason.of("repeat.circle", draft, earlier))
                : List.of();
    }

    /** How many problems stand before this one in the chain; -1 if the chain comes back to one it has passed. */
    private int before(String id, Set<String> passed) {
        int count = 0;
        for (String at = id; at != null; ) {
            if (!passed.add(at)) {
                return -1;
            }
            Link link = jdbc.sql("select repeats, previous from problem where id = ?")
                    .param(at)
                    .query(Rows.of(Link.class))
                    .single();
            count += link.repeats() == null ? 0 : 1;
            at = link.repeats() == null ? link.previous() : link.repeats();
        }
        return count;
    }

    private void set(String id, @Nullable String earlier, int count) {
        jdbc.sql("update problem set repeats = ?, repeat_count = ?, rev = rev + 1 where id = ?")
                .params(earlier, count, id)
                .update();
    }
}
