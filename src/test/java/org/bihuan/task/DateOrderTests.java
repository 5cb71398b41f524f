package org.bihuan.task;

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

/** Nothing is delivered before it is approved, verified before it is reported, published before it is handed over. */
@ParameterizedClass
@EnumSource
class DateOrderTests {

    private final Story story;

    DateOrderTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void aDateBeforeItsEventIsRefused() {
        story.begin().walkTo("draftOpinion");
        story.as("clerk")
                .complete("draftOpinion", Map.of("problems", List.of(Story.problem("水质", "water", "ordinary"))));
        story.walkTo("deliverOpinion");
        refused("office", "deliverOpinion", null, "deliveredOn");

        story.letPass(Period.ofDays(1)).walkTo("draftHandlingReport").runJobs();
        String id = story.numbered(1);
        story.walkTo("verifyRectification", id);
        refused("inspector1", "verifyRectification", id, "verifiedOn");

        story.walkToEnd(id);
        story.walkTo("notifyDeputies");
        refused("office", "notifyDeputies", null, "notifiedOn");
        story.walkTo("publishResults");
        refused("office", "publishResults", null, "publishedOn");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    private void refused(String login, String activity, String problem, String field) {
        Map<String, Object> tooEarly = Map.of(field, "2026-03-01");
        assertThat(errors(() -> {
                    if (problem == null) {
                        story.as(login).complete(activity, tooEarly);
                    } else {
                        story.as(login).complete(activity, problem, tooEarly);
                    }
                }))
                .containsExactly(field + " form.beforeEvent");
    }
}
