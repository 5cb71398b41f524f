package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is decided that a problem goes on for a long time 转持续整改: with a goal, and a day on which it is looked at again. */
@ParameterizedClass
@EnumSource
class LongTermDecisionTests {

    private final TestDatabase database;
    private final Story story;

    LongTermDecisionTests(TestDatabase database) {
        this.database = database;
        this.story = new Story(database);
    }

    @Test
    void theDecisionHasAGoalAndAReview() {
        String id = story.followUp(List.of(problem("水质", "water", "key"))).numbered(1);
        story.walkTo("decideByCouncil", id);
        assertThat(errors(() -> decide(
                        id, Map.of("stageGoal", "", "reviewOn", story.today().toString()))))
                .containsExactlyInAnyOrder("stageGoal form.required", "reviewOn form.dateMin");
        decide(id, Map.of("stageGoal", "年底前完成一期", "reviewOn", "2026-09-01"));

        assertThat(story.passed("signoff", "goesOn")).isEqualTo(1);
        assertThat(story.passed("signoff", "closeProblem")).isZero();
        assertThat(story.problem(1).closedOn()).isNull();
        assertThat(story.problem(1).degree()).isNull();
        assertThat(story.matter().openProblems()).isEqualTo(1);
        assertThat(story.decisions()).contains("decideByCouncil longTerm council");
        assertThat(database.get(JdbcClient.class)
                        .sql("select goal || ' ' || cast(review_on as varchar(10)) from decision where problem = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("年底前完成一期 2026-09-01");
    }

    private void decide(String id, Map<String, String> fields) {
        var all = new java.util.HashMap<String, Object>(fields);
        all.put("outcome", "longTerm");
        story.as("council").complete("decideByCouncil", id, all);
    }
}
