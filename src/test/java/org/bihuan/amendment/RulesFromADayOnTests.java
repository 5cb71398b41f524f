package org.bihuan.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.TestDatabase;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Term;
import org.bihuan.deadline.Term.Unit;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.task.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules approved hold from their day on; a running matter keeps those it was promised. */
@ParameterizedClass
@EnumSource
class RulesFromADayOnTests extends RuleChanges {

    RulesFromADayOnTests(TestDatabase program) {
        super(program);
    }

    @Test
    void applyFromTheirDayOn() {
        RuleVersion proposed = propose.propose(actor("office"), people(3, days(10)));
        assertThat(proposed.state()).isEqualTo("proposed");
        assertThat(rules().number("verificationPeople")).isEqualTo(2);

        RuleVersion approved = decide.approve(actor("council"), proposed.id(), meeting(), "同意。");
        assertThat(approved.state()).isEqualTo("approved");
        assertThat(approved.meeting()).isEqualTo("第九次主任会议");
        assertThat(rules().version()).isEmpty();
        assertThat(on(9).number("verificationPeople")).isEqualTo(2);
        assertThat(on(10).number("verificationPeople")).isEqualTo(3);

        story.letPass(Period.ofDays(10));
        assertThat(rules().version()).contains(proposed.id());
        assertThat(rules().id()).isEqualTo("default");
        assertThat(rules().parameter("verificationPeople").citation().zh()).isEqualTo("本级办法第五条");
        assertThat(rules().parameter("verificationPeople").preset()).isEqualTo(proposed.id());
        assertThat(rules().parameter("plan").preset()).isEqualTo("default");
    }

    @Test
    void aRunningMatterKeepsWhatItWasPromised() {
        story.begin();
        approve(people(3, days(0)));
        assertThat(promised().number("verificationPeople")).isEqualTo(2);
        assertThat(promised().version()).isEmpty();

        String older = story.id();
        story.begin();
        assertThat(promised().number("verificationPeople")).isEqualTo(3);
        approve(people(4, days(0)));
        assertThat(promised().number("verificationPeople")).isEqualTo(3);
        assertThat(program.get(Forms.class).rulesOf(older).number("verificationPeople"))
                .isEqualTo(2);
        assertThat(rules().number("verificationPeople")).isEqualTo(4);
    }

    @Test
    void theTasksOfAMatterGoByItsOwn() {
        story.begin();
        approve(proposal("opinionDraft", parameter(Map.of("event", "session", "amount", 9, "unit", "DAY")), days(0)));
        story.walkTo("draftOpinion");
        LocalDate session = story.due("draftOpinion");
        assertThat(promised().term("opinionDraft")).isEqualTo(new Term(Event.SESSION, 5, Unit.WORKING_DAY));

        story.begin().walkTo("draftOpinion");
        assertThat(promised().term("opinionDraft")).isEqualTo(new Term(Event.SESSION, 9, Unit.DAY));
        assertThat(story.due("draftOpinion")).isNotEqualTo(session);
    }

    @Test
    void changesAddUpAndAPresetStartsAnew() {
        approve(people(3, days(0)));
        approve(proposal("evidenceRequired", parameter(2), days(0)));
        assertThat(rules().number("verificationPeople")).isEqualTo(3);
        assertThat(rules().number("evidenceRequired")).isEqualTo(2);

        var back = new HashMap<String, Object>();
        back.put("verificationPeople", null);
        approve(new Proposal(null, back, days(0), "恢复。"));
        assertThat(rules().number("verificationPeople")).isEqualTo(2);
        assertThat(rules().number("evidenceRequired")).isEqualTo(2);
        assertThat(rules().parameter("verificationPeople").preset()).isEqualTo("default");

        approve(new Proposal("committee", Map.of("dueOnNonWorkingDay", parameter("next")), days(0), "改用。"));
        assertThat(rules().id()).isEqualTo("committee");
        assertThat(rules().number("evidenceRequired")).isEqualTo(1);
        assertThat(rules().choice("signOffAuthority", "ordinary")).isEqualTo("committee");
        assertThat(rules().rule("plan").rollForward()).isTrue();
    }

    @Test
    void aVersionTellsWhatItChangesForEver() {
        RuleVersion version = approve(people(3, days(0)));
        approve(people(4, days(0)));
        Change change = effect(version).get(0);
        assertThat(effect(version)).hasSize(1);
        assertThat(change.before().value()).isEqualTo(2);
        assertThat(change.after().value()).isEqualTo(3);
    }

    @Test
    void aPreviewKeepsNothing() {
        story.begin();
        Effect effect = propose.preview(actor("committee"), people(3, days(0)));
        assertThat(effect.changes()).hasSize(1);
        assertThat(effect.runningMatters()).isPositive();
        assertThat(program.get(ReadVersions.class).page(actor("office"), null, 9))
                .isEmpty();
    }
}
