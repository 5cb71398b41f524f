package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.Voting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The session votes on a report: what follows a vote is drawn, and how often it may fail is a rule. */
@ParameterizedClass
@EnumSource
class SatisfactionVoteTests {

    private final Story story;
    private final TestDatabase program;

    SatisfactionVoteTests(TestDatabase database) {
        program = database;
        story = new Story(database);
    }

    private void heardWithVote() {
        story.walkTo("decideHearing").as("council").complete("decideHearing", Map.of("outcome", "heardWithVote"));
        story.walkTo("openBallot");
    }

    @Test
    void basicallySatisfiedIsEnough() {
        story.followUp(List.of());
        heardWithVote();
        story.as("office").complete("openBallot");
        var sheet = Voting.sheet(Map.of("satisfied", 9, "basicallySatisfied", 3, "dissatisfied", 6));
        story.as("office").complete("enterCount", sheet);
        story.as("clerk").complete("confirmCount", sheet);

        assertThat(story.waiting()).containsExactly("notifyDeputies");
        assertThat(story.decisions()).contains("evaluateVotes basicallySatisfied vote");
        Ballot ballot = new Voting(program, story.id(), null).ballot();
        assertThat(ballot.state()).isEqualTo("closed");
        assertThat(ballot.outcome()).isEqualTo("basicallySatisfied");
        assertThat(ballot.returned()).isEqualTo(19);
        story.walkToEnd();
        assertThat(story.verified().ok()).isTrue();
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void dissatisfiedMeansReportingAgainWithANewLimitAndTheSecondTimeTheCouncilDecides() {
        story.followUp(List.of());
        heardWithVote();
        Voting.onPaper(story, "dissatisfied");
        assertThat(story.waiting()).containsExactly("redoHandlingReport");
        assertThat(story.due("redoHandlingReport")).isEqualTo(story.today().plusMonths(1));

        heardWithVote();
        Voting.onPaper(story, "dissatisfied");
        assertThat(story.waiting()).containsExactly("decideMeasures");
        story.as("council").complete("decideMeasures", Map.of("outcome", "redo", "measure", "specialInquiry"));
        assertThat(story.decisions()).contains("decideMeasures specialInquiry council");
        assertThat(story.waiting()).containsExactly("redoHandlingReport");

        heardWithVote();
        Voting.onPaper(story, "satisfied");
        assertThat(story.waiting()).containsExactly("notifyDeputies");
        assertThat(story.passed("ballot", "evaluateVotes")).isEqualTo(3);
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    /** As in Shiquan nothing stands between, and as in Gansu a failed vote brings measures at once. */
    @Test
    void underAnotherRuleTheSameVotesFail() {
        story.under("strict").followUp(List.of());
        heardWithVote();
        story.as("office").complete("openBallot");
        var sheet = Map.of(
                "result", Voting.totals(21, 19, 19, 19, Map.of("satisfied", 9, "dissatisfied", 10)),
                "process", Voting.totals(21, 19, 19, 19, Map.of("satisfied", 19)));
        story.as("office").complete("enterCount", sheet);
        story.as("clerk").complete("confirmCount", sheet);
        assertThat(story.waiting()).containsExactly("decideMeasures");
        story.as("council").complete("decideMeasures", Map.of("measure", "followUpInspection"));
        assertThat(story.waiting()).containsExactly("notifyDeputies");
    }

    @Test
    void aVoidBallotIsHeldAgain() {
        story.followUp(List.of());
        heardWithVote();
        story.as("office").complete("openBallot");
        story.as("office").complete("enterCount", Map.of("outcome", "void"));
        assertThat(story.waiting()).containsExactly("openBallot");
        Voting.onPaper(story, "satisfied");
        assertThat(story.waiting()).containsExactly("notifyDeputies");
        assertThat(program.get(Ballots.class).ofMatter(story.as("office").actor(), story.id()))
                .extracting(Ballot::state)
                .containsExactly("closed", "void");
    }
}
