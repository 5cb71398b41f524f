package org.bihuan.longterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.MovableClock;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.engine.Processes;
import org.bihuan.journal.Journal;
import org.bihuan.matter.Matters;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Forms;
import org.bihuan.task.WorkItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A problem that takes years: goals by stage, reviewed until they are reached, and no matter waits for it. */
@ParameterizedClass
@EnumSource
class LongTermTests {

    private static final Map<String, Object> APPLICATION = Map.of(
            "outcome", "longTerm",
            "stageGoals", "第一年完成三个乡镇，第二年全部完成。",
            "reviewOn", "2026-09-01",
            "expectedOn", "2027-12-31",
            "reason", "工程量大。");

    private final TestDatabase database;
    private final Story story;
    private String id = "";

    LongTermTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private void rectifying(String... grades) {
        var problems = new java.util.ArrayList<Map<String, Object>>();
        for (String grade : grades) {
            problems.add(Map.of("title", "管网老化", "leadUnit", "water", "due", "2026-06-30", "grade", grade));
        }
        id = story.followUp(problems).numbered(1);
        story.walkTo("reportRectification", id);
    }

    private void agreed() {
        story.as("water").complete("reportRectification", id, APPLICATION);
        story.as("council").complete("decideLongTermByCouncil", id);
    }

    private LongTerm kept() {
        List<LongTerm> all = database.get(LongTerms.class).of(id);
        return all.get(all.size() - 1);
    }

    private List<LongTerm.Stage> stages() {
        return database.get(LongTerms.class).stages(kept().id());
    }

    @Test
    void agreedItIsReviewedAndReportedInTheEnd() {
        rectifying("ordinary");
        story.as("water").complete("reportRectification", id, APPLICATION);
        assertThat(story.status(1)).isEqualTo("longTermRequested");
        assertThat(story.matter().openProblems()).isEqualTo(1);
        story.as("council").complete("decideLongTermByCouncil", id);

        assertThat(story.status(1)).isEqualTo("longTerm");
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.problem(1).due()).isEqualTo("2027-12-31");
        assertThat(story.problem(1).originalDue()).isEqualTo("2026-06-30");
        assertThat(story.due("reportStage", id)).isEqualTo("2026-09-01");
        assertThat(story.problem(1).tags(story.today())).containsExactly("longTerm");
        assertThat(story.as("water").work()).containsExactly("reportStage");

        story.as("water").complete("reportStage", id, Map.of("percent", 40));
        assertThat(errors(() -> story.as("clerk").complete("reviewStage", id, Map.of("outcome", "again"))))
                .isNotEmpty();
        story.as("clerk").complete("reviewStage", id);
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.matter().openProblems())
                .as("the matter waits for it again")
                .isEqualTo(1);
        assertThat(kept().endedOn()).isEqualTo(story.today());
        assertThat(story.problem(1).percent()).isEqualTo(40);
        story.walkToEnd();
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void refusedTheDateStands() {
        rectifying("ordinary");
        story.as("water").complete("reportRectification", id, APPLICATION);
        story.as("council").complete("decideLongTermByCouncil", id, Map.of("outcome", "refused", "reason", "理由不充分。"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.problem(1).due()).isEqualTo("2026-06-30");
        assertThat(story.due("reportRectification", id)).isEqualTo("2026-06-30");
        assertThat(story.problem(1).reworks()).isZero();
        assertThat(kept().outcome()).isEqualTo("refused");
        assertThat(story.decisions()).contains("decideLongTermByCouncil refused council");
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void theMatterClosesWithItAndItsEndSaysNothingToTheMatter() {
        rectifying("ordinary", "ordinary");
        agreed();
        story.walkToEnd(story.numbered(2));
        assertThat(story.passed("followUp", "lastClosed")).isEqualTo(1);
        story.walkTo("archiveMatter");
        story.as("office").complete("archiveMatter");
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.status(1)).isEqualTo("longTerm");

        story.as("water").complete("reportStage", id);
        story.as("clerk").complete("reviewStage", id);
        assertThat(story.matter().openProblems()).isZero();
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.waiting()).isEmpty();
        assertThat(story.verified().ok()).isTrue();
    }

    /** Archiving is offered when nothing is open, and taken back when something is open again. */
    @Test
    void theArchiveIsTakenBackForOneThatComesBack() {
        rectifying("ordinary");
        agreed();
        story.walkTo("archiveMatter");
        assertThat(story.stage()).isEqualTo("archive");
        WorkItem offered = story.item("archiveMatter", null);
        back();
        assertThat(story.waiting()).doesNotContain("archiveMatter");
        assertThat(story.item("archiveMatter", null).state()).isEqualTo("dropped");
        assertThat(story.stage()).isEqualTo("followUp");
        assertThat(story.matter().openProblems()).isEqualTo(1);
        story.walkToEnd(id);
        assertThat(story.stage()).isEqualTo("archive");
        assertThat(story.item("archiveMatter", null).id()).isGreaterThan(offered.id());
        story.as("office").complete("archiveMatter");
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.passed("archiving", "openAgain")).isEqualTo(1);
        assertThat(story.verified().ok()).isTrue();
    }

    /** It comes back while the organ still reports: what else is to be done goes on, the archive waits. */
    @Test
    void theArchiveIsNotOfferedWhileOneIsBack() {
        rectifying("ordinary");
        agreed();
        assertThat(story.passed("followUp", "followedUp")).isEqualTo(1);
        back();
        story.walkTo("publishResults");
        story.as("office").complete("publishResults");
        assertThat(story.waiting()).containsExactly("reportRectification 1");
        assertThat(story.passed("archiving", "someOpen")).isEqualTo(1);
        story.walkToEnd(id);
        assertThat(story.waiting()).containsExactly("archiveMatter");
    }

    /** Back, away and back again before the archive is through. */
    @Test
    void asOftenAsItComesBack() {
        rectifying("ordinary");
        agreed();
        story.walkTo("archiveMatter");
        for (int n = 1; n <= 2; n++) {
            back();
            assertThat(story.waiting()).containsExactly("reportRectification 1");
            agreed();
            assertThat(story.waiting()).contains("archiveMatter");
        }
        assertThat(story.passed("archiving", "openAgain")).isEqualTo(2);
        story.as("office").complete("archiveMatter");
        assertThat(story.status(1)).isEqualTo("longTerm");
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    private void back() {
        story.as("water").complete("reportStage", id);
        story.as("clerk").complete("reviewStage", id);
    }

    @Test
    void anotherStageThenSentBackWithANewDate() {
        rectifying("ordinary");
        agreed();
        story.as("water").complete("reportStage", id);
        assertThat(refusal(() -> story.as("clerk")
                        .complete(
                                "reviewStage",
                                id,
                                Map.of("outcome", "continued", "stageGoal", "其余乡镇", "reviewOn", "2026-03-02"))))
                .isEqualTo(Reason.of("longTerm.notAhead", "2026-03-02"));
        story.as("clerk")
                .complete(
                        "reviewStage",
                        id,
                        Map.of("outcome", "continued", "stageGoal", "其余乡镇", "reviewOn", "2028-02-01"));
        assertThat(story.due("reportStage", id)).isEqualTo("2028-02-01");
        assertThat(story.problem(1).due()).isEqualTo("2028-02-01");
        assertThat(story.problem(1).originalDue()).isEqualTo("2026-06-30");
        assertThat(stages()).extracting(LongTerm.Stage::outcome).containsExactly("continued", null);
        assertThat(story.status(1)).isEqualTo("longTerm");
        story.as("water").complete("reportStage", id);
        story.as("clerk")
                .complete("reviewStage", id, Map.of("outcome", "returned", "reason", "进展迟缓。", "newDue", "2026-12-31"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.due("reportRectification", id)).isEqualTo("2026-12-31");
    }

    @Test
    void aReviewThatCannotBeginHoldsUpNoOther() {
        rectifying("ordinary");
        agreed();
        story.letPass(Period.between(story.today(), LocalDate.parse("2026-09-01")));
        var broken = new LongTerms.Awaited("nothing", "nothing", story.today());
        var longTerms = new LongTerms(database.get(JdbcClient.class), database.get(MovableClock.class)) {
            @Override
            List<LongTerms.Awaited> due(LocalDate today) {
                return Stream.concat(Stream.of(broken), super.due(today).stream())
                        .toList();
            }
        };
        var reviews = new WakeReviews(
                longTerms,
                database.get(Matters.class),
                database.get(Processes.class),
                database.get(Journal.class),
                database.get(Forms.class),
                database.get(PlatformTransactionManager.class));
        assertThat(reviews.wake()).isPositive();
        assertThat(story.waiting()).contains("reviewStage 1");
    }

    @Test
    void theDayOfTheReviewComesWithoutAReport() {
        rectifying("ordinary");
        agreed();
        var reviews = database.get(WakeReviews.class);
        story.letPass(Period.between(story.today(), LocalDate.parse("2026-08-31")));
        reviews.wake();
        assertThat(story.waiting()).contains("reportStage 1");
        story.letPass(Period.ofDays(1));
        reviews.wake();
        assertThat(story.waiting()).contains("reviewStage 1").doesNotContain("reportStage 1");
        assertThat(story.passed("longTerm", "woken")).isEqualTo(1);
        assertThat(stages().get(0).wokenOn()).isEqualTo("2026-09-01");
        reviews.wake();
        assertThat(story.passed("longTerm", "woken")).as("only once").isEqualTo(1);
        assertThat(refusal(() -> story.as("water").complete("reportStage", id)).code())
                .isEqualTo("task.dropped");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void withoutADayTheRuleBooksIntervalCounts() {
        rectifying("ordinary");
        var application = new HashMap<>(APPLICATION);
        application.remove("reviewOn");
        story.as("water").complete("reportRectification", id, application);
        assertThat(kept().reviewOn()).isEqualTo("2026-09-02");
    }

    @Test
    void daysHaveToLieAheadAndInOrder() {
        rectifying("ordinary");
        var late = new HashMap<>(APPLICATION);
        late.put("expectedOn", "2026-08-31");
        assertThat(refusal(() -> story.as("water").complete("reportRectification", id, late)))
                .isEqualTo(Reason.of("longTerm.reviewAfterEnd", "2026-09-01", "2026-08-31"));
        late.put("expectedOn", "2026-03-02");
        assertThat(refusal(() -> story.as("water").complete("reportRectification", id, late)))
                .isEqualTo(Reason.of("longTerm.notAhead", "2026-03-02"));
        late.put("expectedOn", "2026-03-01");
        assertThat(errors(() -> story.as("water").complete("reportRectification", id, late)))
                .containsExactly("expectedOn form.dateMin");
    }

    @Test
    void whereTheRulesDoNotAllowItItIsRefused() {
        story.under("tight");
        rectifying("ordinary");
        assertThat(refusal(() -> story.as("water").complete("reportRectification", id, APPLICATION)))
                .isEqualTo(Reason.of("longTerm.notAllowed"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        story.walkTo("decideByViceChair", id);
        var turned = Map.of("outcome", "longTerm", "stageGoal", "巩固成果", "reviewOn", "2026-10-01");
        assertThat(refusal(() -> story.as("vicechair").complete("decideByViceChair", id, turned)))
                .isEqualTo(Reason.of("longTerm.notAllowed"));
    }

    @Test
    void theViceChairDecidesWhereTheRulesSaySo() {
        story.under("deputy");
        rectifying("ordinary");
        story.as("water").complete("reportRectification", id, APPLICATION);
        story.as("vicechair").complete("decideLongTermByViceChair", id, Map.of("reviewOn", "2026-12-01"));
        assertThat(story.due("reportStage", id)).isEqualTo("2026-12-01");
        assertThat(kept().authority()).isEqualTo("viceChair");
    }

    @Test
    void turnedWhenSignOffIsDecided() {
        rectifying("ordinary");
        story.walkTo("decideByViceChair", id);
        story.as("vicechair").complete("decideByViceChair", id, Map.of("outcome", "longTerm"));
        story.as("clerk")
                .complete(
                        "setStage",
                        id,
                        Map.of("stageGoals", "巩固成果", "reviewOn", "2026-10-01", "expectedOn", "2027-06-30"));
        assertThat(story.status(1)).isEqualTo("longTerm");
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.problem(1).due()).isEqualTo("2027-06-30");
        assertThat(kept().basis()).isEqualTo("signOff");
        assertThat(story.passed("longTerm", "decidedAtSignOff")).isEqualTo(1);
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void itIsWithdrawnWithItsMatterOrByItself() {
        rectifying("ordinary", "ordinary");
        agreed();
        assertThat(story.matter().openProblems()).isEqualTo(1);
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(story.status(1)).isEqualTo("withdrawn");
        assertThat(story.matter().openProblems()).as("not counted twice").isEqualTo(1);
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
    }
}
