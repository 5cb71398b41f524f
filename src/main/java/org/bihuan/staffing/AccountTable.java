package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts as administrators see it. */
@Repository
class AccountTable {

    private final JdbcClient jdbc;
    private final Tenure tenure;

    AccountTable(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    List<Account> page(String congress, @Nullable String state, @Nullable String after, int limit) {
        var sql = new StringBuilder("select x.* from (").append(select()).append(") x where x.congress = ?");
        var parameters = new ArrayList<Object>(List.of(congress));
        if (state != null) {
            sql.append(" and x.state = ?");
            parameters.add(state);
        }
        if (after != null) {
            sql.append(" and x.login > ?");
            parameters.add(after);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by x.login fetch first ? rows only").toString())
                .params(parameters)
                .query(Rows.of(Account.class))
                .list();
    }

    Optional<Account> find(String congress, String login) {
        return jdbc.sql("select x.* from (" + select() + ") x where x.congress = ? and x.login = ?")
                .params(congress, login)
                .query(Rows.of(Account.class))
                .optional();
    }

    /** Whose account it is, in whichever congress. */
    Optional<Member> owner(String login) {
        return jdbc.sql("""
                        select p.id, p.congress, p.name, p.email, p.role, p.left_on
                        from account a join person p on p.id = a.person where a.login = ?""").param(login).query(Rows.of(Member.class)).optional();
    }

    List<Account> of(String person) {
        return jdbc.sql("select x.* from (" + select() + ") x where x.person = ? order by x.login")
                .param(person)
                .query(Rows.of(Account.class))
                .list();
    }

    boolean known(String login) {
        return jdbc.sql("select count(*) from account where login = ?")
                        .param(login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    int activate(String person) {
        return jdbc.sql("update account set state = 'active' where person = ? and state = 'created'")
                .param(person)
                .update();
    }

    void close(String login) {
        jdbc.sql("update account set state = 'closed', closes_on = coalesce(closes_on, ?) where login = ?")
                .params(tenure.today(), login)
                .update();
    }

    void closeAfter(String person, LocalDate last) {
        jdbc.sql("update account set closes_on = ? where person = ? and state <> 'closed'")
                .params(last, person)
                .update();
    }

    /** An account whose last day is over is closed, whatever its row says. */
    private String select() {
        return """
                select a.login, a.person, p.name, p.congress, a.closes_on,
                    case when a.state = 'active' and not (%s) then 'closed' else a.state end as state
                from account a join person p on p.id = a.person""".formatted(tenure.open("a"));
    }
}
