package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Voting.sheet;
import static org.bihuan.Voting.totals;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.Voting;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Counted on paper and entered by two people: the same twice, or nothing is fixed. */
@ParameterizedClass
@EnumSource
class PaperCountTests {

    private final Story story;
    private final TestDatabase program;

    PaperCountTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        story.followUp(List.of()).walkTo("decideHearing");
        story.as("council").complete("decideHearing", Map.of("outcome", "heardWithVote"));
        story.walkTo("openBallot").as("office").complete("openBallot");
    }

    private void enter(String login, Map<String, Integer> counts) {
        story.as(login).complete("enterCount", sheet(counts));
    }

    private void confirm(String login, Map<String, Integer> counts) {
        story.as(login).complete("confirmCount", sheet(counts));
    }

    @Test
    void whatDiffersIsToldAndNothingIsFixed() {
        enter("office", Map.of("satisfied", 17, "dissatisfied", 2));
        var refused =
                catchThrowableOfType(Refused.class, () -> confirm("clerk", Map.of("satisfied", 16, "dissatisfied", 3)));
        assertThat(refused.reasons()).containsExactly(differ("dissatisfied", 2L, 3L), differ("satisfied", 17L, 16L));
        var otherAttendance = totals(21, 20, 19, 19, Map.of("satisfied", 17, "dissatisfied", 2));
        assertThat(refusal(() -> story.as("clerk").complete("confirmCount", Map.of("result", otherAttendance))))
                .isEqualTo(differ("present", 19L, 20L));
        Ballot ballot = new Voting(program, story.id(), null).ballot();
        assertThat(ballot.state()).isEqualTo("open");
        assertThat(program.get(ConductBallot.class)
                        .tallies(ballot)
                        .get("result")
                        .counts())
                .containsEntry("satisfied", 0L);
        assertThat(story.waiting()).containsExactly("confirmCount");

        confirm("clerk", Map.of("satisfied", 17, "dissatisfied", 2));
        assertThat(story.waiting()).containsExactly("notifyDeputies");
    }

    @Test
    void aWrongFirstCountIsEnteredAgain() {
        enter("office", Map.of("satisfied", 16));
        story.as("clerk").complete("confirmCount", Map.of("outcome", "recount"));
        assertThat(new Voting(program, story.id(), null).ballot().firstCount()).isNull();
        enter("office", Map.of("satisfied", 17));
        confirm("member", Map.of("satisfied", 17));
        assertThat(story.waiting()).containsExactly("notifyDeputies");
    }

    private static Reason differ(String number, long first, long second) {
        return Reason.of("ballot.differ", Tally.named(number), first, second, Named.of("ballot.counted.", "result"));
    }

    @Test
    void nobodyConfirmsOnesOwnCount() {
        enter("office", Map.of("satisfied", 17));
        assertThat(story.as("office").work()).doesNotContain("confirmCount");
        assertThat(refusal(() -> confirm("office", Map.of("satisfied", 17))).code())
                .isEqualTo("task.excluded");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(errors(() -> count(21, 22, 19, 19, Map.of("satisfied", 19)))).containsExactly("result form.more");
        assertThat(errors(() -> count(21, 19, 20, 19, Map.of("satisfied", 19))))
                .as("more ballots than people")
                .containsExactly("result form.more");
        assertThat(errors(() -> count(21, 19, 19, 19, Map.of("satisfied", 20)))).containsExactly("result form.more");
        assertThat(errors(() -> count(21, 19, 19, 19, Map.of("splendid", 19)))).containsExactly("result form.option");
        assertThat(errors(() -> count(21, 19, 19, 19, Map.of("agree", 19))))
                .as("of another vote")
                .containsExactly("result form.option");
        assertThat(refusal(() -> count(21, 10, 10, 10, Map.of("satisfied", 10))).code())
                .as("quorum of those present")
                .isEqualTo("ballot.noQuorum");
        assertThat(refusal(() -> count(21, 19, 19, 10, Map.of("satisfied", 10))).code())
                .as("quorum of ballots returned")
                .isEqualTo("ballot.noQuorum");
        assertThat(refusal(() -> story.as("office")
                        .complete(
                                "enterCount",
                                Map.of("result", members(40, totals(30, 20, 20, 20, Map.of("satisfied", 20)))))))
                .as("of all members, not of those who should have come")
                .isEqualTo(Reason.of("ballot.noQuorum", 20L, 40L, "1/2", "more"));
        assertThat(story.waiting()).containsExactly("enterCount");
    }

    private static Map<String, Object> members(int members, Map<String, Object> totals) {
        totals.put("members", members);
        return totals;
    }

    private void count(int entitled, int present, int issued, int returned, Map<String, Integer> counts) {
        story.as("office")
                .complete("enterCount", Map.of("result", totals(entitled, present, issued, returned, counts)));
    }
}
