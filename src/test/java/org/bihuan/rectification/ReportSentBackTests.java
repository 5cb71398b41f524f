package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.document.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The committee sends the unit’s report back for more. */
@ParameterizedClass
@EnumSource
class ReportSentBackTests {

    private final Story story;

    ReportSentBackTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theUnitReportsAgain() {
        String id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "amount", 12.5)))
                .numbered(1);
        story.walkTo("reportRectification", id);
        assertThat(errors(() -> story.as("water").complete("reportRectification", id, Map.of("evidence", List.of()))))
                .containsExactly("evidence form.required");
        assertThat(refusal(() -> story.as("water").complete("reportRectification", id, Map.of("rectifiedAmount", 13)))
                        .code())
                .isEqualTo("problem.moreThanAmount");
        story.as("water").complete("reportRectification", id, Map.of("selfRating", "partly", "rectifiedAmount", 3));
        story.as("committee").complete("commentRectification", id, Map.of("outcome", "revise"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.problem(1).reworks())
                .as("sent back by the committee, not by verification")
                .isZero();
        story.as("water").complete("reportRectification", id, Map.of("selfRating", "done", "rectifiedAmount", 12.5));
        story.as("committee").complete("commentRectification", id);

        assertThat(story.status(1)).isEqualTo("closeApplied");
        assertThat(story.problem(1).selfRating()).isEqualTo("done");
        assertThat(story.problem(1).rectifiedAmount()).isEqualByComparingTo("12.5");
        assertThat(story.problem(1).evidence()).isEqualTo(2);
    }

    /** Whoever knows the number of a file that belongs to nothing yet learns not even that there is one. */
    @Test
    void anothersFileIsAsGoodAsNone() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("reportRectification", id);
        var files = new ArrayList<>(List.of("00000000-0000-4000-8000-000000000000"));
        List.of("water2", "health", "office")
                .forEach(it -> files.add(story.as(it).upload()));
        for (String file : files) {
            assertThat(errors(() ->
                            story.as("water").complete("reportRectification", id, Map.of("evidence", List.of(file)))))
                    .containsExactly("evidence form.file");
        }
        var office = story.as("office");
        assertThat(office.use(Documents.class).loose(office.actor(), files.get(3)))
                .as("still its owner's")
                .isPresent();
    }

    @Test
    void aFileIsEvidenceOnce() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("reportRectification", id);
        String file = story.as("water").upload();
        story.as("water").complete("reportRectification", id, Map.of("evidence", List.of(file)));
        story.as("committee").complete("commentRectification", id, Map.of("outcome", "revise"));
        assertThat(errors(
                        () -> story.as("water").complete("reportRectification", id, Map.of("evidence", List.of(file)))))
                .containsExactly("evidence form.file");
    }
}
