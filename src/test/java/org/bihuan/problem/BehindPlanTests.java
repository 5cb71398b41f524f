package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.deadline.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A problem whose plan's day has passed turns yellow before its due date is near, in the ledger as in its filter. */
@ParameterizedClass
@EnumSource
class BehindPlanTests {

    private final TestDatabase database;
    private final Story story;

    BehindPlanTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    @Test
    void yellowOnceThePlansDayHasPassedUntilItIsReported() {
        story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", "2026-12-01")));
        String id = story.numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").complete("planRectification", id, Map.of("plannedOn", "2026-03-20"));
        story.walkTo("reportRectification", id);
        story.letPass(Period.ofDays(18));
        assertThat(story.today()).isEqualTo("2026-03-20");
        assertThat(light()).isEqualTo(Light.GREEN);
        story.letPass(Period.ofDays(1));
        assertThat(light()).isEqualTo(Light.YELLOW);
        story.as("water").complete("reportRectification", id);
        assertThat(light()).isEqualTo(Light.GREEN);
    }

    /** The light, which is also the only one the ledger finds it under. */
    private Light light() {
        Ledger ledger = database.get(Ledger.class);
        Light light = ledger.light(story.problem(1));
        for (Light asked : Light.values()) {
            var query = ProblemQuery.of(story.as("office").actor(), story.today(), ledger.yellowDays("county"))
                    .matter(story.id())
                    .light(asked);
            assertThat(ledger.page(query, 5)).as(asked.word()).hasSize(asked == light ? 1 : 0);
        }
        return light;
    }
}
