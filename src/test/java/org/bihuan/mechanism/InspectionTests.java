package org.bihuan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Law-enforcement inspection 执法检查 (监督法 arts. 31–37): the list grows article by article. */
class InspectionTests {

    private static final Map<String, Object> LAW = Map.of("law", "生活垃圾管理条例");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findingsAreLinkedToTheArticlesOfTheLaw(TestDatabase database) {
        Story story = inspected(database);
        assertThat(story.problem(1).article()).isEqualTo("第十二条");
        assertThat(story.problem(2).article()).isEqualTo("第二十条");
        assertThat(story.problem(2).grade()).isEqualTo("key");
        assertThat(story.passed("inspection", "nextArticle")).isEqualTo(2);
        assertThat(story.as("organ").sees()).isFalse();

        story.walkTo("draftOpinion");
        @SuppressWarnings("unchecked")
        var listed = (List<Map<String, Object>>)
                story.as("clerk").suggested("draftOpinion").get("problems");
        assertThat(listed).extracting(it -> it.get("article")).containsExactly("第十二条", "第二十条");

        story.as("clerk").complete("draftOpinion", Map.of("problems", listed));
        story.walkTo("draftHandlingReport").runJobs();
        story.walkToEnd(story.numbered(1)).walkToEnd(story.numbered(2)).walkTo("decideFollowUpInspection");
        assertThat(story.count("closed")).isEqualTo(2);
        assertThat(story.problem(1).article()).isEqualTo("第十二条");

        story.as("council").complete("decideFollowUpInspection", Map.of("outcome", "again"));
        story.walkToEnd();
        assertThat(story.passed("inspection", "recordFollowUpInspection")).isEqualTo(1);
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.decisions()).contains("decideSession put council", "decideFollowUpInspection again council");
        assertThat(story.verified().ok()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theListIsHandedOverWithoutASession(TestDatabase database) {
        Story story = inspected(database).walkTo("decideSession");
        story.as("council").complete("decideSession", Map.of("outcome", "direct"));
        story.as("office").complete("deliverFindings");
        assertThat(story.as("organ").sees()).isTrue();
        story.runJobs().walkToEnd();

        assertThat(story.passed("review", "holdSession")).isZero();
        assertThat(story.count("closed")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aProblemNeedsItsUnit(TestDatabase database) {
        Story story = new Story(database).begin("inspection", LAW).walkTo("recordFinding");
        var without = new java.util.HashMap<String, Object>(Map.of("outcome", "listed", "title", "收运不及时"));
        without.put("leadUnit", null);

        assertThatThrownBy(() -> story.as("clerk").complete("recordFinding", without))
                .isInstanceOf(Invalid.class);
        assertThat(story.count("draft")).isZero();
    }

    /** Two problems and one article without any. */
    private static Story inspected(TestDatabase database) {
        Story story = new Story(database).begin("inspection", LAW).walkTo("recordFinding");
        story.as("clerk").complete("recordFinding", finding("listed", "第十二条", "water", "ordinary", "another"));
        story.as("clerk").complete("recordFinding", finding("conforms", "第十五条", "water", "ordinary", "another"));
        story.as("clerk").complete("recordFinding", finding("listed", "第二十条", "health", "key", "done"));
        return story;
    }

    private static Map<String, Object> finding(
            String outcome, String article, String leadUnit, String grade, String more) {
        return Map.of(
                "outcome", outcome,
                "article", article,
                "title", "未按" + article + "分类收运",
                "leadUnit", leadUnit,
                "grade", grade,
                "more", more);
    }
}
