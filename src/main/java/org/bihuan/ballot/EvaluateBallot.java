package org.bihuan.ballot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.matter.Decisions;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates a counted ballot by the rule the matter is promised, and enters what it decided. */
@Service
public class EvaluateBallot {

    private final Ballots ballots;
    private final Counts counts;
    private final ConductBallot conduct;
    private final Decisions decisions;
    private final Forms forms;

    EvaluateBallot(Ballots ballots, Counts counts, ConductBallot conduct, Decisions decisions, Forms forms) {
        this.ballots = ballots;
        this.counts = counts;
        this.conduct = conduct;
        this.decisions = decisions;
        this.forms = forms;
    }

    /**
     * What the diagram routes by.
     *
     * @param verdict outcome of the question about the result
     * @param passed whether every question passed
     * @param consequence accept, redo or measures, as the rule book has it
     * @param decision under which the verdict is entered
     */
    public record Outcome(String verdict, boolean passed, String consequence, long decision) {}

    /** The verdict on each question of a counted or closed ballot. */
    @Transactional(readOnly = true)
    public Map<String, Verdict> verdicts(Ballot ballot) {
        VoteRule rule = conduct.rule(ballot);
        var verdicts = new LinkedHashMap<String, Verdict>();
        conduct.tallies(ballot).forEach((question, tally) -> verdicts.put(question, rule.evaluate(tally)));
        return verdicts;
    }

    /** What the votes for an outcome have to reach. */
    @Transactional(readOnly = true)
    public Threshold threshold(Ballot ballot) {
        return conduct.rule(ballot).threshold();
    }

    /** Closes a counted ballot with its verdict. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome evaluate(long id) {
        Ballot ballot = ballots.get(id);
        RuleBook rules = forms.rulesOf(ballot.matter());
        Map<String, Verdict> verdicts = verdicts(ballot);
        verdicts.forEach((question, verdict) -> counts.evaluated(id, question, verdict.outcome()));
        String verdict = verdicts.get(VoteKind.RESULT).outcome();
        boolean passed =
                verdicts.values().stream().allMatch(it -> ballot.voteKind().passes(rules, it.outcome()));
        ballots.closed(id, verdict, passed, forms.today());
        long decision = enter(ballot, verdict);
        return new Outcome(verdict, passed, consequence(rules, passed, ballots.failed(ballot)), decision);
    }

    /** P-43 and P-44: what a vote that did not pass leads to. */
    static String consequence(RuleBook rules, boolean passed, int failed) {
        if (passed) {
            return "accept";
        }
        return failed >= rules.number("failedVotes") ? "measures" : rules.choice("failedVoteConsequence");
    }

    private long enter(Ballot it, String verdict) {
        Tally tally = conduct.tallies(it).get(VoteKind.RESULT);
        return decisions.enter(new Decisions.Entry(
                it.congress(),
                it.matter(),
                it.problem(),
                "evaluateVotes",
                "vote",
                verdict,
                it.meeting(),
                it.heldOn() == null ? forms.today() : it.heldOn(),
                String.valueOf(it.countedBy()),
                new Fields.Ballot(
                        tally.members(),
                        tally.entitled(),
                        tally.present(),
                        tally.issued(),
                        tally.returned(),
                        tally.counts()),
                null,
                null));
    }
}
