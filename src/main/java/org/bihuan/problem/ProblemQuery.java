package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A question to the ledger 台账. It begins with everything the actor may see; each method gives a question narrowed by one thing
 * more, and leaves it as it is where nothing is asked of that thing. All of it is about one row {@code p} of the register alone, so
 * that a page is read off an index in its order.
 */
public final class ProblemQuery {

    private static final String ESCALATED =
            "exists (select 1 from escalation e where e.problem = p.id and e.ended_on is null%s)";

    private final Actor actor;
    private final LocalDate today;
    private final int yellowDays;
    private final Condition filter;
    private final List<Narrowing> narrowings;
    private final LedgerOrder.Lead lead;
    private final LedgerOrder order;
    private final Optional<Problem> last;

    private ProblemQuery(
            Actor actor,
            LocalDate today,
            int yellowDays,
            Condition filter,
            List<Narrowing> narrowings,
            LedgerOrder.Lead lead,
            LedgerOrder order,
            Optional<Problem> last) {
        this.actor = actor;
        this.today = today;
        this.yellowDays = yellowDays;
        this.filter = filter;
        this.narrowings = narrowings;
        this.lead = lead;
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
                actor,
                today,
                yellowDays,
                new Condition("p.congress = ?", List.of(actor.congress())),
                Narrowing.sight(actor),
                LedgerOrder.Lead.NONE,
                LedgerOrder.SOONEST_DUE,
                Optional.empty());
    }

    /** Those in this status. A split problem counts as closed when its parts have ended; that is not stored anywhere. */
    public ProblemQuery status(@Nullable String status) {
        if (status == null) {
            return this;
        }
        boolean plain = !List.of("split", "closed", "withdrawn").contains(status);
        return and(ProblemConditions.status(status)).led(plain ? LedgerOrder.Lead.STATUS : lead);
    }

    /** Those a unit leads or assists in. */
    public ProblemQuery unit(@Nullable String unit) {
        return unit == null ? this : and(Narrowing.unit(unit));
    }

    /** Those one unit leads. */
    public ProblemQuery leadUnit(@Nullable String unit) {
        return unit == null ? this : and("p.lead_unit = ?", unit).led(LedgerOrder.Lead.UNIT);
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
        return q == null ? this : and(Narrowing.words(q, actor.congress()));
    }

    /**
     * Those a word for their course fits.
     *
     * @param tag longTerm, extended, extensionRequested, suspended or progressOverdue
     * @throws Invalid naming these if it is another
     */
    public ProblemQuery tag(@Nullable String tag) {
        return tag == null ? this : amongParts().and(ProblemConditions.tag(tag, today));
    }

    /** Those of matters the actor sees from inside the congress. */
    public ProblemQuery fromInside() {
        return Sight.wholeCongress(actor) ? this : and(Narrowing.ofMatter(Sight.inside(actor)));
    }

    /** Those of one cell of a statistical table. */
    public ProblemQuery cut(Cut cut) {
        Condition part = cut.condition(actor, today);
        return and(cut.taking() ? Narrowing.ofMatter(part) : part);
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
        boolean open = light != Light.BLUE && light != Light.LATE;
        return and(ProblemConditions.light(light, today, yellowDays)).led(open ? LedgerOrder.Lead.OPEN : lead);
    }

    /** Those that a figure over the ledger counts. */
    public ProblemQuery figure(@Nullable Figure figure) {
        if (figure == null) {
            return this;
        }
        ProblemQuery counted = cut(Cut.of(figure));
        return switch (figure) {
            case OPEN, OVERDUE -> counted.and(ProblemConditions.OPEN).led(LedgerOrder.Lead.OPEN);
            case CLOSED, ON_ORIGINAL_DATE, ON_CURRENT_DATE, LATE ->
                counted.led(LedgerOrder.Lead.STATUS).and("p.status = ?", "closed");
            default -> counted;
        };
    }

    /**
     * In this order.
     *
     * @param word {@code due} (soonest first), {@code id} or {@code -id}
     * @throws Invalid naming these if it is another
     */
    public ProblemQuery sort(String word) {
        return new ProblemQuery(actor, today, yellowDays, filter, narrowings, lead, LedgerOrder.of(word), last);
    }

    /** From behind the last problem of the page before. */
    public ProblemQuery after(@Nullable Problem before) {
        return new ProblemQuery(actor, today, yellowDays, filter, narrowings, lead, order, Optional.ofNullable(before));
    }

    /** The same question, asked the way that reads least; {@code ids} reads what a query finds, or one more than a few. */
    ProblemQuery narrowed(Function<Condition, List<String>> ids) {
        Condition narrow = filter;
        for (Narrowing it : narrowings) {
            narrow = ProblemConditions.all(narrow, it.by(ids));
        }
        return new ProblemQuery(actor, today, yellowDays, narrow, List.of(), lead, order, last);
    }

    /** A narrowed question as a condition. */
    Condition where() {
        if (!narrowings.isEmpty()) {
            throw new IllegalStateException("not narrowed");
        }
        return filter;
    }

    /** The parts of a page of a narrowed question, one after the other, each with its order. */
    List<Condition> phases() {
        return order.phases(lead, last).stream()
                .map(it -> new Condition(
                        ProblemConditions.all(where(), it.rows()).sql() + " order by " + it.order(),
                        ProblemConditions.all(where(), it.rows()).parameters()))
                .toList();
    }

    LocalDate today() {
        return today;
    }

    int yellowDays() {
        return yellowDays;
    }

    Actor actor() {
        return actor;
    }

    /** Whoever is not told these of a problem cannot ask for them either. */
    ProblemQuery amongParts() {
        return Sight.wholeCongress(actor) ? this : and(Narrowing.ofMatter(Sight.parts(actor)));
    }

    private ProblemQuery led(LedgerOrder.Lead by) {
        return new ProblemQuery(actor, today, yellowDays, filter, narrowings, by, order, last);
    }

    private ProblemQuery and(Narrowing it) {
        var more = new ArrayList<>(narrowings);
        more.add(it);
        return new ProblemQuery(actor, today, yellowDays, filter, more, lead, order, last);
    }

    private ProblemQuery and(String sql, Object... values) {
        return and(new Condition(sql, Arrays.asList(values)));
    }

    private ProblemQuery and(Condition more) {
        return new ProblemQuery(
                actor, today, yellowDays, ProblemConditions.all(filter, more), narrowings, lead, order, last);
    }
}
