package org.bihuan.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.paper.NumberRegister.Given;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of numbers as it is read: what was given, and how the series stand. */
@Repository
public class NumberList {

    private final JdbcClient jdbc;

    NumberList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a series stands in a year: the last number of the unbroken row, and how many of those before it were never given. */
    public record Standing(String series, int inYear, int reached, int gaps) {}

    /** What to list; {@code year} and {@code series} may be left open. */
    public record Question(
            @Nullable String series,
            @Nullable Integer year,
            @Nullable String words,
            @Nullable Long before,
            int limit) {}

    /** A page of the numbers on papers of matters seen from inside the congress, newest first. */
    public List<Given> page(Actor actor, Question it) {
        Sight.Condition sight = Sight.inside(actor);
        var sql = new StringBuilder(NumberRegister.SELECT).append("where ").append(sight.sql());
        var parameters = new ArrayList<Object>(sight.parameters());
        if (it.series() != null) {
            sql.append(" and n.series = ?");
            parameters.add(it.series());
        }
        if (it.year() != null) {
            sql.append(" and n.in_year = ?");
            parameters.add(it.year());
        }
        if (it.words() != null) {
            sql.append(" and (n.number like ? or m.title like ? or p.title like ?)");
            parameters.addAll(Collections.nCopies(3, "%" + it.words() + "%"));
        }
        sql.append(" and n.id < ? order by n.id desc fetch first ? rows only");
        parameters.add(it.before() == null ? Long.MAX_VALUE : it.before());
        parameters.add(it.limit());
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(Rows.of(Given.class))
                .list();
    }

    /** How the series of a congress stand, newest year first. */
    public List<Standing> standings(String congress) {
        return jdbc.sql("""
                        select s.series, s.in_year, s.reached, cast(s.reached - (select count(*) from paper_number n
                            where n.congress = s.congress and n.series = s.series and n.in_year = s.in_year
                                and n.place <= s.reached) as integer) as gaps
                        from number_series s where s.congress = ? order by s.in_year desc, s.series""").param(congress).query(Rows.of(Standing.class)).list();
    }
}
