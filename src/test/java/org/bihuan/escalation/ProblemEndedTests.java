package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is escalated ends with the problem, and each step belongs to the party the law names. */
@ParameterizedClass
@EnumSource
class ProblemEndedTests {

    private final TestDatabase database;
    private final Story story;
    private final String id;

    ProblemEndedTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
        id = story.followUp(
                        List.of(Story.problem("水质", "water", "ordinary"), Story.problem("水源", "health", "ordinary")))
                .numbered(1);
    }

    private Escalation ladder() {
        return database.get(Escalations.class)
                .latest(story.as("office").actor(), id)
                .orElseThrow();
    }

    @Test
    void signedOffMeanwhile() {
        story.walkTo("decideByViceChair", id);
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "letterBlue"));
        story.as("clerk").complete("issueLetter", id);
        story.as("vicechair").complete("decideByViceChair", id);

        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(ladder().outcome()).isEqualTo("problemEnded");
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        assertThat(refusal(() -> story.as("water").complete("answerEscalation", id))
                        .code())
                .isEqualTo("task.dropped");
        assertThat(refusal(() -> story.as("clerk").perform("escalate", story.problem(1), Map.of()))
                        .code())
                .isEqualTo("action.over");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void withdrawnMeanwhile() {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "interpellation"));
        assertThat(story.waiting()).contains("moveInterpellation 1");
        story.as("council").perform("withdraw", story.problem(1), Map.of());

        assertThat(story.status(1)).isEqualTo("withdrawn");
        assertThat(ladder().outcome()).isEqualTo("problemEnded");
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    @Test
    void theMatterWithdrawnMeanwhile() {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "inquiry"));
        story.as("council").perform("withdraw", null, Map.of());
        assertThat(story.waiting()).isEmpty();
        assertThat(ladder().outcome()).isEqualTo("problemEnded");
    }

    @Test
    void onlyThePartyNamedActs() {
        Assertions.assertThatThrownBy(() -> story.as("vicechair").perform("escalate", story.problem(1), Map.of()))
                .isInstanceOf(Missing.class);
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "letterRed"));
        for (String other : List.of("clerk", "office", "council")) {
            assertThat(forbidden(() -> story.as(other).complete("signLetter", id))
                            .code())
                    .as(other)
                    .isEqualTo("task.notYours");
        }
        for (String outside : List.of("water", "organ", "member")) {
            Assertions.assertThatThrownBy(() -> story.as(outside).complete("signLetter", id))
                    .as(outside)
                    .isInstanceOf(Missing.class);
        }
        story.as("vicechair").complete("signLetter", id);
        assertThat(forbidden(() -> story.as("vicechair").complete("assessAnswer", id))
                        .code())
                .isEqualTo("task.notYours");
        Assertions.assertThatThrownBy(() -> story.as("health").complete("answerEscalation", id))
                .isInstanceOf(Missing.class);
    }

    @Test
    void badInput() {
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "letterBlue"));
        assertThat(errors(() -> story.as("clerk").complete("issueLetter", id, Map.of("replyDue", "2020-01-01"))))
                .containsExactly("replyDue form.dateMin");
        assertThat(errors(() -> story.as("clerk").perform("escalate", story.problem(2), Map.of("tier", "arrest"))))
                .containsExactly("tier form.option");
        assertThat(errors(
                        () -> story.as("clerk").complete("issueLetter", id, Map.of("outcome", "issued", "text", " "))))
                .containsExactly("text form.required");
        assertThat(errors(() ->
                        story.as("clerk").complete("issueLetter", id, Map.of("outcome", "declined", "reason", ""))))
                .containsExactly("reason form.required");
    }
}
