package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Refusals;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.matter.ProjectGroups;
import org.bihuan.refusal.Missing;
import org.bihuan.task.Claiming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever loses the post by which he was in a project group 项目组 loses what the group may at that moment, whatever else he holds. */
@ParameterizedClass
@EnumSource
class LostPostTests {

    private final TestDatabase program;
    private final Story story;
    private final Staff staff;

    LostPostTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        staff = new Staff(database, story);
        staff.restore();
        staff.newcomer("zz-mover");
    }

    @AfterEach
    void asItWas() {
        staff.restore();
    }

    private void formGroup() {
        story.begin().walkTo("formGroup");
        story.as("clerk").complete("formGroup", Map.of("leader", "vicechair", "members", List.of("zz-mover", "clerk")));
        assertThat(story.as("zz-mover").sees()).isTrue();
        assertThat(story.as("zz-mover").work()).contains("planResearch");
    }

    @Test
    void aPostTakenAwayTakesThePlaceInTheGroupWithIt() {
        HeldPost held = staff.grant("zz-mover", "finance-committee", "clerk");
        formGroup();
        var taken = story.item("planResearch", null);
        var mover = story.as("zz-mover");
        mover.use(Claiming.class).claim(mover.actor(), taken.id());

        program.get(Granting.class).end(staff.actor("secadmin"), "zz-mover", held.id(), null, "调离。");
        staff.grant("zz-mover", "water", "handler");

        assertThat(story.as("zz-mover").sees()).isFalse();
        assertThat(story.as("zz-mover").work()).isEmpty();
        assertThatThrownBy(() -> story.as("zz-mover").complete("planResearch")).isInstanceOf(Missing.class);
        assertThat(story.item("planResearch", null).claimedBy()).isNull();
        story.as("clerk").complete("planResearch");
    }

    @Test
    void aPostThatEndsDoesSoOnItsDayBeforeAnythingIsSettled() {
        staff.grant(
                "secadmin",
                "zz-mover",
                "finance-committee",
                "clerk",
                null,
                story.today().plusDays(1).toString());
        staff.grant(
                "secadmin",
                "zz-mover",
                "water",
                "handler",
                story.today().plusDays(2).toString(),
                story.today().plusDays(2).toString());
        formGroup();
        var groups = program.get(ProjectGroups.class);
        story.letPass(Period.ofDays(2));
        assertThat(story.as("zz-mover").sees()).isFalse();
        groups.settle(story.today());
        assertThat(story.as("zz-mover").work()).isEmpty();

        story.letPass(Period.ofDays(1));
        staff.grant("zz-mover", "supervision", "verifier");
        groups.settle(story.today());
        assertThat(story.as("zz-mover").work()).as("back with a post").contains("planResearch");
    }

    @Test
    void nobodyOfTheSupervisedSideIsNamed() {
        staff.grant("zz-mover", "water", "handler");
        staff.grant("zz-mover", "deputies", "deputy");
        story.begin().walkTo("formGroup");
        assertThat(Refusals.refusal(() -> story.as("clerk")
                                .complete("formGroup", Map.of("leader", "vicechair", "members", List.of("zz-mover"))))
                        .code())
                .isEqualTo("group.person");
    }
}
