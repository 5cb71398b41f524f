package org.bihuan.sharing;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.organization.Sight;
import org.bihuan.row.Marks;

/**
 * Who sees what another congress shares, as a condition of SQL, beside {@link Sight}, which shuts every congress in itself. Nothing of
 * a matter elsewhere is read without it.
 */
final class ShareSight {

    /** What a share gives today: a joint one that nobody has accepted yet gives a summary. */
    static final String LEVEL = "case when s.level = 'joint' and s.accepted_at is null then 'summary' else s.level end";

    /** Whether it gives more than a summary. */
    static final String READS = "(s.level = 'read' or (s.level = 'joint' and s.accepted_at is not null))";

    /**
     * Whether the congress it is shared with still stands above or below the one whose matter it is: the tree may have changed
     * since. No congress has more than three above it, see {@link org.bihuan.organization.Level}.
     */
    static final String IN_LINE = """
            exists (select 1 from matter y join congress l on l.id in (y.congress, s.congress)
                left join congress b on b.id = l.parent left join congress c on c.id = b.parent
                where y.id = s.matter and case when l.id = s.congress then y.congress else s.congress end
                    in (l.parent, b.parent, c.parent))""";

    private static final String LINKED = " and exists (select 1 from matter_share l join matter o on o.id = l.matter"
            + " where (l.answers = s.id or l.id = s.answers) and l.ended_at is null and o.host_committee in (%s))";

    private ShareSight() {}

    /**
     * The running shares an actor sees; {@code s} is the share. Those who read his whole congress see each; a committee sees those
     * of matters linked with its own as one topic.
     */
    static Sight.Condition given(Actor actor) {
        String running = "s.congress = ? and s.ended_at is null and " + IN_LINE;
        if (Sight.wholeCongress(actor)) {
            return new Sight.Condition(running, List.of(actor.congress()));
        }
        List<String> committees = actor.unitsAs(Posts.COMMITTEE);
        if (committees.isEmpty()) {
            return new Sight.Condition("1 = 0", List.of());
        }
        var parameters = new ArrayList<Object>(List.of(actor.congress()));
        parameters.addAll(committees);
        String marks = Marks.of(committees);
        return new Sight.Condition(running + LINKED.formatted(marks), parameters);
    }
}
