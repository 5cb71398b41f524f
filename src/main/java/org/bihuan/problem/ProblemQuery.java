package org.bihuan.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private final Actor actor;
    private final LocalDate today;
    private final int yellowDays;
    private final Asked asked;

    private ProblemQuery(Actor actor, LocalDate today, int yellowDays, Asked asked) {
        this.actor = actor;
        this.today = today;
        this.yellowDays = yellowDays;
        this.asked = asked;
    }

    /**
     * Asks for everything the actor may see, soonest due first.
     *
     * @param yellowDays days left at which a light turns yellow
     */
    public static ProblemQuery of(Actor actor, LocalDate today, int yellowDays) {
        return new ProblemQuery(actor, today, yellowDays, Asked.of(actor.congress(), Narrowing.sight(actor)));
    }

    /** Those in this status. A split problem counts as closed when its parts have ended; that is not stored anywhere. */
    public ProblemQuery status(@Nullable String status) {
        if (status == null) {
            return this;
        }
        boolean divided = List.of("split", "closed", "withdrawn").contains(status);
        ProblemQuery only = and(ProblemConditions.status(status)).only(ProblemConditions.open(status));
        return divided ? only.and(Hints.inStatus(actor.congress(), status)) : only.led(LedgerOrder.Lead.STATUS);
    }

    /** Those of this grade. */
    public ProblemQuery grade(@Nullable String grade) {
        return grade == null
                ? this
                : and("p.grade = ?", Grades.known(grade))
                        .led(LedgerOrder.Lead.GRADE)
                        .and(Hints.graded(actor.congress(), grade));
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
        return matter == null ? this : and("p.matter = ?", matter).led(LedgerOrder.Lead.MATTER);
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
        if (repeated == null) {
            return this;
        }
        return repeated ? and("p.repeats is not null").and(Hints.REPEATED) : and("p.repeats is null");
    }

    /** Only those with an open ladder of escalation 督办 that the actor may know of, or only those without. */
    public ProblemQuery escalated(@Nullable Boolean escalated) {
        if (escalated == null) {
            return this;
        }
        Condition open = ProblemConditions.escalated(actor);
        return escalated
                ? amongParts().and(open).and(Hints.ESCALATED)
                : amongParts().and(new Condition("not " + open.sql(), open.parameters()));
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
        if (tag == null) {
            return this;
        }
        Condition fits = ProblemConditions.tag(tag, today);
        ProblemQuery only = amongParts().and(fits);
        return switch (tag) {
            case "extended" -> only.and(seldom(fits));
            case "extensionRequested" -> only.open().and(Hints.EXTENSION_REQUESTED);
            default -> only.open();
        };
    }

    /** Those of matters the actor sees from inside the congress. */
    public ProblemQuery fromInside() {
        return Sight.wholeCongress(actor) ? this : and(Narrowing.ofMatter(Sight.inside(actor)));
    }

    /** Those of one cell of a statistical table. */
    public ProblemQuery cut(Cut cut) {
        Condition part = cut.condition(actor, today);
        ProblemQuery cell = and(cut.taking() && !Sight.wholeCongress(actor) ? Narrowing.ofMatter(part) : part);
        for (Hint it : Hints.of(cut, actor.congress())) {
            cell = cell.and(it);
        }
        return cut.leadUnit() == null ? cell : cell.led(LedgerOrder.Lead.UNIT);
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
        Condition shown = ProblemConditions.light(light, today, yellowDays);
        return light == Light.BLUE || light == Light.LATE
                ? and(shown).and(seldom(shown))
                : and(shown).open();
    }

    /** Those that a figure over the ledger counts. */
    public ProblemQuery figure(@Nullable Figure figure) {
        if (figure == null) {
            return this;
        }
        return FigureRows.of(figure, cut(Cut.of(figure)), counted(figure));
    }

    /** Whether what is asked leaves nothing that a figure counts. */
    boolean without(Figure figure) {
        boolean open = figure == Figure.OPEN || figure == Figure.OVERDUE;
        boolean closed = figure == Figure.CLOSED || figure == Figure.ON_ORIGINAL_DATE;
        return asked.running().map(running -> running ? closed : open).orElse(false);
    }

    /**
     * In this order.
     *
     * @param word {@code due} (soonest first), {@code id} or {@code -id}
     * @throws Invalid naming these if it is another
     */
    public ProblemQuery sort(String word) {
        return asking(asked.in(LedgerOrder.of(word)));
    }

    /** From behind the last problem of the page before. */
    public ProblemQuery after(@Nullable Problem before) {
        return asking(asked.after(Optional.ofNullable(before)));
    }

    /** The same question, asked the way that reads least. */
    ProblemQuery narrowed(Lookup ids) {
        return asking(asked.narrowed(ids));
    }

    /** A narrowed question as a condition. */
    Condition where() {
        return asked.where();
    }

    /** A narrowed question in parts, of which each row is in one. */
    List<Condition> parts() {
        return asked.parts();
    }

    /** The parts of a page of a narrowed question, one after the other, each with its order. */
    List<Condition> phases() {
        return asked.phases();
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

    ProblemQuery and(Narrowing it) {
        return asking(asked.and(it));
    }

    /** Tells of these rows if they are few. */
    Hint seldom(Condition rows) {
        return Hint.seldom(actor.congress(), rows);
    }

    /** In one status, by the index of that. */
    ProblemQuery in(String status) {
        return and("p.status = ?", status).only(ProblemConditions.open(status)).led(LedgerOrder.Lead.STATUS);
    }

    /** Open ones, by the index of those. */
    ProblemQuery open() {
        return only(true).led(LedgerOrder.Lead.OPEN);
    }

    private ProblemQuery only(boolean open) {
        return asking(asked.only(open));
    }

    private ProblemQuery led(LedgerOrder.Lead by) {
        return asking(asked.led(by));
    }

    private ProblemQuery and(String sql, Object... values) {
        return and(new Condition(sql, Arrays.asList(values)));
    }

    ProblemQuery and(Condition more) {
        return asking(asked.and(more));
    }

    private ProblemQuery asking(Asked it) {
        return new ProblemQuery(actor, today, yellowDays, it);
    }
}
