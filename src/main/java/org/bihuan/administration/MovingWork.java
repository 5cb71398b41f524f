package org.bihuan.administration;

import java.util.List;
import org.bihuan.engine.Processes;
import org.bihuan.problem.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands what is open at one unit over to another. What is over keeps the unit it was done by. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MovingWork {

    private static final String RUNNING = "status not in " + Problems.ENDED;

    private final JdbcClient jdbc;
    private final Processes processes;

    MovingWork(JdbcClient jdbc, Processes processes) {
        this.jdbc = jdbc;
        this.processes = processes;
    }

    /** Waits until nobody works on a matter of the congress that is not over: what is found after that stays as it is found. */
    void lockMatters(String congress) {
        jdbc.sql("""
                        select m.id from matter m where m.congress = ? and (m.state = 'open'
                            or exists (select 1 from problem p where p.matter = m.id and p.%s)
                            or exists (select 1 from work_item w where w.matter = m.id and w.state = 'open'))
                        order by m.id for update""".formatted(RUNNING)).param(congress).query(String.class).list();
    }

    void move(String unit, String into, List<String> matters) {
        matters.forEach(matter ->
                jdbc.sql("""
                        update matter set host_committee = case when host_committee = ? then ? else host_committee end,
                            organ = case when organ = ? then ? else organ end, rev = rev + 1
                        where id = ? and ? in (host_committee, organ)""").params(unit, into, unit, into, matter, unit).update());
        run("update problem set lead_unit = ?, rev = rev + 1 where lead_unit = ? and " + RUNNING, into, unit);
        run("update problem set proposed_unit = ?, rev = rev + 1 where proposed_unit = ? and " + RUNNING, into, unit);
        assisting(unit, into);
        tasks(unit, into);
        run("update countersigner set addressee = ? where addressee = ? and state = 'asked'", into, unit);
        run("update ballot set subject = ? where subject = ? and state in ('prepared', 'open', 'counted')", into, unit);
        run("update unit set organ = ? where organ = ? and closed_on is null", into, unit);
        processes.replaceUnit(unit, into);
    }

    /** Nobody assists where he leads, or twice. */
    private void assisting(String unit, String into) {
        String running = "exists (select 1 from problem p where p.id = problem_unit.problem and p." + RUNNING;
        run(
                "update problem_unit set unit = ? where unit = ? and " + running + " and p.lead_unit <> ?)"
                        + " and not exists (select 1 from problem_unit x where x.problem = problem_unit.problem and x.unit = ?)",
                into,
                unit,
                into,
                into);
        run("delete from problem_unit where unit = ? and " + running + ")", unit);
        run("delete from problem_unit where unit = ? and " + running + " and p.lead_unit = ?)", into, into);
    }

    private void tasks(String unit, String into) {
        String open = "exists (select 1 from work_item w where w.id = work_post.work_item and w.state = 'open')";
        jdbc.sql("select distinct post from work_post where post like ? and " + open)
                .param(unit + "/%")
                .query(String.class)
                .list()
                .forEach(post -> {
                    String now = into + post.substring(unit.length());
                    run(
                            "update work_post set post = ? where post = ? and " + open
                                    + " and not exists (select 1 from work_post x where x.work_item = work_post.work_item and x.post = ?)",
                            now,
                            post,
                            now);
                    run("delete from work_post where post = ? and " + open, post);
                });
        run("update work_item set addressee = ?, rev = rev + 1 where addressee = ? and state = 'open'", into, unit);
    }

    private void run(String sql, String... parameters) {
        jdbc.sql(sql).params(List.of((Object[]) parameters)).update();
    }
}
