package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A question to the ledger 台账. It begins with everything the actor may see; each method gives a question narrowed by one thing
 * more, and leaves it as it is where nothing is asked of that thing.
 */
public final class ProblemQuery {

    private static final String ESCALATED =
            "exists (select 1 from escalation e where e.problem = p.id and e.ended_on is null%s)";

    /** The clock of a suspended problem stands still. */
    private static final String JUDGED_ON = "coalesce(p.suspended_on, cast(? as date))";

    private static final String AT_LEISURE = "(p.due is null or p.due > " + JUDGED_ON + " + cast(? as integer))";
    private static final String BEHIND_PLAN =
            "p.status = 'rectifying' and p.planned_on is not null and p.planned_on < " + JUDGED_ON;

    private static final String OPEN = "p.status not in " + Problems.ENDED;
    private static final String RUNNING = "p.status <> 'draft' and " + OPEN;
    private static final Map<String, String> TAGS = new TreeMap<>(Map.of(
            "longTerm", "not p.counted and " + RUNNING,
            "extended", "p.extensions > 0",
            "extensionRequested",
                    RUNNING + " and exists (select 1 from extension e where e.problem = p.id and e.outcome is null)",
            "suspended", "p.suspended_on is not null and " + RUNNING,
            "progressOverdue", "p.status in ('rectifying', 'longTerm') and p.progress_due < ?"));

    private final Actor actor;
    private final LocalDate today;
    private final int yellowDays;
    private final Condition filter;
    private final LedgerOrder order;
    private final Optional<Problem> last;

    private ProblemQuery(
            Actor actor, LocalDate today, int yellowDays, Condition filter, LedgerOrder order, Optional<Problem> last) {
        this.actor = actor;
        this.today = today;
        this.yellowDays = yellowDays;
        this.filter = filter;
        this.order = order;
        this.last = last;
    }

    /**
     * Asks for everything the actor may see, soonest due first.
     *
     * @param yellowDays days left at which a light turns yellow
     */
    public static ProblemQuery of(Actor actor, LocalDate today, int yellowDays) {
        return new ProblemQuery(
                actor, today, yellowDays, Sight.problems(actor), LedgerOrder.SOONEST_DUE, Optional.empty());
    }

    /** Those in this status. A split problem counts as closed when its parts have ended; that is not stored anywhere. */
    public ProblemQuery status(@Nullable String status) {
        if (status == null) {
            return this;
        }
        return switch (status) {
            case "split" -> and("p.status = 'split' and " + Problems.PARTS_RUN);
            case "closed" -> and(ended("and"), status);
            case "withdrawn" -> and(ended("and not"), status);
            default -> and("p.status = ?", status);
        };
    }

    private static String ended(String partsClosed) {
        return "(p.status = ? or (p.status = 'split' and not %s %s %s))"
                .formatted(Problems.PARTS_RUN, partsClosed, Problems.PARTS_CLOSED);
    }

    /** Those a unit leads or assists in. */
    public ProblemQuery unit(@Nullable String unit) {
        return unit == null
                ? this
                : and(
                        "(p.lead_unit = ? or exists (select 1 from problem_unit x where x.problem = p.id and x.unit = ?))",
                        unit,
                        unit);
    }

    /** Those of one matter. */
    public ProblemQuery matter(@Nullable String matter) {
        return matter == null ? this : and("p.matter = ?", matter);
    }

    /** Those due before this day. */
    public ProblemQuery dueBefore(@Nullable LocalDate day) {
        return day == null ? this : and("p.due < ?", day);
    }

    /** Those due after this day. */
    public ProblemQuery dueAfter(@Nullable LocalDate day) {
        return day == null ? this : and("p.due > ?", day);
    }

    /** Only repeat findings 屡审屡犯, or none of them. */
    public ProblemQuery repeated(@Nullable Boolean repeated) {
        return repeated == null ? this : and(repeated ? "p.repeats is not null" : "p.repeats is null");
    }

    /** Only those with an open ladder of escalation 督办 that the actor may know of, or only those without. */
    public ProblemQuery escalated(@Nullable Boolean escalated) {
        if (escalated == null) {
            return this;
        }
        String open = ESCALATED.formatted(actor.insider() ? "" : " and e.tier is not null");
        return amongParts().and(escalated ? open : "not " + open);
    }

    /** Those with these words in the title or in the name of the lead unit, or the one with this id. */
    public ProblemQuery words(@Nullable String q) {
        String like = "%" + q + "%";
        return q == null
                ? this
                : and("(p.title like ? or p.id = ? or " + Units.CALLED + ")", like, q, like, like, like);
    }

    /**
     * Those a word for their course fits.
     *
     * @param tag longTerm, extended, extensionRequested, suspended or progressOverdue
     * @throws Invalid naming these if it is another
     */
    public ProblemQuery tag(@Nullable String tag) {
        if (tag == null) {
            return this;
        }
        if (!TAGS.containsKey(tag)) {
            throw Invalid.field("tag", "form.option", tag, String.join(", ", TAGS.keySet()));
        }
        return tag.equals("progressOverdue")
                ? amongParts().and(TAGS.get(tag), today)
                : amongParts().and(TAGS.get(tag));
    }

    /** Those of one cell of a statistical table. */
    public ProblemQuery cut(Cut cut) {
        Condition part = cut.condition(actor, today);
        return and(part.sql(), part.parameters().toArray());
    }

    /** What makes a problem count towards a figure for whoever asks. */
    Condition counted(Figure figure) {
        return figure.condition(actor, today);
    }

    /** Those that show this light today. */
    public ProblemQuery light(@Nullable Light light) {
        if (light == null) {
            return this;
        }
        return switch (light) {
            case RED -> and(OPEN + " and p.due < " + JUDGED_ON, today);
            case YELLOW ->
                and(
                        OPEN + " and (p.due between " + JUDGED_ON + " and " + JUDGED_ON + " + cast(? as integer) or ("
                                + AT_LEISURE + " and " + BEHIND_PLAN + "))",
                        today,
                        today,
                        yellowDays,
                        today,
                        yellowDays,
                        today);
            case GREEN -> and(OPEN + " and " + AT_LEISURE + " and not (" + BEHIND_PLAN + ")", today, yellowDays, today);
            case BLUE -> and("p.closed_on is not null and (p.due is null or p.closed_on <= p.due)");
            case LATE -> and("p.closed_on > p.due");
        };
    }

    /**
     * In this order.
     *
     * @param word {@code due} (soonest first), {@code id} or {@code -id}
     * @throws Invalid naming these if it is another
     */
    public ProblemQuery sort(String word) {
        return new ProblemQuery(actor, today, yellowDays, filter, LedgerOrder.of(word), last);
    }

    /** From behind the last problem of the page before. */
    public ProblemQuery after(@Nullable Problem before) {
        return new ProblemQuery(actor, today, yellowDays, filter, order, Optional.ofNullable(before));
    }

    Condition where() {
        return new Condition("where " + filter.sql(), filter.parameters());
    }

    Condition page(int limit) {
        Condition page = last.map(it -> and(filter, order.behind(it))).orElse(filter);
        var parameters = new ArrayList<Object>(page.parameters());
        parameters.add(limit);
        return new Condition("where " + page.sql() + " order by " + order.sql + " fetch first ? rows only", parameters);
    }

    /** Whoever is not told these of a problem cannot ask for them either. */
    ProblemQuery amongParts() {
        Condition parts = Sight.parts(actor);
        return and(parts.sql(), parts.parameters().toArray());
    }

    private ProblemQuery and(String sql, Object... values) {
        Condition both = and(filter, new Condition(sql, Arrays.asList(values)));
        return new ProblemQuery(actor, today, yellowDays, both, order, last);
    }

    private static Condition and(Condition one, Condition other) {
        var parameters = new ArrayList<Object>(one.parameters());
        parameters.addAll(other.parameters());
        return new Condition(one.sql() + " and " + other.sql(), parameters);
    }
}
