package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Similar problems are merged into one that runs. */
@ParameterizedClass
@EnumSource
class MergeTests {

    private final TestDatabase database;
    private final Story story;

    MergeTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
        story.followUp(List.of(problem("甲", "water", "ordinary"), problem("乙", "water", "ordinary")));
    }

    private void merge(int n, String into) {
        story.as("clerk").perform("merge", story.problem(n), Map.of("into", into));
    }

    @Test
    void itGoesOnInTheOtherAndKeepsItsEvidence() {
        story.walkTo("commentRectification", story.numbered(1));
        merge(1, story.numbered(2));
        assertThat(story.status(1)).isEqualTo("merged");
        assertThat(story.problem(1).mergedInto()).isEqualTo(story.numbered(2));
        assertThat(story.problem(1).evidence()).isEqualTo(1);
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        assertThat(story.matter().openProblems()).isEqualTo(1);
        assertThat(story.decisions()).contains("merge merged council");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void intoAProblemOfAnotherMatter() {
        var other = new Story(database).followUp(List.of(problem("丙", "water", "ordinary")));
        merge(1, other.numbered(1));
        assertThat(story.problem(1).mergedInto()).isEqualTo(other.numbered(1));
        assertThat(other.status(1)).isEqualTo("issued");
    }

    @Test
    void notIntoItselfAnEndedOneOrInACircle() {
        assertThat(refusal(() -> merge(1, story.numbered(1))))
                .isEqualTo(Reason.of("problem.mergedIntoItself", story.numbered(1)));
        merge(1, story.numbered(2));
        assertThat(refusal(() -> merge(2, story.numbered(1))))
                .isEqualTo(Reason.of("problem.mergedIntoEnded", story.numbered(1)));
        assertThat(story.status(2)).isEqualTo("issued");
    }

    @Test
    void notAcrossCongresses() {
        var jdbc = database.get(JdbcClient.class);
        var other = new Story(database).followUp(List.of(problem("丁", "water", "ordinary")));
        jdbc.sql("""
                        insert into congress (id, name, code, level, preset)
                        select 'elsewhere', '另一县', '另人', level, preset from congress c
                        where c.id = 'county' and not exists (select 1 from congress where id = 'elsewhere')""").update();
        jdbc.sql("update matter set congress = 'elsewhere' where id = ?")
                .param(other.id())
                .update();
        jdbc.sql("update problem set congress = 'elsewhere' where matter = ?")
                .param(other.id())
                .update();
        assertThat(refusal(() -> merge(1, other.numbered(1))))
                .isEqualTo(Reason.of("problem.mergeUnknown", other.numbered(1)));
        assertThat(refusal(() -> merge(1, "M-2026-9999-1")).code())
                .as("the same as for one that does not exist")
                .isEqualTo("problem.mergeUnknown");
        jdbc.sql("update matter set congress = 'county' where id = ?")
                .param(other.id())
                .update();
        jdbc.sql("update problem set congress = 'county' where matter = ?")
                .param(other.id())
                .update();
        assertThat(story.status(1)).isEqualTo("issued");
    }
}
