package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.refusal.Choices;

/**
 * What is counted over problems handed over. Each figure is a condition, the same for whoever counts and for whoever lists: as many
 * rows as the figure says are in the ledger filtered by it. Drafts are in none of them, and a split problem is counted in its parts
 * alone. What has no date is never late.
 */
public enum Figure {
    /** All of them. */
    ISSUED("1 = 1"),
    /** Not ended. */
    OPEN("not " + Figure.ENDED),
    /** Not ended and past the date; the clock of a suspended one stands still. */
    OVERDUE("not " + Figure.ENDED + " and p.due < coalesce(p.suspended_on, " + Figure.TODAY + ")"),
    /** Signed off here. */
    CLOSED("p.status = 'closed'"),
    /** Signed off by the date first set. */
    ON_ORIGINAL_DATE("p.status = 'closed' and (p.original_due is null or p.closed_on <= p.original_due)"),
    /** Signed off by the date as moved. */
    ON_CURRENT_DATE("p.status = 'closed' and (p.due is null or p.closed_on <= p.due)"),
    /** Signed off after it: late but done. */
    LATE("p.status = 'closed' and p.closed_on > p.due"),
    /** Reported done by an imported list. */
    REPORTED_CLOSED("p.status = 'reportedClosed'"),
    /** Withdrawn, or found impossible to do. */
    WITHDRAWN("p.status = 'withdrawn'"),
    /** Merged into another. */
    MERGED("p.status = 'merged'"),
    /** In continuing rectification by decision. */
    LONG_TERM("not " + Figure.ENDED + " and not p.counted"),
    /** Extended at least once. */
    EXTENDED("p.extensions > 0", true),
    /** Sent back to the organ at least once. */
    RETURNED("p.returns > 0", true),
    /** Found not done and done again at least once. */
    REWORKED("p.reworks > 0", true),
    /** Its unit was urged at least once. */
    URGED("p.urges > 0", true),
    /** Repeats an earlier closed one 屡审屡犯. */
    REPEATED("p.repeats is not null"),
    /** Listed again after sign-off. */
    NEW_CYCLE("p.cycle > 1"),
    /** Looked back on after sign-off, with a result 回头看. */
    LOOKED_BACK("exists (" + Figure.LOOK_BACKS + ")", true),
    /** Found back by a look-back 反弹. */
    REBOUNDED("exists (" + Figure.LOOK_BACKS + " and k.outcome = 'rebound')", true),
    /** Open, handed over thirty days ago or less. */
    OPEN_30(0, 30),
    /** Open for 31 to 90 days. */
    OPEN_90(30, 90),
    /** Open for 91 to 180 days. */
    OPEN_180(90, 180),
    /** Open for 181 to 365 days. */
    OPEN_365(180, 365),
    /** Open for more than a year. */
    OPEN_LONGER("not " + Figure.ENDED + " and p.issued_on < " + Figure.TODAY + " - 365");

    /** Open ones by how long ago they were handed over, youngest first. */
    public static final List<Figure> AGES = List.of(OPEN_30, OPEN_90, OPEN_180, OPEN_365, OPEN_LONGER);

    static final String BASE = "p.status not in ('draft', 'split')";
    private static final String ENDED = "p.status in " + Problems.ENDED;
    private static final String TODAY = "cast(? as date)";

    /** As where the problem is shown: whoever does not see the look-back itself learns of its result when it is over. */
    private static final String LOOK_BACKS = "select 1 from look_back_problem k join matter m on m.id = k.matter"
            + " where k.problem = p.id and k.outcome is not null and (m.state = 'closed' or %s)";

    private final String sql;
    private final boolean parts;

    Figure(String sql) {
        this(sql, false);
    }

    Figure(String sql, boolean parts) {
        this.sql = sql;
        this.parts = parts;
    }

    Figure(int more, int atMost) {
        this("not " + ENDED + " and p.issued_on >= " + TODAY + " - " + atMost
                + (more == 0 ? "" : " and p.issued_on < " + TODAY + " - " + more));
    }

    /** The word in addresses and in the API, for example {@code onOriginalDate}. */
    public String word() {
        String camel = Arrays.stream(name().toLowerCase(Locale.ROOT).split("_"))
                .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1))
                .collect(Collectors.joining());
        return camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
    }

    /** The figure with this word, or a refusal that names those there are. */
    public static Figure of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Choices.of(
                                "figures.",
                                Arrays.stream(values()).map(Figure::word).toList())
                        .without("figure", word));
    }

    /** Whether it counts how a problem was worked on, which only those know who take part in its matter {@code m}. */
    boolean taking() {
        return parts;
    }

    /** Whether it is told by look-backs alone, of which there are few. */
    boolean lookingBack() {
        return sql.contains("%s");
    }

    /** What a problem {@code p} of matter {@code m} must be; how it was worked on is counted for whoever takes part alone. */
    Condition condition(Actor actor, LocalDate today) {
        Condition mine = among(actor, today);
        return new Condition("(" + BASE + " and " + mine.sql() + ")", mine.parameters());
    }

    /** The same of one of those that statistics count at all. */
    Condition among(Actor actor, LocalDate today) {
        var parameters = new ArrayList<Object>(
                Collections.nCopies((int) sql.chars().filter(it -> it == '?').count(), today));
        String mine = sql;
        if (sql.contains("%s")) {
            Condition lookBacks = Sight.matters(actor);
            mine = sql.formatted(lookBacks.sql());
            parameters.addAll(lookBacks.parameters());
        }
        // Whoever reads the whole congress takes part in all of it; every question names the congress.
        if (parts && !Sight.wholeCongress(actor)) {
            Condition taking = Sight.parts(actor);
            mine += " and " + taking.sql();
            parameters.addAll(taking.parameters());
        }
        return new Condition("(" + mine + ")", parameters);
    }
}
