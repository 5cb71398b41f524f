package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.document.MatterPapers;
import org.bihuan.escalation.Escalations;
import org.bihuan.journal.Journal;
import org.bihuan.notification.Inbox;
import org.bihuan.organization.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What needs somebody and why: each task stands once, under the first reason that holds for it. */
@ParameterizedClass
@EnumSource
class WorkbenchTests {

    private final TestDatabase database;
    private final Story story;

    WorkbenchTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private Actor actor(String login) {
        return story.as(login).actor();
    }

    /** What of this matter needs the actor, by the reason. */
    private Map<String, List<String>> needed(String login) {
        return Arrays.stream(Why.values()).collect(Collectors.toMap(Why::word, why -> listed(login, why)));
    }

    /** Each open task stands in one place of the bench, however many there are. */
    private void eachOnce(String login) {
        var all = new Work.Question("open", null, null, false, null, null, null, 9_999);
        long open = database.get(Work.class).page(actor(login), all).size();
        assertThat(database.get(Workbench.class).needed(actor(login)).stream()
                        .mapToLong(it -> it.tasks().count())
                        .sum())
                .isEqualTo(open)
                .isPositive();
    }

    private List<String> listed(String login, Why why) {
        var question = new Work.Question("open", story.id(), null, false, null, why, null, null, 50);
        return database.get(Work.class).page(actor(login), question).stream()
                .map(it -> it.item().activity())
                .toList();
    }

    @Test
    void theReasonsFollowTheCourseOfTheProblem() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("reportRectification", id);
        assertThat(needed("water").get("other")).contains("reportRectification");
        eachOnce("water");
        assertThat(needed("water").get("returned")).isEmpty();

        database.get(UrgeTask.class)
                .urge(actor("clerk"), story.item("reportRectification", id).id(), "请抓紧");
        assertThat(needed("water").get("urged")).contains("reportRectification");
        eachOnce("water");
        assertThat(needed("water").get("other")).doesNotContain("reportRectification");

        story.as("water").complete("reportRectification", id);
        assertThat(database.get(Workbench.class).awaited(actor("water")).count())
                .as("a unit does not watch the congress")
                .isZero();
        assertThat(needed("water").values()).allMatch(List::isEmpty);
        story.as("committee").complete("commentRectification", id, Map.of("outcome", "revise"));
        assertThat(needed("water").get("returned")).contains("reportRectification");
        eachOnce("water");
        assertThat(database.get(Workbench.class).awaited(actor("committee")).count())
                .isPositive();

        assertThat(database.get(MatterPapers.class).page(actor("clerk"), story.id(), null, 200))
                .extracting(MatterPapers.Paper::activity)
                .contains("reportRectification");
        assertThat(database.get(MatterPapers.class).page(actor("health"), story.id(), null, 200))
                .extracting(MatterPapers.Paper::activity)
                .doesNotContain("reportRectification");
        assertThat(database.get(Escalations.class).ofMatter(actor("clerk"), story.id()))
                .isEmpty();
    }

    /** Asked by a leader is a reason of its own, and goes before what the committee or the office urges. */
    @Test
    void whatALeaderAsksForStandsBeforeWhatOthersUrge() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("reportRectification", id);
        story.as("office").perform("urge", story.problem(1), Map.of("text", "请抓紧"));
        assertThat(needed("water").get("urged")).contains("reportRectification");
        story.as("vicechair").perform("urge", story.problem(1), Map.of("text", "请于本周报告"));
        assertThat(needed("water").get("leader")).contains("reportRectification");
        assertThat(needed("water").get("urged")).isEmpty();
        eachOnce("water");
        assertThat(Why.values()).startsWith(Why.RETURNED, Why.LEADER, Why.URGED);

        WorkItem item = story.item("reportRectification", id);
        assertThat(item.urges()).isEqualTo(2);
        assertThat(item.leaderUrges()).isEqualTo(1);
        assertThat(story.problem(1).urges()).isEqualTo(2);
        assertThat(database.get(Inbox.class)
                        .page(actor("water"), true, null, 1, Locale.SIMPLIFIED_CHINESE)
                        .get(0)
                        .text())
                .isEqualTo("分管副主任某vicechair督办“水质”：请于本周报告");
        assertThat(database.get(Journal.class)
                        .newest(story.id(), Long.MAX_VALUE, 1)
                        .get(0)
                        .data())
                .contains("\"capacity\":\"viceChair\"");

        story.as("water").complete("reportRectification", id);
        assertThat(needed("committee").get("leader"))
                .as("what comes after it was asked of nobody yet")
                .isEmpty();
    }

    /** What was sent back has no time to lose, whether or not it has a limit; what is overdue has less. */
    @Test
    void whatWasSentBackStandsBeforeWhatHasTime() {
        story.followUp(List.of(problem("水质", "water", "ordinary"), problem("管网", "water", "ordinary")));
        story.walkTo("planRectification", story.numbered(2));
        story.walkTo("reportRectification", story.numbered(1));
        story.as("water").complete("reportRectification", story.numbered(1));
        story.as("committee").complete("commentRectification", story.numbered(1), Map.of("outcome", "revise"));
        long back = story.item("reportRectification", story.numbered(1)).id();
        WorkItem plan = story.item("planRectification", story.numbered(2));
        database.get(JdbcClient.class)
                .sql("update work_item set due = null where id = ?")
                .param(back)
                .update();
        assertThat(oneByOne("water")).containsExactly("reportRectification", "planRectification");

        story.letPass(story.today().until(plan.due().plusDays(1)));
        assertThat(oneByOne("water")).containsExactly("planRectification", "reportRectification");
    }

    /** The open tasks of this matter, each on a page of its own. */
    private List<String> oneByOne(String login) {
        var all = new ArrayList<String>();
        String after = null;
        do {
            var question = new Work.Question("open", story.id(), null, false, null, null, after, 1);
            List<Work.Shown> page = database.get(Work.class).page(actor(login), question);
            all.add(page.get(0).item().activity());
            after = page.size() > 1 ? page.get(0).item().number() : null;
        } while (after != null);
        return all;
    }

    @Test
    void timeMakesAReasonOfItsOwn() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        WorkItem plan = story.item("planRectification", id);
        assertThat(plan.due()).isNotNull();
        story.letPass(story.today().until(plan.due()));
        assertThat(needed("water").get("soon")).contains("planRectification");
        story.letPass(Period.ofDays(1));
        assertThat(needed("water").get("overdue")).contains("planRectification");
        eachOnce("water");
    }

    @Test
    void draftsAreOnesOwn() {
        story.followUp(List.of(problem("水质", "water", "ordinary")));
        story.walkTo("planRectification", story.numbered(1));
        story.as("water").draft("planRectification", story.numbered(1), Map.of("goal", "达标"));
        assertThat(database.get(Workbench.class).drafts(actor("water")).count()).isPositive();
        assertThat(database.get(Workbench.class).drafts(actor("water2")).first())
                .noneMatch(it -> it.item().matter().equals(story.id()));
        assertThat(story.as("water").list("drafts"))
                .extracting(it -> it.item().activity())
                .contains("planRectification");
    }

    @Test
    void whatALineOffersIsWhatMayBeDone() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("signForProblem", id);
        WorkItem item = story.item("signForProblem", id);
        Offers offers = database.get(Offers.class);
        assertThat(offers.of(actor("water"), List.of(item)).get(item.id()))
                .isEqualTo(new Offers.Offer(true, true, false, true, true, false));
        assertThat(offers.of(actor("clerk"), List.of(item)).get(item.id()))
                .isEqualTo(new Offers.Offer(false, false, true, false, false, false));
        assertThat(offers.of(actor("health"), List.of(item)).get(item.id()))
                .isEqualTo(new Offers.Offer(false, false, false, false, false, false));
        story.as("water").claim("signForProblem", id);
        WorkItem taken = story.item("signForProblem", id);
        assertThat(offers.of(actor("water2"), List.of(taken)).get(item.id()))
                .isEqualTo(new Offers.Offer(true, false, false, false, false, false));
        assertThat(database.get(Colleagues.class).of(actor("water"), taken))
                .extracting(Colleagues.Colleague::login)
                .contains("water2")
                .doesNotContain("water", "health", "clerk");
    }
}
