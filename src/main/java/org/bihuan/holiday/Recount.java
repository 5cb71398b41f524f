package org.bihuan.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.DueDate;
import org.bihuan.deadline.DueKeeper;
import org.bihuan.deadline.Event;
import org.bihuan.problem.ProblemDates;
import org.bihuan.task.WorkDates;
import org.springframework.stereotype.Component;

/** Computes every running due date again from what it was computed from. Dates that somebody named stay. */
@Component
class Recount {

    private final ProblemDates problems;
    private final WorkDates work;
    private final DueKeeper keeper;

    Recount(ProblemDates problems, WorkDates work, DueKeeper keeper) {
        this.problems = problems;
        this.work = work;
        this.keeper = keeper;
    }

    /** What would move by these deadlines; nothing is changed. */
    List<Move> preview(Deadlines deadlines) {
        return run(deadlines, (it, due) -> {}, (it, due) -> {});
    }

    /** Moves it. Explanations follow also where the day stays the same. */
    List<Move> move(Deadlines deadlines) {
        return run(
                deadlines,
                (it, due) -> {
                    if (!keeper.kept(due).basis().equals(it.dueBasis())) {
                        problems.set(it, due);
                    }
                },
                (it, due) -> {
                    if (!keeper.kept(due).basis().equals(it.dueBasis())) {
                        work.set(it.id(), due);
                    }
                });
    }

    private List<Move> run(
            Deadlines deadlines,
            BiConsumer<ProblemDates.Dated, DueDate> problem,
            BiConsumer<WorkDates.Dated, DueDate> task) {
        var moves = new ArrayList<Move>();
        Map<String, LocalDate> moved = new HashMap<>();
        for (ProblemDates.Dated it : problems.running()) {
            if (it.dueBasis() == null) {
                continue;
            }
            DueDate due = deadlines.again(keeper.basis(it.dueBasis()));
            problem.accept(it, due);
            if (!due.date().equals(it.due())) {
                moved.put(it.id(), due.date());
                moves.add(new Move(it.id(), it.congress(), it.matter(), it.id(), it.title(), it.due(), due.date()));
            }
        }
        for (WorkDates.Dated it : work.running()) {
            Basis basis = keeper.basis(it.dueBasis());
            LocalDate base = moved.get(Objects.requireNonNullElse(it.problem(), ""));
            DueDate due = deadlines.again(basis.event() == Event.DUE && base != null ? basis.from(base) : basis);
            task.accept(it, due);
            if (!due.date().equals(it.due())) {
                moves.add(new Move(
                        it.number(), it.congress(), it.matter(), it.problem(), it.name(), it.due(), due.date()));
            }
        }
        return moves;
    }
}
