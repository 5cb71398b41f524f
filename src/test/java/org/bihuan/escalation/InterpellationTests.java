package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.escalation.api.EscalationView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may move what: three members of a county's standing committee, one fifth for an investigation. */
@ParameterizedClass
@EnumSource
class InterpellationTests {

    private final TestDatabase database;
    private final Story story;
    private final String id;

    InterpellationTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
        id = story.followUp(List.of(Story.problem("水质", "water", "ordinary"))).numbered(1);
    }

    private String moved(String... movers) {
        return refusal(() -> story.as("member").complete("moveInterpellation", id, Map.of("movers", List.of(movers))))
                .code();
    }

    @Test
    void threeOfACounty() {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "interpellation"));
        assertThat(moved("member", "member2")).isEqualTo("escalation.movers");
        assertThat(moved("member", "member2", "clerk")).isEqualTo("escalation.notMembers");
        assertThat(errors(() -> story.as("member")
                        .complete("moveInterpellation", id, Map.of("movers", List.of("member", "member")))))
                .containsExactly("movers form.twice");
        assertThat(errors(() -> story.as("member").complete("moveInterpellation", id, Map.of("movers", List.of()))))
                .containsExactly("movers form.required");
        assertThat(story.as("water").sees(id)).isTrue();

        story.as("member")
                .complete("moveInterpellation", id, Map.of("movers", List.of("member", "member2", "member3")));

        assertThat(story.waiting()).contains("decideInterpellation 1");
        var ladder = database.get(Escalations.class).running(id);
        assertThat(ladder.tier()).as("not before it is handed over").isNull();
        assertThat(database.get(Papers.class).of(ladder.id()))
                .singleElement()
                .satisfies(paper -> assertThat(paper.movers()).isEqualTo(3));
    }

    @Test
    void theMembersOwnUntilHandedOver() {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "letterBlue"));
        story.as("clerk").complete("issueLetter", id);
        story.as("water").complete("answerEscalation", id);
        story.as("clerk")
                .complete(
                        "assessAnswer", id, Map.of("outcome", "raised", "tier", "interpellation", "comment", "整改不力。"));
        story.as("member")
                .complete("moveInterpellation", id, Map.of("movers", List.of("member", "member2", "member3")));
        assertThat(shown("office").papers()).hasSize(2);
        assertThat(shown("office").asked()).isEqualTo("interpellation");
        assertThat(shown("organ").papers()).hasSize(1);
        assertThat(shown("organ").asked()).isNull();
        assertThat(shown("organ").reason()).isNull();

        story.as("council").complete("decideInterpellation", id);
        assertThat(shown("organ").papers()).hasSize(2);
    }

    private EscalationView.Shown shown(String login) {
        return Objects.requireNonNull(
                database.get(EscalationView.class).of(story.as(login).actor(), id));
    }

    @Test
    void leftAlone() {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "interpellation"));
        story.as("member3").complete("moveInterpellation", id, Map.of("outcome", "notMoved", "reason", "另行沟通。"));
        assertThat(story.waiting()).contains("reconsider 1");
        assertThat(database.get(Papers.class)
                        .of(database.get(Escalations.class).running(id).id()))
                .isEmpty();
    }

    private String proposed(int entitled, String... movers) {
        return refusal(() -> story.as("council")
                        .complete(
                                "decideInvestigation",
                                id,
                                Map.of("proposer", "members", "entitled", entitled, "movers", List.of(movers))))
                .code();
    }

    @Test
    void oneFifthOfTheMembers() {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "investigation"));
        assertThat(proposed(16, "member", "member2", "member3")).isEqualTo("escalation.share");
        assertThat(proposed(15, "member", "member2", "office")).isEqualTo("escalation.notMembers");
        assertThat(proposed(2, "member", "member2", "member3")).isEqualTo("escalation.moreThanAll");
        assertThat(refusal(() -> story.as("council").complete("decideInvestigation", id, Map.of("proposer", "members")))
                        .code())
                .isEqualTo("escalation.noMovers");

        story.as("council")
                .complete(
                        "decideInvestigation",
                        id,
                        Map.of(
                                "proposer",
                                "members",
                                "entitled",
                                15,
                                "movers",
                                List.of("member", "member2", "member3")));

        assertThat(story.waiting()).contains("recordInvestigation 1");
        assertThat(database.get(Papers.class)
                        .of(database.get(Escalations.class).running(id).id()))
                .singleElement()
                .satisfies(paper -> assertThat(List.of(paper.party(), paper.movers(), paper.entitled()))
                        .isEqualTo(List.of("members", 3, 15)));
    }
}
