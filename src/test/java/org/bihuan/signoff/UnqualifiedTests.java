package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Verification finds the rectification unqualified. */
@ParameterizedClass
@EnumSource
class UnqualifiedTests {

    private final Story story;

    UnqualifiedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void aNewDateTheOldOneKeptTheReworkCounted() {
        String id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", "2026-03-31")))
                .numbered(1);
        story.walkTo("verifyRectification", id);
        assertThat(errors(() -> story.as("inspector1")
                        .complete("verifyRectification", id, Map.of("outcome", "unqualified", "newDue", "2026-03-01"))))
                .containsExactly("newDue form.dateMin");
        for (String inspector : List.of("inspector1", "inspector2")) {
            story.as(inspector)
                    .complete("verifyRectification", id, Map.of("outcome", "unqualified", "newDue", "2026-06-30"));
        }

        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.problem(1).due()).isEqualTo("2026-06-30");
        assertThat(story.problem(1).originalDue()).isEqualTo("2026-03-31");
        assertThat(story.problem(1).reworks()).isEqualTo(1);
        assertThat(story.problem(1).verifications()).isZero();
        assertThat(story.due("reportRectification", id)).isEqualTo("2026-06-30");
        assertThat(story.as("water").work()).containsExactly("reportRectification");

        story.letPass(Period.ofMonths(2)).walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(1).closedOn())
                .isBefore(story.problem(1).due())
                .isAfter(story.problem(1).originalDue());
        assertThat(story.passed("signoff", "verifyRectification")).isEqualTo(2);
    }
}
