package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Choices;

/** What can be asked of one problem {@code p}, each as a condition of SQL. */
final class ProblemConditions {

    /** Open. What has not ended has no day on which it did; an index goes by that. */
    static final Condition OPEN = plain("p.ended_on is null and p.status not in " + Problems.ENDED);

    /** Handed over and open. */
    static final Condition RUNNING = plain("p.status <> 'draft' and " + OPEN.sql());

    /** Signed off by the first date set. */
    static final Condition ON_ORIGINAL_DATE = plain("p.closed_on <= p.original_due");

    /** The clock of a suspended problem stands still. */
    private static final String JUDGED_ON = "coalesce(p.suspended_on, cast(? as date))";

    private static final String AT_LEISURE = "(p.due is null or p.due > " + JUDGED_ON + " + cast(? as integer))";
    private static final String BEHIND_PLAN =
            "p.status = 'rectifying' and p.planned_on is not null and p.planned_on < " + JUDGED_ON;

    private static final String ESCALATED =
            "exists (select 1 from escalation e where e.problem = p.id and e.ended_on is null%s)";

    private static final Map<String, String> TAGS = new TreeMap<>(Map.of(
            "longTerm", "not p.counted and " + RUNNING.sql(),
            "extended", "p.extensions > 0",
            "extensionRequested",
                    RUNNING.sql()
                            + " and exists (select 1 from extension e where e.problem = p.id and e.outcome is null)",
            "suspended", "p.suspended_on is not null and " + RUNNING.sql(),
            "progressOverdue", OPEN.sql() + " and p.status in ('rectifying', 'longTerm') and p.progress_due < ?"));

    private ProblemConditions() {}

    /** In this status. A split problem counts as closed when its parts have ended; that is not stored anywhere. */
    static Condition status(String status) {
        return switch (status) {
            case "split" -> plain("p.status = 'split' and " + Problems.PARTS_RUN);
            case "closed" -> new Condition(ended("and"), List.of(status));
            case "withdrawn" -> new Condition(ended("and not"), List.of(status));
            default -> new Condition("p.status = ?", List.of(status));
        };
    }

    private static String ended(String partsClosed) {
        return "(p.status = ? or (p.status = 'split' and not %s %s %s))"
                .formatted(Problems.PARTS_RUN, partsClosed, Problems.PARTS_CLOSED);
    }

    /** Whether all problems in this status are still open. */
    static boolean open(String status) {
        return !Problems.ENDED.contains("'" + status + "'");
    }

    /** With an open ladder of escalation 督办 the actor may know of: what is only proposed is told inside the congress. */
    static Condition escalated(Actor actor) {
        if (Sight.wholeCongress(actor)) {
            return plain(ESCALATED.formatted(""));
        }
        if (!actor.insider()) {
            return plain(ESCALATED.formatted(" and e.tier is not null"));
        }
        Condition inside = Narrowing.ofMatter(Sight.insideProblems(actor));
        return new Condition(
                ESCALATED.formatted(" and (e.tier is not null or " + inside.sql() + ")"), inside.parameters());
    }

    /** A word for its course fits. */
    static Condition tag(String tag, LocalDate today) {
        if (!TAGS.containsKey(tag)) {
            throw Choices.of("tag.", TAGS.keySet()).without("tag", tag);
        }
        return new Condition(TAGS.get(tag), tag.equals("progressOverdue") ? List.of(today) : List.of());
    }

    /** It shows this light today. */
    static Condition light(Light light, LocalDate today, int yellowDays) {
        String open = OPEN.sql();
        return switch (light) {
            case RED -> new Condition(open + " and p.due < " + JUDGED_ON, List.of(today));
            case YELLOW ->
                new Condition(
                        open + " and (p.due between " + JUDGED_ON + " and " + JUDGED_ON + " + cast(? as integer) or ("
                                + AT_LEISURE + " and " + BEHIND_PLAN + "))",
                        List.of(today, today, yellowDays, today, yellowDays, today));
            case GREEN ->
                new Condition(
                        open + " and " + AT_LEISURE + " and not (" + BEHIND_PLAN + ")",
                        List.of(today, yellowDays, today));
            case BLUE -> plain("p.closed_on is not null and (p.due is null or p.closed_on <= p.due)");
            case LATE -> plain("p.closed_on > p.due");
        };
    }

    /** The ids of the units of a congress that go or went by a name like this. */
    static Condition unitsCalled(String like, String congress) {
        return new Condition(
                "select u.id from unit u where u.congress = ? and " + Units.CALLED,
                List.of(congress, like, like, like));
    }

    static Condition plain(String sql) {
        return new Condition(sql, List.of());
    }

    /** All of them at once. */
    static Condition all(Condition... conditions) {
        var parameters = new ArrayList<Object>();
        Arrays.stream(conditions).forEach(it -> parameters.addAll(it.parameters()));
        String sql = String.join(
                " and ", Arrays.stream(conditions).map(Condition::sql).toList());
        return new Condition(sql, parameters);
    }
}
