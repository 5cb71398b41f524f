package org.bihuan.signoff;

import java.util.List;
import org.bihuan.matter.Decisions;
import org.bihuan.notification.Messages;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.Verdicts;
import org.bihuan.task.Parties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records at the problem what the vote of the session came to, and tells those who wait for it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VoteHeld {

    private static final List<String> TOLD = List.of("leadUnit", "hostCommittee");

    private final Problems problems;
    private final Verdicts verdicts;
    private final Decisions decisions;
    private final Terms terms;
    private final Messages messages;
    private final Parties parties;

    VoteHeld(
            Problems problems,
            Verdicts verdicts,
            Decisions decisions,
            Terms terms,
            Messages messages,
            Parties parties) {
        this.problems = problems;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.terms = terms;
        this.messages = messages;
        this.parties = parties;
    }

    /**
     * The vote carried what was proposed: that is decided.
     *
     * @param vote the decision entered from the ballot
     * @param proposal the decision to put it to the vote
     * @param degree code of a class of solutionDegrees; empty where it is not signed off
     */
    public void carried(String id, long vote, long proposal, String degree) {
        Problem problem = problems.get(id);
        decisions.carried(vote, proposal);
        verdicts.decided(id, vote, terms.degree(problem.matter(), degree).orElse(null));
        tell(problem, "signoff.carried");
    }

    /** The vote did not carry it: nothing of what was proposed stands. */
    public void lost(String id, long vote) {
        Problem problem = problems.get(id);
        terms.discard(id);
        verdicts.decided(id, vote, null);
        tell(problem, "signoff.lost");
    }

    private void tell(Problem problem, String what) {
        TOLD.forEach(party -> messages.tellPosts(
                parties.posts(party, problem.matter(), problem.id()),
                what,
                List.of(problem.title()),
                problem.matter(),
                problem.id()));
    }
}
