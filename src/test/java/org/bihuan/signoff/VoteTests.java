package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.Voting;
import org.bihuan.ballot.Ballot;
import org.bihuan.ballot.CastVote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The session votes on what the council proposes for a listed problem: carried, it is decided; lost, it is done again. */
@ParameterizedClass
@EnumSource
class VoteTests {

    private final TestDatabase program;
    private final Story story;

    VoteTests(TestDatabase database) {
        program = database;
        story = new Story(database);
    }

    private String listed() {
        String id = story.followUp(List.of(problem("水质", "water", "listed"))).numbered(1);
        story.walkTo("proposeVote", id);
        return id;
    }

    private void onPaper(String id, int agree) {
        story.as("office").complete("openBallot", id);
        count(id, agree);
    }

    private void count(String id, int agree) {
        var sheet = Voting.sheet(Map.of("agree", agree, "against", 19 - agree));
        story.as("office").complete("enterCount", id, sheet);
        story.as("clerk").complete("confirmCount", id, sheet);
    }

    private List<String> told(String code) {
        return program.get(JdbcClient.class)
                .sql("select distinct person from message where code = ? and problem = ? order by person")
                .params(code, story.numbered(1))
                .query(String.class)
                .list();
    }

    @Test
    void moreThanHalfOfAllMembersCarryIt() {
        String id = listed();
        story.as("council").complete("proposeVote", id);
        assertThat(story.waiting()).contains("openBallot 1");
        assertThat(story.status(1)).isEqualTo("decision");
        onPaper(id, 11);

        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(1).degree()).as("the degree that was proposed").isNotNull();
        assertThat(story.decisions()).contains("proposeVote closed council", "evaluateVotes closed vote");
        Ballot ballot = new Voting(program, story.id(), id).ballot();
        assertThat(ballot.passed()).isTrue();
        assertThat(ballot.countedBy()).isEqualTo("clerk");
        assertThat(told("signoff.carried")).contains("water", "clerk");
        story.walkToEnd();
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void lostItIsDoneAgainAndPutToTheVoteAgain() {
        String id = listed();
        story.as("council").complete("proposeVote", id, partly());
        onPaper(id, 10);
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.problem(1).reworks()).isEqualTo(1);
        assertThat(story.problem(1).degree()).isNull();
        assertThat(story.waiting()).contains("reportRectification 1");
        assertThat(story.decisions()).contains("evaluateVotes against vote");
        assertThat(told("signoff.lost")).contains("water", "clerk");
        assertThat(drafts()).as("what was proposed does not stand").isZero();

        story.walkTo("proposeVote", id).as("council").complete("proposeVote", id);
        onPaper(id, 19);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(drafts()).isZero();
        assertThat(story.passed("signoff", "rejectProposal")).isEqualTo(1);
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    private long drafts() {
        return story.count("draft");
    }

    private Map<String, Object> partly() {
        return Map.of(
                "outcome",
                "partly",
                "remainder",
                "两处水源",
                "remainderDue",
                story.today().plusMonths(3).toString());
    }

    @Test
    void aPartIsSignedOffAsProposed() {
        String id = listed();
        story.as("council").complete("proposeVote", id, partly());
        onPaper(id, 12);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(2).title()).isEqualTo("两处水源");
        assertThat(story.status(2)).isEqualTo("issued");
        assertThat(story.decisions()).contains("evaluateVotes partly vote");
        story.walkToEnd();
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void itGoesOnForALongTimeAsProposed() {
        String id = listed();
        story.as("council")
                .complete(
                        "proposeVote",
                        id,
                        Map.of(
                                "outcome",
                                "longTerm",
                                "stageGoal",
                                "年底前完成管网改造",
                                "reviewOn",
                                story.today().plusMonths(6).toString()));
        onPaper(id, 15);
        assertThat(story.decisions()).contains("evaluateVotes longTerm vote");
        assertThat(story.status(1)).isNotEqualTo("closed");
        assertThat(story.problem(1).degree()).isNull();
        assertThat(story.passed("rectification", "longTerm")).isEqualTo(1);
    }

    @Test
    void theCouncilMayReturnItWithoutAVote() {
        String id = listed();
        assertThat(errors(
                        () -> story.as("council").complete("proposeVote", id, Map.of("outcome", "redo", "reason", ""))))
                .containsExactly("reason form.required");
        story.as("council").complete("proposeVote", id, Map.of("outcome", "redo"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.decisions()).contains("proposeVote redo council");
        assertThat(story.passed("signoff", "signOffVote")).isZero();
    }

    @Test
    void withCodesWhoeverVotesReadsWhatIsProposed() {
        String id = listed();
        story.as("council").complete("proposeVote", id);
        story.as("office")
                .complete("openBallot", id, Map.of("outcome", "codes", "members", 21, "entitled", 21, "present", 12));
        var voting = new Voting(program, story.id(), id);
        List<String> codes = voting.codes();
        CastVote.Paper paper = program.get(CastVote.class).paper(codes.get(0), "test");
        assertThat(paper.problem()).contains("水质");
        assertThat(paper.proposal()).contains("closed");
        assertThat(paper.subject()).isEmpty();
        assertThat(paper.questions())
                .containsExactly(new CastVote.Question("result", List.of("agree", "against", "abstain")));
        codes.forEach(code -> voting.cast(code, "agree"));
        story.as("office").complete("closeBallot", id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void nobodyVotesOnAProblemThatWasWithdrawn() {
        String id = listed();
        story.as("council").complete("proposeVote", id);
        story.as("office")
                .complete("openBallot", id, Map.of("outcome", "codes", "members", 21, "entitled", 21, "present", 12));
        var voting = new Voting(program, story.id(), id);
        List<String> codes = voting.codes();
        voting.cast(codes.get(0), "agree");
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(refusal(() -> voting.cast(codes.get(1), "agree")).code()).isEqualTo("ballot.code");
        assertThat(story.waiting()).noneMatch(it -> it.startsWith("closeBallot"));
        assertThat(story.status(1)).isEqualTo("withdrawn");
    }

    @Test
    void withoutAQuorumThereIsNoVote() {
        String id = listed();
        story.as("council").complete("proposeVote", id);
        assertThat(refusal(() -> story.as("office")
                                .complete(
                                        "openBallot",
                                        id,
                                        Map.of("outcome", "codes", "members", 21, "entitled", 21, "present", 10)))
                        .code())
                .isEqualTo("ballot.noQuorum");
        story.as("office").complete("openBallot", id);
        var few = Map.of("result", Voting.totals(21, 10, 10, 10, Map.of("agree", 10)));
        assertThat(refusal(() -> story.as("office").complete("enterCount", id, few))
                        .code())
                .isEqualTo("ballot.noQuorum");
        assertThat(story.status(1)).isEqualTo("decision");
        story.as("office").complete("enterCount", id, Map.of("outcome", "void"));
        onPaper(id, 19);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    /** Two thirds of the ballots returned, where the rule book says so. */
    @Test
    void theRuleIsTheCongresssOwn() {
        story.under("strict");
        String id = listed();
        story.as("council").complete("proposeVote", id);
        onPaper(id, 12);
        assertThat(story.status(1)).isEqualTo("rectifying");
        story.walkTo("proposeVote", id).as("council").complete("proposeVote", id);
        onPaper(id, 13);
        assertThat(story.status(1)).isEqualTo("closed");
    }
}
