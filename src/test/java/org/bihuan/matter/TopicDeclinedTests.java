package org.bihuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The council does not take the topic into the annual plan. */
@ParameterizedClass
@EnumSource
class TopicDeclinedTests {

    private final Story story;

    TopicDeclinedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theMatterEndsThere() {
        story.begin();
        assertThat(errors(() ->
                        story.as("council").complete("approveTopic", Map.of("outcome", "declined", "reason", ""))))
                .containsExactly("reason form.required");

        story.as("council").complete("approveTopic", Map.of("outcome", "declined", "reason", "上一年已经听取。"));

        assertThat(story.matter().state()).isEqualTo("withdrawn");
        assertThat(story.matter().endedOn()).isEqualTo(story.today());
        assertThat(story.waiting()).isEmpty();
        assertThat(story.decisions()).containsExactly("approveTopic declined council");
        assertThat(story.passed("supervision", "topicDeclined")).isEqualTo(1);
        assertThat(story.passed("supervision", "formGroup")).isZero();
        assertThat(story.as("organ").sees()).isFalse();
        assertThat(story.verified().entries()).isEqualTo(2);
        assertThat(refusal(() -> story.as("council").perform("withdraw", null, Map.of()))
                        .code())
                .isEqualTo("action.over");
    }
}
