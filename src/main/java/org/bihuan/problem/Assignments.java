package org.bihuan.problem;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units a problem is assigned to 分办: the one that leads, those that assist, the one proposed instead. */
@Repository
public class Assignments {

    private final ProblemRow row;
    private final JdbcClient jdbc;

    Assignments(ProblemRow row, JdbcClient jdbc) {
        this.row = row;
        this.jdbc = jdbc;
    }

    /** Assigns it to a lead unit and those that assist. */
    public void assigned(String id, String leadUnit, Optional<List<String>> assisting) {
        row.set(id, "lead_unit = ?, proposed_unit = null", leadUnit);
        jdbc.sql("delete from problem_unit where problem = ? and unit = ?")
                .params(id, leadUnit)
                .update();
        assisting.ifPresent(units -> {
            jdbc.sql("delete from problem_unit where problem = ?").param(id).update();
            units.stream()
                    .filter(unit -> !unit.equals(leadUnit))
                    .forEach(unit -> jdbc.sql("insert into problem_unit (problem, unit) values (?, ?)")
                            .params(id, unit)
                            .update());
        });
    }

    /** One more unit assists. */
    public void assists(String id, String unit) {
        jdbc.sql("insert into problem_unit (problem, unit) values (?, ?)")
                .params(id, unit)
                .update();
    }

    /** A unit assists no more. */
    public void released(String id, String unit) {
        jdbc.sql("delete from problem_unit where problem = ? and unit = ?")
                .params(id, unit)
                .update();
    }

    /** Another unit is proposed in place of the lead unit. */
    public void proposed(String id, String unit) {
        row.set(id, "proposed_unit = ?, returns = returns + 1", unit);
    }

    /** The organ proposes another unit than the one that returned it named. */
    public void reproposed(String id, String unit) {
        row.set(id, "proposed_unit = ?", unit);
    }
}
