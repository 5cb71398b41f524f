package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever waits for a decision is told of it, where the model names him by {@code tells}; nobody else is. */
class TellsTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theUnitHearsWhatTheCouncilDecidedOnItsExtension(TestDatabase database) {
        Story story = new Story(database).followUp(List.of(problem("水源地未划定", "water", "ordinary")));
        String id = story.numbered(1);
        story.walkTo("reportRectification", id);
        String later = story.problem(1).due().plusDays(10).toString();
        story.as("water").perform("requestExtension", story.problem(1), Map.of("newDue", later));
        long before = told(database, "water", id);

        story.as("council").complete("decideExtensionByCouncil", id, Map.of("outcome", "granted"));

        assertThat(told(database, "water", id)).isEqualTo(before + 1);
        assertThat(told(database, "clerk", id)).isPositive();
        assertThat(told(database, "education", id)).isZero();
    }

    /** How many messages somebody has about a problem. */
    private static long told(TestDatabase database, String login, String problem) {
        return database.get(JdbcClient.class)
                .sql("select count(*) from message where person = (select person from account where login = ?)"
                        + " and problem = ?")
                .params(login, problem)
                .query(Long.class)
                .single();
    }
}
