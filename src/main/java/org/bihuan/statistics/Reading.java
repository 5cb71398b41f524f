package org.bihuan.statistics;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Figure;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Tallies;
import org.bihuan.problem.Tally;
import org.bihuan.problem.TallyBy;

/**
 * What the tables of one page are made of: the register is read for all of them at once.
 *
 * @param query the question as the ledger is asked it
 */
public record Reading(Actor actor, Question question, ProblemQuery query, Tallies tallies) {

    List<Tally> by(TallyBy by, List<Figure> figures) {
        return tallies.by(by, figures);
    }
}
