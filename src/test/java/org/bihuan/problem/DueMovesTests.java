package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No due date moves silently: each revision is told with the date before, the date after and why. */
@ParameterizedClass
@EnumSource
class DueMovesTests {

    private static final String FIRST = "2026-06-30";

    private final TestDatabase database;
    private final Story story;
    private String id = "";

    DueMovesTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private void rectifying() {
        id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", FIRST)))
                .numbered(1);
        story.walkTo("reportRectification", id);
    }

    private List<DueMoves.Move> moves() {
        return database.get(DueMoves.class).of(story.problem(1));
    }

    private List<String> told() {
        return moves().stream()
                .map(it -> it.from() + " " + it.to() + " " + it.cause().word())
                .toList();
    }

    private void extend(String newDue) {
        story.as("water").perform("requestExtension", story.problem(1), Map.of("newDue", newDue, "reason", "汛期不能施工。"));
        story.as("vicechair").complete("decideExtensionByViceChair", id);
    }

    @Test
    void everyRevisionIsToldInItsOrder() {
        story.under("township");
        rectifying();
        assertThat(moves()).isEmpty();
        story.as("council").perform("suspend", story.problem(1), Map.of());
        story.letPass(Period.ofDays(20));
        LocalDate resumed = story.today();
        story.as("council").perform("resume", story.problem(1), Map.of());
        story.under("tight");
        extend("2026-08-31");
        extend("2026-09-30");
        story.under("default");
        story.walkTo("verifyRectification", id);
        story.as("inspector1")
                .complete("verifyRectification", id, Map.of("outcome", "unqualified", "newDue", "2026-11-30"));
        story.as("inspector2")
                .complete("verifyRectification", id, Map.of("outcome", "unqualified", "newDue", "2026-12-31"));

        assertThat(told())
                .containsExactly(
                        "2026-06-30 2026-07-20 resumption",
                        "2026-07-20 2026-08-31 extension",
                        "2026-08-31 2026-09-30 extension",
                        "2026-09-30 2026-11-30 unqualified");
        assertThat(story.problem(1).originalDue()).isEqualTo(FIRST);
        assertThat(moves().get(0).on()).isEqualTo(resumed);
        assertThat(moves()).allSatisfy(it -> assertThat(it.entry()).isNotNull());
    }

    @Test
    void continuingRectificationAndItsReviewsAreToldToo() {
        rectifying();
        story.as("water")
                .complete(
                        "reportRectification",
                        id,
                        Map.of(
                                "outcome",
                                "longTerm",
                                "stageGoals",
                                "第一年完成三个乡镇。",
                                "reviewOn",
                                "2026-09-01",
                                "expectedOn",
                                "2027-12-31",
                                "reason",
                                "工程量大。"));
        story.as("council").complete("decideLongTermByCouncil", id);
        story.as("water").complete("reportStage", id);
        story.as("clerk")
                .complete(
                        "reviewStage",
                        id,
                        Map.of("outcome", "continued", "stageGoal", "第二年全部完成。", "reviewOn", "2028-06-30"));
        assertThat(told()).containsExactly("2026-06-30 2027-12-31 continuing", "2027-12-31 2028-06-30 stageReview");
    }

    /** What moved before reasons were written down is shown with its dates all the same. */
    @Test
    void aDateNothingTellsOfIsNotHidden() {
        rectifying();
        database.get(JdbcClient.class)
                .sql("update problem set due = date '2026-08-15' where id = ?")
                .param(id)
                .update();
        assertThat(told()).containsExactly("2026-06-30 2026-08-15 unrecorded");
    }

    /** How the date was computed first is still told once somebody has moved it. */
    @Test
    void theExplanationOfTheComputedDateStays() {
        id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water"))).numbered(1);
        story.walkTo("reportRectification", id);
        String computed = story.problem(1).dueZh();
        assertThat(computed).isNotBlank();
        LocalDate first = story.problem(1).due();
        story.under("tight");
        extend(first.plusDays(30).toString());
        assertThat(story.problem(1).dueZh()).isEqualTo(computed);
        assertThat(story.problem(1).dueBasis()).as("it is not counted again").isNull();
        assertThat(told()).containsExactly(first + " " + first.plusDays(30) + " extension");
    }
}
