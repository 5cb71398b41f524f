package org.bihuan.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of numbers 文号登记. */
@Repository
public class NumberRegister {

    static final String SELECT = """
            select n.id, n.congress, n.series, n.in_year, n.place, n.number, n.matter, n.problem, n.ballot,
                n.application, m.title, p.title as problem_title, a.name as person, n.given_on, n.voided_on, v.name as voided_by, n.void_reason
            from paper_number n join matter m on m.id = n.matter left join problem p on p.id = n.problem
                left join person a on a.id = n.person left join person v on v.id = n.voided_by\s""";

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    NumberRegister(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * A number that was given.
     *
     * @param place in its series and year; nothing for a number not made by the pattern
     * @param problem whose paper has it, with {@code ballot} and {@code application} as the {@link Bearer} has them
     * @param person who took it; nothing where the paper had it before this register was kept
     * @param voidedOn when the paper was withdrawn 作废; the number stays given
     */
    public record Given(
            long id,
            String congress,
            String series,
            int inYear,
            @Nullable Integer place,
            String number,
            String matter,
            @Nullable String problem,
            @Nullable Long ballot,
            @Nullable Long application,
            String title,
            @Nullable String problemTitle,
            @Nullable String person,
            LocalDate givenOn,
            @Nullable LocalDate voidedOn,
            @Nullable String voidedBy,
            @Nullable String voidReason) {

        Bearer bearer() {
            return new Bearer(matter, problem, ballot, application);
        }

        /** How the ballot is named whose papers have it, for example {@code B-12}. */
        public @Nullable String ballotName() {
            return ballot == null ? null : "B-" + ballot;
        }
    }

    /** The step by which a problem's unit applied for sign-off last: what makes a verification sheet. */
    Optional<Long> application(String problem) {
        return jdbc.sql("""
                        select max(r.id) from record r where r.problem = ? and r.activity = ? and r.operation is null
                            and r.recalled_at is null""")
                .params(problem, Written.APPLICATION)
                .query(Long.class)
                .optional();
    }

    /** Keeps everybody else from taking a number of this series and year until the transaction ends; how far it has come. */
    int lock(String congress, Series series, int year) {
        Optional<Integer> reached = locked(congress, series, year);
        if (reached.isEmpty()) {
            begin(congress, series, year);
            reached = locked(congress, series, year);
        }
        return reached.orElseThrow();
    }

    private Optional<Integer> locked(String congress, Series series, int year) {
        return jdbc.sql(
                        "select reached from number_series where congress = ? and series = ? and in_year = ? for update")
                .params(congress, series.word(), year)
                .query(Integer.class)
                .optional();
    }

    /** Two may begin a year at once; the savepoint keeps the loser's transaction alive. */
    private void begin(String congress, Series series, int year) {
        try {
            savepoint.executeWithoutResult(
                    status -> jdbc.sql("insert into number_series (congress, series, in_year) values (?, ?, ?)")
                            .params(congress, series.word(), year)
                            .update());
        } catch (DuplicateKeyException somebodyWasFirst) {
            // It is there now, which is all that was wanted.
        }
    }

    int reached(String congress, Series series, int year) {
        return jdbc.sql("select reached from number_series where congress = ? and series = ? and in_year = ?")
                .params(congress, series.word(), year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void reach(String congress, Series series, int year, int place) {
        jdbc.sql("update number_series set reached = ? where congress = ? and series = ? and in_year = ?")
                .params(place, congress, series.word(), year)
                .update();
    }

    Optional<Given> at(String congress, Series series, int year, int place) {
        return jdbc.sql(SELECT + "where n.congress = ? and n.series = ? and n.in_year = ? and n.place = ?")
                .params(congress, series.word(), year, place)
                .query(Rows.of(Given.class))
                .optional();
    }

    /** The number a paper of this series has, for whoever sees what it is about; the last one that was not withdrawn. */
    public Optional<Given> of(Series series, Bearer paper) {
        return jdbc.sql(SELECT + "where n.series = ? and n.matter = ? and coalesce(n.problem, '') = ?"
                        + " and coalesce(n.ballot, 0) = ? and coalesce(n.application, 0) = ?"
                        + " and n.voided_on is null order by n.id desc fetch first 1 row only")
                .params(
                        series.word(),
                        paper.matter(),
                        paper.problem() == null ? "" : paper.problem(),
                        paper.ballot() == null ? 0 : paper.ballot(),
                        paper.application() == null ? 0 : paper.application())
                .query(Rows.of(Given.class))
                .optional();
    }

    void add(
            String congress,
            Series series,
            int year,
            @Nullable Integer place,
            String number,
            Bearer paper,
            @Nullable String person,
            LocalDate today) {
        jdbc.sql("""
                        insert into paper_number (congress, series, in_year, place, number, matter, problem, ballot, application,
                            person, given_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        congress,
                        series.word(),
                        year,
                        place,
                        number,
                        paper.matter(),
                        paper.problem(),
                        paper.ballot(),
                        paper.application(),
                        person,
                        today)
                .update();
    }

    /** The matter whose paper had this number before it was entered here: from an imported list, or from earlier years. */
    Optional<String> borneBy(String congress, String number) {
        return jdbc.sql("""
                        select m.id from matter m where m.congress = ? and m.number = ?
                        union all select e.matter from escalation_paper x join escalation e on e.id = x.escalation
                            where x.congress = ? and x.number = ?
                        fetch first 1 row only""")
                .params(congress, number, congress, number)
                .query(String.class)
                .optional();
    }

    void voided(long id, String person, LocalDate today, String reason) {
        jdbc.sql("update paper_number set voided_on = ?, voided_by = ?, void_reason = ? where id = ?")
                .params(today, person, reason, id)
                .update();
    }

    /** One number on a paper of a matter seen from inside the congress. */
    public Optional<Given> visible(Actor actor, long id) {
        Sight.Condition sight = Sight.inside(actor);
        var parameters = new ArrayList<Object>(List.of(id));
        parameters.addAll(sight.parameters());
        return jdbc.sql(SELECT + "where n.id = ? and " + sight.sql())
                .params(parameters)
                .query(Rows.of(Given.class))
                .optional();
    }
}
