package org.bihuan.ballot;

import java.util.List;
import java.util.Map;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Fields;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Prepares, opens and closes ballots. What comes after what is drawn in the model; here is what must hold. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConductBallot {

    private final Ballots ballots;
    private final Counts counts;
    private final OpenCodes openCodes;
    private final Codes codes;
    private final Matters matters;
    private final Journal journal;
    private final Forms forms;

    ConductBallot(
            Ballots ballots,
            Counts counts,
            OpenCodes openCodes,
            Codes codes,
            Matters matters,
            Journal journal,
            Forms forms) {
        this.ballots = ballots;
        this.counts = counts;
        this.openCodes = openCodes;
        this.codes = codes;
        this.matters = matters;
        this.journal = journal;
        this.forms = forms;
    }

    /**
     * Prepares a ballot: its questions and choices as the rule book has them.
     *
     * @param subject what is voted on, where a matter or problem is voted on in parts; at most 200 characters
     * @throws Refused if another one about the same is not finished
     */
    public Ballot prepare(
            String congress, String matter, @Nullable String problem, VoteKind kind, @Nullable String subject) {
        ballots.current(matter, problem).ifPresent(other -> {
            throw Refused.because("ballot.another", other.number());
        });
        var rules = forms.rulesOf(matter);
        long id = ballots.add(congress, matter, problem, kind, subject, codes.salt());
        kind.questions(rules)
                .forEach(question -> counts.ask(id, question, kind.rule(rules).choices()));
        return ballots.get(id);
    }

    /** The one prepared, open or counted about this matter or problem. */
    Ballot current(String matter, @Nullable String problem) {
        return ballots.current(matter, problem)
                .orElseThrow(() -> new Missing((problem == null ? matter : problem) + "/ballot"));
    }

    VoteRule rule(Ballot ballot) {
        return ballot.voteKind().rule(forms.rulesOf(ballot.matter()));
    }

    List<String> questions(Ballot ballot) {
        return counts.questions(ballot.id());
    }

    /** Opens it for codes: as many as people came. */
    void openForCodes(Ballot ballot, Fields.Meeting meeting, long members, long entitled, long present) {
        ballots.opened(ballot.id(), "codes", meeting);
        ballots.attended(ballot.id(), members, entitled, present, present, 0);
    }

    void openOnPaper(Ballot ballot, Fields.Meeting meeting) {
        ballots.opened(ballot.id(), "paper", meeting);
    }

    /**
     * Makes the codes and tells them, once and never again: what is kept are their hashes, and in the journal who drew how many.
     *
     * @throws Refused if they were told already, or the ballot takes none
     * @throws Forbidden if the actor is not of the general office
     */
    @Transactional
    public List<String> giveCodes(Actor actor, String number) {
        Right.GIVE_BALLOT_CODES.demand(actor);
        Ballot seen = ballots.visible(actor, number);
        matters.lock(seen.matter());
        Ballot ballot = ballots.lock(seen.id());
        if (!ballot.state().equals("open") || !"codes".equals(ballot.way())) {
            throw Refused.because("ballot.noCodes", number);
        }
        if (ballot.codesGiven()) {
            throw Refused.because("ballot.codesGiven", number);
        }
        List<String> fresh = codes.fresh(ballot.id(), ballot.issued());
        openCodes.add(
                ballot.id(),
                fresh.stream()
                        .map(it -> Codes.read(it).orElseThrow().hash(ballot.salt()))
                        .toList());
        ballots.codesGiven(ballot.id());
        journal.append(
                ballot.matter(),
                Note.by(
                        actor.holding(Right.GIVE_BALLOT_CODES.posts()),
                        "ballotCodes",
                        number,
                        Map.of("codes", ballot.issued())));
        return fresh;
    }

    /** The totals of the votes cast with codes; while it is open, nobody but the one who closes it is told. */
    Count cast(Ballot ballot) {
        long returned = ballot.codesGiven() ? ballot.issued() - openCodes.left(ballot.id()) : 0;
        return counted(ballot, returned);
    }

    private Count counted(Ballot it, long returned) {
        var tallies = new java.util.LinkedHashMap<String, Tally>();
        questions(it)
                .forEach(question -> tallies.put(
                        question,
                        new Tally(
                                it.members(),
                                it.entitled(),
                                it.present(),
                                it.issued(),
                                returned,
                                counts.of(it.id(), question))));
        return new Count(tallies);
    }

    /** Ends the voting with codes: what was cast is what was counted, and codes left are worth nothing. */
    void closeCodes(Ballot open, String person) {
        Ballot ballot = ballots.lock(open.id());
        Tally cast = cast(ballot).any();
        ballots.attended(ballot.id(), cast.members(), cast.entitled(), cast.present(), cast.issued(), cast.returned());
        openCodes.discard(ballot.id());
        ballots.counted(ballot.id(), person);
    }

    /** Fixes what two people have counted alike. */
    void fix(Ballot ballot, Count count, String person) {
        Tally any = count.any();
        ballots.attended(ballot.id(), any.members(), any.entitled(), any.present(), any.issued(), any.returned());
        count.tallies().forEach((question, tally) -> counts.set(ballot.id(), question, tally.counts()));
        ballots.counted(ballot.id(), person);
    }

    /** Declares it void: it counts for nothing, and its codes are worth nothing. */
    void declareVoid(Ballot ballot) {
        ballots.lock(ballot.id());
        openCodes.discard(ballot.id());
        ballots.voided(ballot.id(), forms.today());
    }

    /** What a counted or closed ballot has fixed, by question. */
    @Transactional(readOnly = true)
    public Map<String, Tally> tallies(Ballot ballot) {
        return counted(ballot, ballot.returned()).tallies();
    }
}
