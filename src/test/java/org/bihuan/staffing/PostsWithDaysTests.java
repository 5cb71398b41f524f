package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.document.Documents;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.People;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.OpenWork;
import org.bihuan.task.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A post counts from its first day to its last, in everything that asks who may, and several posts are kept apart. */
@ParameterizedClass
@EnumSource
class PostsWithDaysTests {

    private final TestDatabase program;
    private final Story story;
    private final Staff staff;

    PostsWithDaysTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        staff = new Staff(database, story);
        staff.restore();
        staff.newcomer("zz-villager");
    }

    @AfterEach
    void asItWas() {
        staff.restore();
    }

    @Test
    void fromTheFirstDayToTheLast() {
        String first = story.today().plusDays(1).toString();
        String last = story.today().plusDays(2).toString();
        staff.grant("secadmin", "zz-villager", "village", "handler", first, last);
        for (boolean held : List.of(false, true, true, false)) {
            String day = story.today().toString();
            assertThat(program.get(Accounts.class).actor("zz-villager", null).isPresent())
                    .as(day)
                    .isEqualTo(held);
            assertThat(program.get(Accounts.class).of("county", "zz-villager").isPresent())
                    .isEqualTo(held);
            assertThat(program.get(Units.class).staffed("village")).as(day).isEqualTo(held);
            assertThat(program.get(People.class).behind(List.of("village/handler")))
                    .hasSize(held ? 1 : 0);
            story.letPass(Period.ofDays(1));
        }
        assertThat(program.get(Roster.class).posts("zz-villager"))
                .extracting(it -> it.state(story.today()))
                .containsExactly("ended");
    }

    @Test
    void aProposalForAUnitThatWasClosedSinceIsRefused() {
        var jdbc = program.get(JdbcClient.class);
        jdbc.sql("delete from unit where id = 'zz-closed'").update();
        jdbc.sql("""
                        insert into unit (id, congress, name, kind, organ, closed_on, closed_mark)
                        select 'zz-closed', congress, '已撤销的站', kind, organ, date '2026-01-01', 'zz-closed' from unit where id = 'village'""").update();
        jdbc.sql("""
                        insert into post_proposal (congress, person, unit, post, from_on, proposed_by, proposed_at)
                        values ('county', 'zz-villager', 'zz-closed', 'handler', date '2026-01-01', 'sysadmin', current_timestamp)""").update();
        var proposals = program.get(PostProposals.class);
        long id = proposals.page(staff.actor("secadmin"), null, 1).get(0).id();
        assertThatThrownBy(() -> proposals.approve(staff.actor("secadmin"), id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.reasons()).extracting(Reason::code).containsExactly("staffing.unitClosed"));
        proposals.decline(staff.actor("secadmin"), id, "单位已经撤销。");
        assertThat(proposals.page(staff.actor("secadmin"), null, 1)).isEmpty();
    }

    @Test
    void whoMayActIsAskedOnTheDay() {
        staff.grant(
                "secadmin",
                "zz-villager",
                "village",
                "handler",
                null,
                story.today().plusDays(1).toString());
        String id =
                story.followUp(List.of(problem("道路", "village", "ordinary"))).numbered(1);
        story.walkTo("assignProblem", id).as("organ").complete("assignProblem", id, Map.of("leadUnit", "village"));
        assertThat(story.as("zz-villager").work()).contains("signForProblem");
        long item = story.item("signForProblem", id).id();
        assertThat(program.get(OpenWork.class).people(item)).containsExactly("zz-villager");
        story.letPass(Period.ofDays(2));
        assertThat(program.get(OpenWork.class).people(item)).isEmpty();
        staff.grant("secadmin", "zz-villager", "village", "handler", null, null);
        story.as("zz-villager").complete("signForProblem", id);
        assertThat(story.status(1)).isEqualTo("accepted");
    }

    @Test
    void whatIsDoneByOneOfSeveralPostsIsThatUnits() {
        staff.grant("zz-villager", "health", "handler");
        staff.grant("zz-villager", "water", "handler");
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("reportRectification", id);
        String file = story.as("zz-villager").upload();
        story.as("zz-villager").complete("reportRectification", id, Map.of("evidence", List.of(file)));
        assertThat(story.as("clerk")
                        .use(Timeline.class)
                        .ofProblem(story.as("clerk").actor(), id, null, 1))
                .extracting(Timeline.Item::unit)
                .containsExactly("water");
        Documents documents = program.get(Documents.class);
        assertThat(documents.visible(story.as("water").actor(), file)).isPresent();
        assertThat(documents.visible(story.as("health").actor(), file)).isEmpty();
    }
}
