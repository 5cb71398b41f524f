package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the measure, an answer can settle it; then the problem may be escalated anew. */
class SettledTests {

    static Stream<Arguments> measures() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(Tier.values()).map(tier -> Arguments.of(database, tier)));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void settled(TestDatabase database, Tier tier) {
        Story story = new Story(database);
        String id = story.followUp(List.of(Story.problem("水质", "water", "ordinary")))
                .numbered(1);
        var escalations = database.get(Escalations.class);
        var office = story.as("office").actor();
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", tier.word()));
        assertThat(refusal(() -> story.as("office").perform("escalate", story.problem(1), Map.of()))
                        .code())
                .isEqualTo("escalation.open");
        assertThat(escalations.latest(story.as("water").actor(), id))
                .as("a draft")
                .isEmpty();

        step(story, tier, id);
        if (tier != Tier.INVESTIGATION && tier != Tier.INTERPELLATION) {
            story.as("water").complete("answerEscalation", id);
            assertThat(escalations
                            .latest(story.as("water").actor(), id)
                            .orElseThrow()
                            .tier())
                    .isEqualTo(tier.word());
            story.as("clerk").complete("assessAnswer", id);
        } else if (tier == Tier.INTERPELLATION) {
            story.as("clerk").complete("reconsider", id);
        }

        assertThat(escalations.latest(office, id).orElseThrow().outcome())
                .isEqualTo(tier == Tier.INVESTIGATION ? "investigated" : "settled");
        assertThat(story.waiting()).containsExactly("draftHandlingReport", "receiveProblem 1");
        story.as("office").perform("escalate", story.problem(1), Map.of());
        assertThat(escalations.latest(office, id).orElseThrow().open()).isTrue();
    }

    private static void step(Story story, Tier tier, String id) {
        switch (tier) {
            case PROMPT, LETTER_BLUE, LETTER_YELLOW -> story.as("committee").complete("issueLetter", id);
            case LETTER_RED -> story.as("vicechair").complete("signLetter", id);
            case EXPLANATION -> story.as("vicechair").complete("decideExplanation", id);
            case INQUIRY -> story.as("council").complete("decideInquiry", id);
            case INTERPELLATION -> {
                story.as("member")
                        .complete("moveInterpellation", id, Map.of("movers", List.of("member", "member2", "member3")));
                story.as("council").complete("decideInterpellation", id);
                story.as("organ").complete("answerInterpellation", id);
                story.as("member").complete("recordSatisfaction", id);
            }
            case INVESTIGATION -> {
                story.as("council").complete("decideInvestigation", id);
                story.as("office").complete("recordInvestigation", id);
            }
        }
    }
}
