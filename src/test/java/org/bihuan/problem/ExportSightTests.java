package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large export lies ready for a day, in which its owner's post may end or a problem be taken from his unit. */
@ParameterizedClass
@EnumSource
class ExportSightTests {

    private final ExportSight sight;
    private final JdbcClient jdbc;
    private final Story story;
    private final List<String> both;

    ExportSightTests(TestDatabase database) {
        sight = database.get(ExportSight.class);
        jdbc = database.get(JdbcClient.class);
        story = new Story(database);
        story.followUp(List.of(problem(), problem()));
        both = List.of(story.numbered(1), story.numbered(2));
    }

    private static Map<String, Object> problem() {
        return Map.of("title", "水质", "leadUnit", "water", "due", "2026-09-30");
    }

    private Actor as(String login) {
        return story.as(login).actor();
    }

    private static Actor holding(Actor it, List<Actor.Post> posts) {
        return new Actor(
                it.login(),
                it.person(),
                it.name(),
                it.congress(),
                posts,
                it.succeeded(),
                it.origin(),
                it.absent(),
                null,
                null);
    }

    @Test
    void nothingHasChanged() {
        for (String login : List.of("office", "clerk", "water")) {
            assertThat(sight.holds(as(login), sight.of(as(login)), both))
                    .as(login)
                    .isTrue();
        }
        assertThat(sight.holds(as("water"), null, both))
                .as("from before it was kept")
                .isFalse();
        assertThat(sight.holds(as("water"), sight.of(as("health")), List.of())).isFalse();
    }

    @Test
    void aPostHasEnded() {
        Actor clerk = as("clerk");
        var more = new ArrayList<>(clerk.posts());
        more.add(new Actor.Post("deputies", "deputies", "member"));
        String then = sight.of(holding(clerk, more));
        assertThat(sight.holds(clerk, then, both))
                .as("though he still sees every problem")
                .isFalse();
    }

    @Test
    void aProblemIsAnothersNow() {
        Actor water = as("water");
        String then = sight.of(water);
        jdbc.sql("update problem set lead_unit = 'health' where id = ?")
                .param(both.get(1))
                .update();
        assertThat(sight.of(water)).as("he holds what he held").isEqualTo(then);
        assertThat(sight.holds(water, then, both)).isFalse();
        assertThat(sight.holds(water, then, both.subList(0, 1))).isTrue();
        assertThat(sight.holds(as("office"), sight.of(as("office")), both))
                .as("the whole congress is seen either way")
                .isTrue();
    }

    @Test
    void aProjectGroupIsDissolved() {
        Actor clerk = as("clerk");
        String then = sight.of(clerk);
        assertThat(jdbc.sql("delete from matter_person where matter = ? and person = ?")
                        .params(story.id(), clerk.person())
                        .update())
                .as("whoever began the matter is in its group")
                .isEqualTo(1);
        assertThat(sight.holds(clerk, then, both)).isFalse();
    }
}
