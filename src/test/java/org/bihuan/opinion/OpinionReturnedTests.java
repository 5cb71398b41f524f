package org.bihuan.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The opinion comes back from the vice-chairperson, then from the council; each draft replaces the list before. */
@ParameterizedClass
@EnumSource
class OpinionReturnedTests {

    private final Story story;

    OpinionReturnedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void eachDraftReplacesTheList() {
        story.begin().walkTo("draftOpinion");
        draft(problem("甲", "water", "ordinary"), problem("乙", "health", "ordinary"));
        story.as("vicechair").complete("reviewOpinion", Map.of("outcome", "returned", "reason", "问题不具体。"));
        assertThat(story.as("clerk").work()).containsExactly("draftOpinion");
        assertThat(story.count("draft")).isEqualTo(2);

        draft(problem("丙", "water", "key"));
        assertThat(story.count("draft")).isEqualTo(1);
        story.as("vicechair").complete("reviewOpinion");
        story.as("council").complete("approveOpinion", Map.of("outcome", "returned", "reason", "再作研究。"));
        assertThat(story.as("clerk").work()).containsExactly("draftOpinion");

        draft(problem("丁", "education", "ordinary"), problem("戊", "education", "listed"));
        story.as("vicechair").complete("reviewOpinion");
        story.as("council").complete("approveOpinion");
        story.walkTo("draftHandlingReport");

        assertThat(story.count("draft")).isZero();
        assertThat(story.count("issued")).isEqualTo(2);
        assertThat(story.problem(1).title()).isEqualTo("丁");
        assertThat(story.problem(2).grade()).isEqualTo("listed");
        assertThat(story.decisions())
                .containsExactly(
                        "approveTopic approved council",
                        "approveOpinion returned council",
                        "approveOpinion approved council");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void theNextNumberIsSuggestedAndASharedOneIsWrittenDown() {
        story.begin().walkTo("numberOpinion");
        String number = "试人常审〔2026〕独" + story.id() + "号";
        assertThat(story.as("office").suggested("numberOpinion").get("number").toString())
                .matches(".*常审〔\\d{4}〕\\d+号");
        story.as("office").complete("numberOpinion", Map.of("number", number));

        story.begin().walkTo("numberOpinion");
        assertThat(story.as("office")
                        .complete("numberOpinion", Map.of("number", number))
                        .data())
                .contains("\"shared\":true");
    }

    private void draft(Map<?, ?>... problems) {
        story.as("clerk").complete("draftOpinion", Map.of("problems", List.of(problems)));
    }
}
