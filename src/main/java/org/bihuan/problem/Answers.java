package org.bihuan.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bihuan.task.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the supervised side answers to a problem: receipt, plan, progress, report. */
@Repository
public class Answers {

    private final ProblemRow row;
    private final Personal personal;

    Answers(ProblemRow row, Personal personal) {
        this.personal = personal;
        this.row = row;
    }

    /** The organ has it; from now a limit counted from receipt is known. */
    public void received(String id, LocalDate on) {
        row.set(id, "received_on = ?", on);
    }

    /** What the unit means to do. */
    public void planned(
            String id, String goal, String measures, String responsible, @Nullable String phone, LocalDate on) {
        row.set(
                id,
                "goal = ?, measures = ?, responsible = ?, phone = coalesce(?, phone), planned_on = ?",
                goal,
                measures,
                responsible,
                personal.sealed(phone),
                on);
    }

    /** How far the unit says it is. */
    public void progressed(String id, @Nullable Integer percent, int evidence) {
        row.set(id, "percent = coalesce(?, percent), evidence = evidence + ?", percent, evidence);
    }

    /** What the unit has done. */
    public void reported(String id, String selfRating, @Nullable BigDecimal rectifiedAmount, int evidence) {
        row.set(
                id,
                "self_rating = ?, rectified_amount = coalesce(?, rectified_amount), evidence = evidence + ?",
                selfRating,
                rectifiedAmount,
                evidence);
    }
}
