package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A copy gives sight of what was copied, of nothing around it, and nothing to do 抄送. */
@ParameterizedClass
@EnumSource
class CopyTests {

    private final Story story;

    CopyTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void sightOfExactlyThatPaper() {
        String id = planning();
        WorkItem plan = story.item("planRectification", id);
        send("water", "planRectification", "health");
        var reader = story.as("health");
        assertThat(reader.sees(id)).as("the problem has more to it").isFalse();
        assertThat(reader.sees()).isFalse();
        assertThat(reader.work()).isEmpty();
        assertThat(forbidden(() -> reader.complete("planRectification", id)).code())
                .isEqualTo("task.notYours");
        assertThat(reader.list("copied")).extracting(it -> it.item().activity()).containsExactly("planRectification");
        assertThat(papers("health", plan)).as("nothing is written yet").isEmpty();

        story.as("water").complete("planRectification", id, Map.of("goal", "年底前全部达标"));
        assertThat(papers("health", plan)).singleElement().satisfies(paper -> {
            assertThat(paper.activity()).isEqualTo("planRectification");
            assertThat(paper.fields()).containsEntry("goal", "年底前全部达标");
        });
        assertThat(papers("education", plan)).as("was sent nothing").isEmpty();
        WorkItem next = story.item("reviewPlan", id);
        assertThat(reader.use(WorkItems.class).visible(reader.actor(), next.id()))
                .isEmpty();
        assertThatThrownBy(() -> reader.use(Work.class).get(reader.actor(), next.number()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void markedAsRead() {
        planning();
        send("water", "planRectification", "health");
        var reader = story.as("health");
        long item = story.item("planRectification", story.numbered(1)).id();
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

    /** The files of a paper go with it, those of the next one do not. */
    @Test
    void sightOfItsFiles() {
        String id = planning();
        story.walkTo("reportRectification", id);
        send("water", "reportRectification", "health");
        story.as("water").complete("reportRectification", id);
        var documents = story.as("health").use(Documents.class);
        List<String> files = documents.ofProblem(story.as("water").actor(), id).stream()
                .map(Document::id)
                .toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> {
            assertThat(documents.visible(story.as("health").actor(), file)).isPresent();
            assertThat(documents.visible(story.as("education").actor(), file)).isEmpty();
        });
    }

    @Test
    void insideTheCongress() {
        story.begin().walkTo("draftOpinion");
        var clerk = story.as("clerk");
        WorkItem draft = story.item("draftOpinion", null);
        clerk.use(Copying.class).send(clerk.actor(), draft.id(), List.of("otherclerk"), "请阅。");
        assertThat(story.as("otherclerk").sees()).isFalse();
        assertThat(story.as("otherclerk").list("copied")).hasSize(1);
        clerk.complete("draftOpinion");
        assertThat(papers("otherclerk", draft)).hasSize(1);
        assertThat(errors(() -> clerk.use(Copying.class).send(clerk.actor(), draft.id(), List.of("organ"), "")))
                .as("drafts never cross the wall")
                .containsExactly("persons task.copy");
        assertThat(errors(() -> clerk.use(Copying.class).send(clerk.actor(), draft.id(), List.of("member"), "")))
                .containsExactly("persons task.copy");
        assertThat(story.as("organ").list("copied")).isEmpty();
    }

    private List<Timeline.Item> papers(String login, WorkItem item) {
        return story.as(login).use(Timeline.class).ofCopy(story.as(login).actor(), item.id());
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
