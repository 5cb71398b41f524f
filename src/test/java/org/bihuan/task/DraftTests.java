package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A half-filled form is kept for its writer alone, and goes when the task is done. */
@ParameterizedClass
@EnumSource
class DraftTests {

    private final Story story;

    DraftTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void keptAndDiscarded() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").draft("planRectification", id, Map.of("goal", "写到一半", "plannedOn", "不是日期"));
        story.as("water").draft("planRectification", id, Map.of("goal", "写到一半", "nonsense", List.of(1)));
        assertThat(story.as("water").drafted("planRectification", id))
                .containsEntry("goal", "写到一半")
                .doesNotContainKey("plannedOn");
        assertThat(story.as("water2").drafted("planRectification", id)).isEmpty();
        assertThatThrownBy(() -> story.as("health").draft("planRectification", id, Map.of()))
                .isInstanceOf(Missing.class);
        assertThat(story.waiting()).contains("planRectification 1");

        story.as("water").complete("planRectification", id);
        assertThat(story.as("water").drafted("planRectification", id)).isEmpty();
        assertThat(refusal(() -> story.as("water").draft("planRectification", id, Map.of()))
                        .code())
                .isEqualTo("task.over");
    }

    @Test
    void refusedCompletionKeepsIt() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").draft("planRectification", id, Map.of("goal", "写到一半"));
        assertThat(errors(() -> story.as("water").complete("planRectification", id, Map.of("plannedOn", "2020-01-01"))))
                .containsExactly("plannedOn form.dateMin");
        assertThat(story.as("water").drafted("planRectification", id)).containsEntry("goal", "写到一半");
    }

    /** What a person types is his own until he hands the task on: then the colleague goes on where he stopped. */
    @Test
    void itGoesWithATaskThatIsHandedOn() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").draft("planRectification", id, Map.of("goal", "年底前达标", "phone", "13812345678"));
        story.as("water").transfer("planRectification", id, "water2");
        assertThat(story.as("water2").drafted("planRectification", id))
                .containsOnly(entry("goal", "年底前达标"), entry("phone", "13812345678"));
        assertThat(story.as("water").drafted("planRectification", id)).isEmpty();
        assertThat(story.as("water").list("drafts")).isEmpty();
        assertThat(story.as("water2").list("drafts")).hasSize(1);
        story.as("water2").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
    }

    @Test
    void soDoItsFiles() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("reportRectification", id);
        String file = story.as("water").upload();
        String others = story.as("health").upload();
        story.as("water").draft("reportRectification", id, Map.of("evidence", List.of(file, others)));
        story.as("water").transfer("reportRectification", id, "water2");
        assertThat(story.as("water2").drafted("reportRectification", id))
                .containsEntry("evidence", List.of(file, others));
        assertThat(writer(file)).isEqualTo(story.as("water2").actor().person());
        assertThat(writer(others)).isEqualTo(story.as("health").actor().person());
    }

    @Test
    void whatTheColleagueHasTypedHimselfStays() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").draft("planRectification", id, Map.of("goal", "年底前达标", "measures", "改造管网"));
        story.as("water2").draft("planRectification", id, Map.of("goal", "明年六月底前达标"));
        story.as("water").transfer("planRectification", id, "water2");
        assertThat(story.as("water2").drafted("planRectification", id))
                .containsOnly(entry("goal", "明年六月底前达标"), entry("measures", "改造管网"));
    }

    @Test
    void nothingIsHandedOnWhereTheHandingOnIsRefused() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").draft("planRectification", id, Map.of("goal", "年底前达标"));
        assertThat(errors(() -> story.as("water").transfer("planRectification", id, "health")))
                .containsExactly("to task.transfer");
        assertThat(story.as("water").drafted("planRectification", id)).containsEntry("goal", "年底前达标");
    }

    private String writer(String file) {
        return story.as("water")
                .use(JdbcClient.class)
                .sql("select person from document where id = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    @Test
    void aColleaguesDraftGoesToo() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water2").draft("planRectification", id, Map.of("goal", "另一份"));
        story.as("water").complete("planRectification", id);
        assertThat(story.as("water2").drafted("planRectification", id)).isEmpty();
    }
}
