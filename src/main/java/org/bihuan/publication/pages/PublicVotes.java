package org.bihuan.publication.pages;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.Ballots;
import org.bihuan.ballot.CastVote;
import org.bihuan.ballot.api.BallotView;
import org.bihuan.publication.PublicResults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the members voted, in figures, with the rule by which they came to a result. */
@Component
class PublicVotes {

    private final PublicResults results;
    private final Ballots ballots;
    private final BallotView view;
    private final CastVote castVote;

    PublicVotes(PublicResults results, Ballots ballots, BallotView view, CastVote castVote) {
        this.results = results;
        this.ballots = ballots;
        this.view = view;
        this.castVote = castVote;
    }

    /** A vote as everybody may read it. */
    record Vote(
            @Nullable String subject,
            @Nullable String meeting,
            @Nullable LocalDate heldOn,
            long members,
            long entitled,
            long present,
            long issued,
            long returned,
            List<Question> questions) {}

    /** One question of it; {@code rule} tells step by step how the result came about. */
    record Question(String question, List<Choice> choices, long invalid, String result, List<String> rule) {}

    /** Votes for one choice, with their share in hundredths. */
    record Choice(String choice, long votes, String percentage) {}

    /** The votes of a published matter. */
    List<Vote> of(String matter) {
        return results.votes(matter).stream().map(ballots::get).map(this::vote).toList();
    }

    private Vote vote(Ballot it) {
        BallotView.Sheet sheet = view.sheet(it);
        return new Vote(
                castVote.paper(it).subject().orElse(null),
                it.meeting(),
                it.heldOn(),
                sheet.members(),
                sheet.entitled(),
                sheet.present(),
                sheet.issued(),
                sheet.returned(),
                sheet.questions().stream().map(PublicVotes::question).toList());
    }

    private static Question question(BallotView.Question it) {
        return new Question(
                it.label(),
                it.choices().stream()
                        .map(one -> new Choice(
                                one.label(), one.votes(), one.percentage().toPlainString()))
                        .toList(),
                it.invalid(),
                it.outcomeLabel(),
                it.explanation());
    }
}
