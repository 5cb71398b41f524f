package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Story.problem;

import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A copy gives sight of one problem, or of one matter, and nothing to do 抄送. */
@ParameterizedClass
@EnumSource
class CopyTests {

    private final Story story;

    CopyTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void sightOfExactlyThatProblem() {
        String id = planning();
        assertThat(story.as("health").sees(id)).isFalse();
        send("water", "planRectification", "health");
        assertThat(story.as("health").sees(id)).isTrue();
        assertThat(story.as("health").sees(story.numbered(2))).isFalse();
        assertThat(story.as("education").sees(id)).isFalse();
        assertThat(story.as("health").work()).isEmpty();
        assertThat(forbidden(() -> story.as("health").complete("planRectification", id))
                        .code())
                .isEqualTo("task.notYours");
        assertThat(story.as("health").list("copied"))
                .extracting(it -> it.item().activity())
                .containsExactly("planRectification");

        var reader = story.as("health");
        long item = story.item("planRectification", id).id();
        assertThat(reader.use(Copying.class).to(reader.actor()).get(item).readAt())
                .isNull();
        reader.use(Copying.class).read(reader.actor(), item);
        assertThat(reader.use(Copying.class).to(reader.actor()).get(item).readAt())
                .isNotNull();
        assertThatThrownBy(() -> story.as("education")
                        .use(Copying.class)
                        .read(story.as("education").actor(), item))
                .isInstanceOf(Missing.class);
    }

    @Test
    void sightOfAMatterInsideTheCongress() {
        story.begin().walkTo("draftOpinion");
        assertThat(story.as("otherclerk").sees()).isFalse();
        var clerk = story.as("clerk");
        long item = story.item("draftOpinion", null).id();
        clerk.use(Copying.class).send(clerk.actor(), item, List.of("otherclerk"), "请阅。");
        assertThat(story.as("otherclerk").sees()).isTrue();
        assertThat(errors(() -> clerk.use(Copying.class).send(clerk.actor(), item, List.of("organ"), "")))
                .as("drafts never cross the wall")
                .containsExactly("persons task.copy");
        assertThat(errors(() -> clerk.use(Copying.class).send(clerk.actor(), item, List.of("member"), "")))
                .containsExactly("persons task.copy");
        assertThat(story.as("organ").list("copied")).isEmpty();
    }

    @Test
    void whatIsRefused() {
        planning();
        assertThat(errors(() -> send("water", "planRectification", "clerk"))).containsExactly("persons task.copy");
        assertThat(errors(() -> send("water", "planRectification", "judge")))
                .as("another organ's")
                .containsExactly("persons task.copy");
        assertThat(errors(() -> send("water", "planRectification", "water"))).containsExactly("persons task.toOneself");
        assertThat(errors(() -> send("water", "planRectification"))).containsExactly("persons form.required");
        send("water", "planRectification", "health");
        assertThat(errors(() -> send("water", "planRectification", "health"))).containsExactly("persons task.copied");
        assertThat(forbidden(() -> send("health", "planRectification", "education"))
                        .code())
                .as("whoever has a copy does not copy it on")
                .isEqualTo("task.notYours");
        assertThat(story.verified().ok()).isTrue();
    }

    private void send(String by, String activity, String... persons) {
        var sender = story.as(by);
        sender.use(Copying.class)
                .send(
                        sender.actor(),
                        story.item(activity, story.numbered(1)).id(),
                        List.of(persons).stream().map(this::person).toList(),
                        "请阅。");
    }

    private String person(String login) {
        return story.as(login).actor().person();
    }

    private String planning() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"), problem("水量", "water", "ordinary")))
                .numbered(1);
        story.walkTo("planRectification", id);
        return id;
    }
}
