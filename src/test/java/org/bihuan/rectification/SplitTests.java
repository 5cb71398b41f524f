package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A compound problem is split into parts that are closed one by one; its own state is what has become of them. */
@ParameterizedClass
@EnumSource
class SplitTests {

    private static final List<Map<String, Object>> PARTS =
            List.of(Map.of("title", "水源地保护", "leadUnit", "water"), Map.of("title", "水质检测", "leadUnit", "health"));

    private final TestDatabase database;
    private final Story story;

    SplitTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
        story.followUp(List.of(Map.of(
                "title", "饮水安全",
                "detail", "水源地和水质均有问题",
                "leadUnit", "water",
                "grade", "key",
                "due", "2026-06-30")));
        story.walkTo("reportRectification", story.numbered(1));
    }

    private void split(int n, List<Map<String, Object>> parts) {
        story.as("clerk").perform("split", story.problem(n), Map.of("parts", parts, "reason", "涉及两个部门。"));
    }

    private Problem part(int n) {
        return database.get(Problems.class).get(story.numbered(n));
    }

    @Test
    void thePartsHaveTheSentenceTheGradeAndTheOriginalDate() {
        story.letPass(Period.ofDays(10));
        split(1, PARTS);
        assertThat(story.status(1)).isEqualTo("split");
        assertThat(story.problem(1).shown()).isEqualTo("split");
        assertThat(story.problem(1).endedAs()).isEqualTo("split");
        assertThat(story.problem(1).endReason()).isEqualTo("涉及两个部门。");
        assertThat(story.matter().openProblems()).isEqualTo(2);
        assertThat(story.waiting()).contains("receiveProblem 2", "receiveProblem 3");
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        for (int n : List.of(2, 3)) {
            assertThat(part(n).parent()).isEqualTo(story.numbered(1));
            assertThat(part(n).detail()).isEqualTo("水源地和水质均有问题");
            assertThat(part(n).grade()).isEqualTo("key");
            assertThat(part(n).due()).isEqualTo("2026-06-30");
            assertThat(part(n).originalDue()).isEqualTo("2026-06-30");
            assertThat(story.due("receiveProblem", story.numbered(n))).isAfter(story.today());
        }
        assertThat(story.decisions()).contains("split split council");
    }

    @Test
    void whenAllPartsAreClosedItIs() {
        split(1, PARTS);
        story.walkToEnd(story.numbered(2));
        assertThat(story.problem(1).shown()).isEqualTo("split");
        assertThat(story.problem(1).partsOpen()).isEqualTo(1);
        assertThat(story.matter().openProblems()).isEqualTo(1);
        story.walkToEnd();
        assertThat(story.problem(1).shown()).isEqualTo("closed");
        assertThat(story.count("closed")).isEqualTo(2);
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void aPartIsSplitAgainAndAnotherWithdrawn() {
        split(1, PARTS);
        split(2, PARTS);
        assertThat(part(4).lineage()).isEqualTo("/" + story.numbered(1) + "/" + story.numbered(2) + "/");
        assertThat(story.matter().openProblems()).isEqualTo(3);
        story.as("council").perform("withdraw", story.problem(3), Map.of());
        story.walkToEnd(story.numbered(4));
        assertThat(story.problem(1).shown()).isEqualTo("split");
        story.walkToEnd(story.numbered(5));
        assertThat(story.problem(2).shown()).isEqualTo("closed");
        assertThat(story.problem(1).shown()).isEqualTo("closed");
        assertThat(story.matter().openProblems()).isZero();
    }

    @Test
    void withAllPartsWithdrawnNothingWasClosed() {
        split(1, PARTS);
        story.as("council").perform("withdraw", story.problem(2), Map.of());
        story.as("council").perform("withdraw", story.problem(3), Map.of());
        assertThat(story.problem(1).shown()).isEqualTo("withdrawn");
    }

    @Test
    void aPartIsMergedIntoAnother() {
        split(1, PARTS);
        story.as("clerk").perform("merge", story.problem(3), Map.of("into", story.numbered(2)));
        assertThat(story.status(3)).isEqualTo("merged");
        assertThat(story.matter().openProblems()).isEqualTo(1);
        story.walkToEnd();
        assertThat(story.problem(1).shown()).isEqualTo("closed");
    }

    @Test
    void notIntoNothing() {
        assertThat(errors(() -> split(1, List.of()))).containsExactly("parts form.required");
        assertThat(refusal(() -> split(1, PARTS.subList(0, 1)))).isEqualTo(Reason.of("problem.splitIntoNothing", 1));
        assertThat(refusal(() -> split(
                        1, List.of(PARTS.get(0), Map.of("title", "晚", "leadUnit", "water", "due", "2026-07-01")))))
                .isEqualTo(Reason.of("problem.partAfterDue", "晚", "2026-06-30"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.matter().openProblems()).isEqualTo(1);
    }

    @Test
    void aMatterWithdrawnTakesThePartsAlong() {
        split(1, PARTS);
        story.as("council").perform("withdraw", null, Map.of());
        assertThat(story.count("withdrawn")).isEqualTo(2);
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.waiting()).isEmpty();
    }
}
