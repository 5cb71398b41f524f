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
import org.bihuan.journal.Journal;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.Change;
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
    private final MatterRules rules;

    MatterMovedTests(TestDatabase program) {
        this.program = program;
        this.story = new Story(program);
        this.moveMatter = program.get(MoveMatter.class);
        this.rules = program.get(MatterRules.class);
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
        assertThat(rules.standing(actor("clerk"), story.id()).changes()).hasSize(2);

        MatterMove proposed = moveMatter.propose(actor("office"), story.id(), "按新办法办理。");
        assertThat(rules.standing(actor("clerk"), story.id()).proposed()).contains(proposed);
        assertThat(program.get(Forms.class).rulesOf(story.id()).version())
                .as("nothing moves by one person's word")
                .isEmpty();
        var changes = moveMatter.approve(actor("council"), story.id(), proposed.id(), meeting(), null);
        assertThat(changes).extracting(it -> it.after().name()).containsExactly("opinionDraft", "opinionDelivery");
        var standing = rules.standing(actor("clerk"), story.id());
        assertThat(standing.promised().version()).contains(version.id());
        assertThat(standing.proposed()).isEmpty();
        assertThat(story.due("draftOpinion")).isEqualTo(draftDue);
        assertThat(program.get(Forms.class).rulesOf(story.id()).version()).contains(version.id());

        story.walkTo("deliverOpinion");
        assertThat(story.due("deliverOpinion")).isEqualTo(story.today().plusDays(2));
        assertThat(rules.standing(actor("auditor"), story.id()).changes()).isEmpty();
        assertThat(program.get(JdbcClient.class)
                        .sql("select data from journal_entry where chain = ? and action = 'matter.rulebook'")
                        .param(story.id())
                        .query(String.class)
                        .single())
                .contains("opinionDelivery", "第十次主任会议", "按新办法办理。", version.id(), proposed.id(), "某office");
        assertThat(program.get(Journal.class).newest(story.id(), Long.MAX_VALUE, 100))
                .filteredOn(it -> it.action().startsWith("matter.rulebook"))
                .extracting(it -> it.actor() + " " + it.action())
                .containsExactlyInAnyOrder("office matter.rulebookProposed", "council matter.rulebook");
        assertThat(story.verified().ok()).isTrue();
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    @Test
    void itIsRefusedWithTheReason() {
        story.begin();
        assertThat(refusal(() -> propose("office")).code()).isEqualTo("rulebook.inForceAlready");
        fewerDays();
        for (String login : List.of("clerk", "auditor", "council", "otherclerk", "organ")) {
            assertThat(forbidden(() -> propose(login)).code()).as(login).isEqualTo("permission.proposeMove");
        }
        assertThat(errors(() -> moveMatter.propose(actor("office"), story.id(), null)))
                .containsExactly("reason form.required");
        String id = propose("committee").id();
        assertThat(refusal(() -> propose("office"))).isEqualTo(Reason.of("rulebook.moveProposed", story.id(), id));
        for (String login : List.of("office", "committee", "clerk", "auditor")) {
            assertThat(forbidden(() -> approve(login, id)).code()).as(login).isEqualTo("permission.moveMatter");
            assertThat(forbidden(() -> moveMatter.decline(actor(login), story.id(), id, "不必。"))
                            .code())
                    .isEqualTo("permission.moveMatter");
        }
        assertThatThrownBy(() -> approve("council", "RM-2026-9999")).isInstanceOf(Missing.class);
        assertThat(errors(() -> moveMatter.approve(actor("council"), story.id(), id, null, null)))
                .containsExactly("meeting.name form.required");
        assertThat(errors(() -> moveMatter.decline(actor("council"), story.id(), id, " ")))
                .containsExactly("reason form.required");
        story.as("council").complete("approveTopic", Map.of("outcome", "declined", "reason", "不列入。"));
        assertThat(refusal(() -> approve("council", id)).code()).isEqualTo("matter.ended");
    }

    /** Holding both posts does not make two persons of one. */
    @Test
    void nobodyApprovesHisOwnProposal() {
        story.begin();
        fewerDays();
        MatterMove own = propose("office");
        program.get(JdbcClient.class)
                .sql("update rule_move set proposed_by = ? where id = ?")
                .params(actor("council").person(), own.id())
                .update();
        assertThat(refusal(() -> approve("council", own.id()))).isEqualTo(Reason.of("rulebook.ownProposal", own.id()));
        assertThat(rules.standing(actor("clerk"), story.id()).changes()).isNotEmpty();
    }

    @Test
    void declinedItGoesOnAsItDid() {
        story.begin();
        fewerDays();
        MatterMove proposed = propose("office");
        moveMatter.decline(actor("council"), story.id(), proposed.id(), "本事项将近办结。");
        assertThat(rules.standing(actor("clerk"), story.id()).promised().version())
                .isEmpty();
        assertThat(refusal(() -> approve("council", proposed.id())).code()).isEqualTo("rulebook.decided");
        assertThat(approve("council", propose("office").id())).hasSize(2);
        assertThat(story.verified().ok()).isTrue();
    }

    /** What two agree on must be the same thing. */
    @Test
    void notToARuleBookNobodyProposed() {
        story.begin();
        fewerDays();
        MatterMove proposed = propose("office");
        fewerDays(3);
        assertThat(refusal(() -> approve("council", proposed.id())))
                .isEqualTo(Reason.of("rulebook.moveStale", proposed.id()));
        moveMatter.decline(actor("council"), story.id(), proposed.id(), "规则又有变化。");
        assertThat(approve("council", propose("office").id())).isNotEmpty();
    }

    @Test
    void theSupervisedSideDoesNotReadItThere() {
        story.followUp(List.of(Story.problem("甲", "water", "ordinary")));
        assertThat(rules.standing(actor("clerk"), story.id()).promised().id()).isEqualTo("default");
        assertThatThrownBy(() -> rules.standing(actor("organ"), story.id())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> rules.standing(actor("water"), story.id())).isInstanceOf(Missing.class);
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

    private MatterMove propose(String login) {
        return moveMatter.propose(actor(login), story.id(), "按新办法办理。");
    }

    private List<Change> approve(String login, String proposal) {
        return moveMatter.approve(actor(login), story.id(), proposal, meeting(), null);
    }

    private RuleVersion fewerDays() {
        return fewerDays(2);
    }

    private RuleVersion fewerDays(int days) {
        var term = Map.of("event", "approval", "amount", days, "unit", "DAY");
        var draft = Map.of("event", "session", "amount", days, "unit", "DAY");
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
