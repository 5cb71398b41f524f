package org.bihuan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.amendment.DecideRules.Named;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.task.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running matter is moved to the rule book in force by a meeting's decision: what was set stays, the next step is by the new. */
@ParameterizedClass
@EnumSource
class MatterMovedTests {

    private final TestDatabase program;
    private final Story story;
    private final MoveMatter moveMatter;

    MatterMovedTests(TestDatabase program) {
        this.program = program;
        this.story = new Story(program);
        this.moveMatter = program.get(MoveMatter.class);
    }

    @AfterEach
    void nothingStaysForOtherStories() {
        story.under("default");
    }

    @Test
    void whatWasSetStaysAndTheNextStepIsByTheNew() {
        story.begin().walkTo("numberOpinion");
        LocalDate draftDue = story.due("draftOpinion");
        RuleVersion version = fewerDays();
        assertThat(moveMatter.standing(actor("clerk"), story.id()).changes()).hasSize(2);

        var moved = moveMatter.move(actor("office"), story.id(), meeting(), "按新办法办理。");
        assertThat(moved.promised().version()).contains(version.id());
        assertThat(moved.changes())
                .extracting(it -> it.after().name())
                .containsExactly("opinionDraft", "opinionDelivery");
        assertThat(story.due("draftOpinion")).isEqualTo(draftDue);
        assertThat(program.get(Forms.class).rulesOf(story.id()).version()).contains(version.id());

        story.walkTo("deliverOpinion");
        assertThat(story.due("deliverOpinion")).isEqualTo(story.today().plusDays(2));
        assertThat(moveMatter.standing(actor("auditor"), story.id()).changes()).isEmpty();
        assertThat(program.get(JdbcClient.class)
                        .sql("select data from journal_entry where chain = ? and action = 'matter.rulebook'")
                        .param(story.id())
                        .query(String.class)
                        .single())
                .contains("opinionDelivery", "第十次主任会议", "按新办法办理。", version.id());
        assertThat(story.verified().ok()).isTrue();
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    @Test
    void itIsRefusedWithTheReason() {
        story.begin();
        assertThat(refusal(() -> move("office")).code()).isEqualTo("rulebook.inForceAlready");
        fewerDays();
        assertThat(forbidden(() -> move("clerk")).code()).isEqualTo("permission.moveMatter");
        assertThat(forbidden(() -> move("auditor")).code()).isEqualTo("permission.moveMatter");
        assertThatThrownBy(() -> move("otherclerk")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> move("organ")).isInstanceOf(Missing.class);
        assertThat(errors(() -> moveMatter.move(actor("council"), story.id(), null, "按新办法办理。")))
                .containsExactly("meeting.name form.required");
        assertThat(errors(() -> moveMatter.move(actor("council"), story.id(), meeting(), null)))
                .containsExactly("reason form.required");
        story.as("council").complete("approveTopic", Map.of("outcome", "declined", "reason", "不列入。"));
        assertThat(refusal(() -> move("council")).code()).isEqualTo("matter.ended");
    }

    @Test
    void theSupervisedSideDoesNotReadItThere() {
        story.followUp(List.of(Story.problem("甲", "water", "ordinary")));
        assertThat(moveMatter.standing(actor("clerk"), story.id()).promised().id())
                .isEqualTo("default");
        assertThatThrownBy(() -> moveMatter.standing(actor("organ"), story.id()))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> moveMatter.standing(actor("water"), story.id()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void aMatterFromBeforeThereWereVersionsRunsByItsPreset() {
        story.begin();
        program.get(JdbcClient.class)
                .sql("update matter set rules = null where id = ?")
                .param(story.id())
                .update();
        fewerDays();
        assertThat(program.get(Forms.class).rulesOf(story.id()).version()).isEmpty();
        assertThat(program.get(Forms.class).rules("county").version()).isPresent();
    }

    @Test
    void whereAPresetsFileIsLostItGoesOnAsItWasKeptLast() {
        JdbcClient jdbc = program.get(JdbcClient.class);
        story.under("committee").begin();
        String kept = jdbc.sql("select rules from matter where id = ?")
                .param(story.id())
                .query(String.class)
                .single();
        jdbc.sql("update rule_snapshot set preset = 'lost' where hash = ?")
                .param(kept)
                .update();
        jdbc.sql("update congress set preset = 'lost'").update();
        assertThat(program.get(Forms.class).rules("county").choice("signOffAuthority", "ordinary"))
                .isEqualTo("committee");
        jdbc.sql("update rule_snapshot set preset = 'committee' where hash = ?")
                .param(kept)
                .update();
        assertThatThrownBy(() -> program.get(Forms.class).rules("county"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("put its file back");
    }

    @Test
    void theReportOfAnAuditIsDueByTheAuditsOwnLimit() {
        story.begin().walkTo("deliverOpinion");
        Forms forms = program.get(Forms.class);
        assertThat(forms.rulesOf(story.id()).term("handlingReport").amount()).isEqualTo(3);
        program.get(JdbcClient.class)
                .sql("update matter set model = 'audit:1' where id = ?")
                .param(story.id())
                .update();
        assertThat(forms.rulesOf(story.id()).term("handlingReport"))
                .isEqualTo(forms.rules("county").term("handlingReportAudit"));
        story.walkTo("draftHandlingReport");
        assertThat(story.due("draftHandlingReport")).isEqualTo(story.today().plusMonths(2));
    }

    private void move(String login) {
        moveMatter.move(actor(login), story.id(), meeting(), "按新办法办理。");
    }

    private RuleVersion fewerDays() {
        var term = Map.of("event", "approval", "amount", 2, "unit", "DAY");
        var draft = Map.of("event", "session", "amount", 2, "unit", "DAY");
        RuleVersion proposed = program.get(ProposeRules.class)
                .propose(
                        actor("committee"),
                        new Proposal(
                                null,
                                Map.of("opinionDelivery", parameter(term), "opinionDraft", parameter(draft)),
                                story.today().toString(),
                                "缩短。"));
        return program.get(DecideRules.class).approve(actor("council"), proposed.id(), meeting(), null);
    }

    private static Map<String, Object> parameter(Object value) {
        return Map.of("value", value, "source", "local", "zh", "本级办法", "en", "Our rule");
    }

    private Named meeting() {
        return new Named("第十次主任会议", story.today().toString());
    }

    private Actor actor(String login) {
        return story.as(login).actor();
    }
}
