package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Before a problem is listed, closed ones that are like it are found, with what they have in common. */
@ParameterizedClass
@EnumSource
class SimilarProblemsTests {

    private final TestDatabase program;
    private final Story story;
    private final String marked;

    SimilarProblemsTests(TestDatabase program) {
        this.program = program;
        story = new Story(program);
        // Other stories close problems in the same county; a place of its own tells these from them.
        marked = "河口镇示例" + System.nanoTime() + "村";
        story.followUp(List.of(
                problem("农村饮用水水源地未划定保护区", "《中华人民共和国水污染防治法》第六十三条", "water"),
                problem("乡镇卫生院药品储存不符合规定", "《中华人民共和国药品管理法》第五十九条", "health"),
                problem("水源地保护区未划定", "《中华人民共和国水污染防治法》第六十三条", "water")));
        story.walkToEnd(story.numbered(1)).walkToEnd(story.numbered(2));
    }

    private Map<String, Object> problem(String title, String article, String unit) {
        return Map.of("title", title, "leadUnit", unit, "grade", "ordinary", "location", marked, "article", article);
    }

    private List<SimilarProblems.Similar> similar(String login, Likeness.Question question) {
        return program.get(SimilarProblems.class).to(story.as(login).actor(), question, null, 10).stream()
                .filter(it -> marked.equals(it.location()))
                .toList();
    }

    private Likeness.Question question() {
        return new Likeness.Question("water", marked, "水污染防治法第六十三条", "饮用水水源地没有划定保护区");
    }

    @Test
    void theMostAlikeComesFirstAndSaysWhy() {
        List<SimilarProblems.Similar> found = similar("clerk", question());
        assertThat(found).extracting(SimilarProblems.Similar::id).startsWith(story.numbered(1));
        assertThat(found.get(0).matched())
                .extracting(Likeness.Match::on)
                .containsExactly("unit", "place", "article", "text");
        assertThat(found.get(0).score()).isBetween(0.75, 0.99);
        assertThat(found.get(0).occurrence()).isEqualTo(2);
        assertThat(found)
                .allSatisfy(it ->
                        assertThat(it.score()).isLessThanOrEqualTo(found.get(0).score()));
    }

    @Test
    void whatIsOpenOrOutOfSightIsNotShown() {
        assertThat(similar("clerk", question()))
                .extracting(SimilarProblems.Similar::id)
                .doesNotContain(story.numbered(3));
        assertThat(similar("otherclerk", question())).isEmpty();
        assertThat(similar("health", question()))
                .extracting(SimilarProblems.Similar::id)
                .doesNotContain(story.numbered(1));
    }

    @Test
    void whatIsNotAskedForDoesNotCount() {
        var byText = new Likeness.Question(null, null, null, "乡镇卫生院的药品储存不符合规定");
        assertThat(similar("clerk", byText))
                .extracting(SimilarProblems.Similar::id)
                .containsExactly(story.numbered(2));
        assertThat(similar("clerk", byText).get(0).matched())
                .extracting(Likeness.Match::on)
                .containsExactly("text");
        assertThat(similar("clerk", new Likeness.Question(null, null, null, "道路绿化养护")))
                .isEmpty();
    }
}
