package org.bihuan.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Casts a vote with a code. In one transaction the code is used up and one is added to a total; nothing else is written: no
 * row of the vote, no time, no step, no entry in the journal.
 */
@Service
public class CastVote {

    private final Ballots ballots;
    private final Counts counts;
    private final OpenCodes openCodes;
    private final Matters matters;
    private final Problems problems;
    private final Units units;
    private final Guesses guesses;

    CastVote(
            Ballots ballots,
            Counts counts,
            OpenCodes openCodes,
            Matters matters,
            Problems problems,
            Units units,
            Guesses guesses) {
        this.ballots = ballots;
        this.counts = counts;
        this.openCodes = openCodes;
        this.matters = matters;
        this.problems = problems;
        this.units = units;
        this.guesses = guesses;
    }

    /** A question with the choices there are. */
    public record Question(String name, List<String> choices) {}

    /**
     * What whoever has a code is asked.
     *
     * @param title of the matter
     * @param problem title of the problem, where one is voted on
     * @param subject the department, where each is voted on by itself
     * @param proposal word of what is proposed, where something is
     */
    public record Paper(
            String title,
            Optional<String> problem,
            String kind,
            Optional<String> subject,
            Optional<String> proposal,
            List<Question> questions) {}

    /**
     * The ballot paper a code opens.
     *
     * @param origin where the request came from; kept in memory for a minute, against guessing
     * @throws Refused if the code is unknown or used, the ballot closed, or too many wrong codes came from there
     */
    @Transactional(readOnly = true)
    public Paper paper(String code, String origin) {
        return paper(known(code, origin));
    }

    /** The paper of a ballot, for whoever has it in sight. */
    @Transactional(readOnly = true)
    public Paper paper(Ballot ballot) {
        VoteKind kind = ballot.voteKind();
        List<Question> questions = counts.questions(ballot.id()).stream()
                .map(name ->
                        new Question(name, ordered(counts.of(ballot.id(), name).keySet())))
                .toList();
        Optional<String> about = Optional.ofNullable(ballot.subject());
        return new Paper(
                matters.get(ballot.matter()).title(),
                Optional.ofNullable(ballot.problem()).map(it -> problems.get(it).title()),
                kind.word(),
                about.filter(it -> !kind.proposes())
                        .map(it -> units.find(ballot.congress(), it)
                                .map(Unit::name)
                                .orElse(it)),
                about.filter(it -> kind.proposes()),
                questions);
    }

    /**
     * Casts the vote.
     *
     * @param chosen one choice for each question
     * @throws Invalid if a question has no answer, or one that is not on the ballot; the code stays good
     * @throws Refused as {@link #paper}
     */
    @Transactional
    public void cast(String code, Map<String, String> chosen, String origin) {
        Ballot ballot = ballots.lock(known(code, origin).id());
        Codes.Typed typed = Codes.read(code).orElseThrow();
        // Locked now: who waited for a close, or for the same code, finds what that has left.
        if (!ballot.takesCodes() || !runs(ballot) || !openCodes.use(ballot.id(), typed.hash(ballot.salt()))) {
            throw Refused.because("ballot.code");
        }
        var errors = new ArrayList<FieldError>();
        for (Question question : paper(ballot).questions()) {
            String choice = chosen.get(question.name());
            if (choice == null || !counts.add(ballot.id(), question.name(), choice)) {
                errors.add(new FieldError(question.name(), Reason.of("ballot.choose")));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private Ballot known(String code, String origin) {
        if (guesses.tooMany(code, origin)) {
            throw Refused.because("ballot.tooMany");
        }
        return Codes.read(code)
                .flatMap(typed -> ballots.find(typed.number())
                        .filter(Ballot::takesCodes)
                        .filter(this::runs)
                        .filter(ballot -> openCodes.has(ballot.id(), typed.hash(ballot.salt()))))
                .orElseThrow(() -> {
                    guesses.wrong(code, origin);
                    return Refused.because("ballot.code");
                });
    }

    /** Nobody votes on what was withdrawn or has ended in another way meanwhile. A long-term problem outlives its matter. */
    private boolean runs(Ballot it) {
        return it.problem() == null
                ? matters.get(it.matter()).open()
                : problems.get(it.problem()).endedAs() == null;
    }

    /** In the order of the ballot paper: best first, then as the sign-off has them. */
    private static List<String> ordered(java.util.Collection<String> choices) {
        return Choice.ORDER.stream().filter(choices::contains).toList();
    }
}
