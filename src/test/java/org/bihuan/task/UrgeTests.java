package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.engine.ProcessModels;
import org.bihuan.journal.Journal;
import org.bihuan.notification.Inbox;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Urging by hand: who may, what is left of it, and who hears of it. */
@ParameterizedClass
@EnumSource
class UrgeTests {

    private final TestDatabase database;
    private final Story story;

    UrgeTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
        database.get(JdbcClient.class).sql("delete from message").update();
    }

    private WorkItem plan() {
        story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water")));
        story.walkTo("planRectification", story.numbered(1));
        return story.item("planRectification", story.numbered(1));
    }

    private void urge(String login, WorkItem item, String text) {
        database.get(UrgeTask.class).urge(story.as(login).actor(), item.id(), text);
    }

    private List<Inbox.Shown> messages(String login) {
        return database.get(Inbox.class).page(story.as(login).actor(), true, null, 50, Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void recordedCountedAndTold() {
        WorkItem plan = plan();
        urge("clerk", plan, "请于本周五前报送");
        urge("organ", plan, "请抓紧");
        assertThat(story.item("planRectification", story.numbered(1)).urges()).isEqualTo(2);
        for (String login : List.of("water", "water2")) {
            assertThat(messages(login))
                    .extracting(Inbox.Shown::text)
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("某clerk催办“")
                    .contains("（水质）", "请于本周五前报送");
            assertThat(messages(login).get(0).problem()).isEqualTo(story.numbered(1));
        }
        assertThat(messages("health")).isEmpty();
        assertThat(database.get(Journal.class).newest(story.id(), Long.MAX_VALUE, 2))
                .allSatisfy(it -> {
                    assertThat(it.action()).isEqualTo("urge");
                    assertThat(it.subject()).isEqualTo(story.numbered(1));
                    assertThat(it.data()).contains(plan.number());
                });
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void onlyThoseWhoWatchAndOnlyWhatIsOpen() {
        WorkItem plan = plan();
        assertThat(forbidden(() -> urge("water", plan, "快")).code()).isEqualTo("task.urgesHimself");
        for (String stranger : List.of("health", "judge", "member", "otherclerk")) {
            assertThatThrownBy(() -> urge(stranger, plan, "快")).as(stranger).isInstanceOf(Missing.class);
        }
        assertThat(errors(() -> urge("clerk", plan, " "))).containsExactly("text form.required");
        assertThat(errors(() -> urge("clerk", plan, "快".repeat(2_001)))).containsExactly("text form.maxLength");
        story.as("water").complete("planRectification", story.numbered(1));
        assertThat(refusal(() -> urge("clerk", plan, "快")).code()).isEqualTo("task.over");
        assertThat(messages("water")).isEmpty();
    }

    /** Whoever only looks on does not urge; whoever waits for what he asked for does. */
    @Test
    void whoMayUrge() {
        WorkItem plan = plan();
        for (String urging : List.of("clerk", "committee", "office", "organ", "vicechair", "council")) {
            urge(urging, plan, "请抓紧");
        }
        for (String looking : List.of("auditor", "inspector1")) {
            assertThat(story.as(looking).use(Work.class).get(story.as(looking).actor(), plan.number()))
                    .as(looking)
                    .isNotNull();
            assertThat(forbidden(() -> urge(looking, plan, "快")).code())
                    .as(looking)
                    .isEqualTo("task.mayNotUrge");
        }
        WorkItem urged = story.item("planRectification", story.numbered(1));
        assertThat(urged.urges()).isEqualTo(6);
        assertThat(urged.leaderUrges()).isEqualTo(2);
        assertThat(messages("water").stream().map(Inbox.Shown::text).limit(2))
                .anyMatch(it -> it.startsWith("主任会议督办“") && it.endsWith("（某council录入）"))
                .anyMatch(it -> it.startsWith("分管副主任某vicechair督办“"));
        assertThat(database.get(Journal.class).newest(story.id(), Long.MAX_VALUE, 3))
                .extracting(it -> it.values().get("capacity"))
                .containsExactly("council", "viceChair", null);
    }

    /** The diagram is the law; the list of tasks goes by the same parties. */
    @Test
    void whoIsInChargeIsWhomTheDiagramLetsUrge() {
        assertThat(database.get(ProcessModels.class)
                        .latest("rectification")
                        .orElseThrow()
                        .node("urge")
                        .parties())
                .containsExactlyElementsOf(MayUrge.IN_CHARGE);
    }

    @Test
    void notWhoeverHasACopy() {
        WorkItem plan = plan();
        var water = story.as("water");
        water.use(Copying.class)
                .send(
                        water.actor(),
                        plan.id(),
                        List.of(story.as("health").actor().person()),
                        "请阅。");
        assertThat(forbidden(() -> urge("health", plan, "快")).code()).isEqualTo("task.mayNotUrge");
        assertThat(messages("water")).isEmpty();
    }

    @Test
    void notWhoeverPreparedItOnce() {
        plan();
        String id = story.numbered(1);
        story.as("water").complete("planRectification", id);
        WorkItem review = story.item("reviewPlan", id);
        var head = story.as("committee");
        head.use(Delegating.class).delegate(head.actor(), review.id(), "inspector1", "请起草。");
        head.use(Delegating.class).takeBack(head.actor(), review.id());
        assertThat(forbidden(() -> urge("inspector1", review, "快")).code()).isEqualTo("task.mayNotUrge");
    }

    /** The council waits for what it sent to be drafted again; a unit for the opinion it asked for. */
    @Test
    void whoeverWaitsForIt() {
        WorkItem plan = plan();
        var water = story.as("water");
        water.perform("countersign", story.problem(1), Map.of("units", List.of("health")));
        WorkItem opinion = story.item("giveOpinion", story.numbered(1));
        urge("water", opinion, "请尽快答复");
        assertThat(messages("health")).hasSize(1);
        assertThatThrownBy(() -> urge("water2", opinion, "快")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> urge("education", opinion, "快")).isInstanceOf(Missing.class);

        story.as("water").complete("planRectification", story.numbered(1));
        WorkItem review = story.item("reviewPlan", story.numbered(1));
        assertThatThrownBy(() -> urge("water", review, "快"))
                .as("nobody supervised urges the congress")
                .isInstanceOf(Missing.class);
        assertThat(plan.urges()).isZero();

        var opened = new Story(database).begin().walkTo("approveOpinion");
        opened.as("council").complete("approveOpinion", Map.of("outcome", "returned"));
        WorkItem draft = opened.item("draftOpinion", null);
        urge("council", draft, "请抓紧修改");
        assertThat(forbidden(() -> urge("auditor", draft, "快")).code()).isEqualTo("task.mayNotUrge");
    }

    @Test
    void theOrganSeesWhatItsUnitsAreToDoAndNothingOfTheCongress() {
        WorkItem plan = plan();
        assertThat(waiting("clerk")).contains("planRectification");
        assertThat(waiting("organ")).containsExactly("planRectification");
        assertThat(waiting("water")).isEmpty();
        assertThat(waiting("health")).isEmpty();
        story.as("water").complete("planRectification", story.numbered(1));
        WorkItem comment = story.item("reviewPlan", story.numbered(1));
        assertThat(waiting("organ")).isEmpty();
        assertThatThrownBy(() -> urge("organ", comment, "快")).isInstanceOf(Missing.class);
        urge("office", comment, "请尽快");
        assertThat(messages("clerk")).hasSize(1);
        assertThat(plan.urges()).isZero();
    }

    private List<String> waiting(String login) {
        return story.as(login).list("waiting").stream()
                .map(it -> it.item().activity())
                .toList();
    }
}
