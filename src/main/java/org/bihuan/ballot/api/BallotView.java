package org.bihuan.ballot.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.ConductBallot;
import org.bihuan.ballot.EvaluateBallot;
import org.bihuan.ballot.NumberBallot;
import org.bihuan.ballot.Tally;
import org.bihuan.ballot.Threshold;
import org.bihuan.ballot.Verdict;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ballot and its result sheet, as JSON and on the page to be printed. */
@Component
public class BallotView {

    private final ConductBallot conduct;
    private final EvaluateBallot evaluate;
    private final NumberBallot numberBallot;
    private final Sentences sentences;

    BallotView(ConductBallot conduct, EvaluateBallot evaluate, NumberBallot numberBallot, Sentences sentences) {
        this.numberBallot = numberBallot;
        this.conduct = conduct;
        this.evaluate = evaluate;
        this.sentences = sentences;
    }

    /** A ballot; its totals are told when it is closed. */
    record Shown(
            String id,
            @Nullable String paperNumber,
            String matter,
            @Nullable String problem,
            @Nullable String subject,
            String vote,
            String state,
            @Nullable String way,
            @Nullable String meeting,
            @Nullable LocalDate heldOn,
            boolean codesGiven,
            @Nullable String outcome,
            @Nullable Boolean passed,
            @Nullable LocalDate closedOn) {}

    /** The result sheet 测评结果表. */
    public record Sheet(
            String id,
            @Nullable String paperNumber,
            long members,
            long entitled,
            long present,
            long issued,
            long returned,
            String outcome,
            boolean passed,
            List<Question> questions) {}

    /** What one question came to. */
    public record Question(
            String question,
            String label,
            long invalid,
            String outcome,
            String outcomeLabel,
            List<Choice> choices,
            List<String> explanation) {}

    /** Votes for one choice, and their percentage in the whole of the rule. */
    public record Choice(String choice, String label, long votes, BigDecimal percentage) {}

    Shown shown(Ballot it) {
        return new Shown(
                it.number(),
                numberBallot.of(it).orElse(null),
                it.matter(),
                it.problem(),
                it.subject(),
                it.kind(),
                it.state(),
                it.way(),
                it.meeting(),
                it.heldOn(),
                it.codesGiven(),
                it.outcome(),
                it.passed(),
                it.closedOn());
    }

    /** @throws Refused while it is not closed: a total seen between two votes would tell the second */
    public Sheet sheet(Ballot it) {
        if (!it.state().equals("closed")) {
            throw Refused.because("ballot.notClosed", it.number());
        }
        Map<String, Tally> tallies = conduct.tallies(it);
        Threshold threshold = evaluate.threshold(it);
        var questions = new ArrayList<Question>();
        evaluate.verdicts(it)
                .forEach((name, verdict) -> questions.add(question(it, name, tallies.get(name), verdict, threshold)));
        return new Sheet(
                it.number(),
                numberBallot.of(it).orElse(null),
                it.members(),
                it.entitled(),
                it.present(),
                it.issued(),
                it.returned(),
                String.valueOf(it.outcome()),
                Boolean.TRUE.equals(it.passed()),
                questions);
    }

    private Question question(Ballot it, String name, Tally tally, Verdict verdict, Threshold threshold) {
        return new Question(
                name,
                sentences.of("ballot.question." + it.kind() + "." + name),
                tally.invalid(),
                verdict.outcome(),
                sentences.of(it.voteKind().outcomes() + verdict.outcome()),
                verdict.percentages().entrySet().stream()
                        .map(one -> new Choice(
                                one.getKey(),
                                label(one.getKey()),
                                tally.counts().getOrDefault(one.getKey(), 0L),
                                one.getValue()))
                        .toList(),
                verdict.tried().stream()
                        .map(tried -> sentences.of(
                                "ballot.tried." + threshold.comparison(),
                                label(tried.outcome()),
                                tried.votes(),
                                tried.of(),
                                threshold.fraction()))
                        .toList());
    }

    private String label(String choice) {
        return sentences.of("ballot.choice." + choice);
    }
}
