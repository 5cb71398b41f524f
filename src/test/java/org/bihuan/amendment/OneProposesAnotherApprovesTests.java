package org.bihuan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import org.bihuan.TestDatabase;
import org.bihuan.amendment.DecideRules.Named;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Verification;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RulesInForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever proposes rules does not approve them, each step is written down, and the supervised side sees what was approved. */
@ParameterizedClass
@EnumSource
class OneProposesAnotherApprovesTests extends RuleChanges {

    OneProposesAnotherApprovesTests(TestDatabase program) {
        super(program);
    }

    @Test
    void whoeverDecidesWithoutAMeetingSaysWhy() {
        RuleVersion proposed = propose.propose(actor("office"), people(3, days(0)));
        assertThat(errors(() -> decide.approve(actor("council"), proposed.id(), null, " ")))
                .containsExactly("note rulebook.meetingOrReason");
        assertThat(errors(() -> decide.approve(actor("council"), proposed.id(), new Named("", ""), null)))
                .containsExactly("note rulebook.meetingOrReason");
        assertThat(errors(() -> decide.approve(actor("council"), proposed.id(), new Named("主任会议", ""), "同意。")))
                .containsExactly("meeting.date form.required");
        decide.approve(actor("council"), proposed.id(), new Named("", ""), "办法已经施行。");
        RuleVersion approved = program.get(ReadVersions.class).get(actor("office"), proposed.id());
        assertThat(approved.meeting()).isNull();
        assertThat(approved.note()).isEqualTo("办法已经施行。");
    }

    @Test
    void theMeetingMustHaveBeenHeld() {
        RuleVersion proposed = propose.propose(actor("office"), people(3, days(0)));
        assertThat(errors(() -> decide.approve(actor("council"), proposed.id(), new Named("主任会议", days(1)), null)))
                .containsExactly("meeting.date form.dateMax");
        assertThat(errors(() -> decide.approve(actor("council"), proposed.id(), new Named(" ", days(0)), null)))
                .containsExactly("meeting.name form.required");
        assertThat(errors(() -> decide.decline(actor("council"), proposed.id(), null)))
                .containsExactly("reason form.required");
    }

    @Test
    void everyStepIsInTheJournal() {
        RuleVersion proposed = propose.propose(actor("office"), people(3, days(0)));
        decide.approve(actor("council"), proposed.id(), meeting(), null);
        RuleVersion other = propose.propose(actor("office"), people(4, days(0)));
        decide.decline(actor("council"), other.id(), "暂不调整。");

        List<Entry> newest = program.get(Journal.class).newest(Journal.congress("county"), Long.MAX_VALUE, 4);
        assertThat(newest)
                .extracting(Entry::action)
                .containsExactly("rulebook.declined", "rulebook.proposed", "rulebook.approved", "rulebook.proposed");
        assertThat(newest.get(2).data()).contains("第九次主任会议", "verificationPeople", "本级办法第五条");
        assertThat(program.get(Verification.class)
                        .verify(Journal.congress("county"))
                        .ok())
                .isTrue();
    }

    @Test
    void nobodyApprovesHisOwnProposalOrDecidesTwice() {
        RuleVersion proposed = propose.propose(actor("office"), people(3, days(0)));
        assertThat(forbidden(() -> decide.approve(actor("office"), proposed.id(), null, "同意。"))
                        .code())
                .isEqualTo("permission.decideRules");
        Actor both = actor("office");
        both = new Actor(
                both.login(),
                both.person(),
                both.name(),
                both.congress(),
                List.of(both.posts().get(0), new Actor.Post("leadership", "leadership", "council")),
                null);
        Actor same = both;
        assertThat(refusal(() -> decide.approve(same, proposed.id(), null, "同意。"))
                        .code())
                .isEqualTo("rulebook.ownProposal");
        assertThat(refusal(() -> decide.decline(same, proposed.id(), "不妥。")).code())
                .isEqualTo("rulebook.ownProposal");
        decide.approve(actor("council"), proposed.id(), null, "同意。");
        assertThat(refusal(() -> decide.approve(actor("council"), proposed.id(), null, "同意。"))
                        .code())
                .isEqualTo("rulebook.decided");
        assertThat(refusal(() -> decide.decline(actor("council"), proposed.id(), "不妥。"))
                        .code())
                .isEqualTo("rulebook.decided");
    }

    @Test
    void theDatabaseItselfKeepsProposerAndApproverApart() {
        RuleVersion proposed = propose.propose(actor("office"), people(3, days(0)));
        JdbcClient jdbc = program.get(JdbcClient.class);
        var hash = program.get(RulesInForce.class).keep(rules());
        assertThatThrownBy(() -> jdbc.sql(
                                "update rule_version set state = 'approved', decided_by = proposed_by, place = 1,"
                                        + " snapshot = ?, base = ? where id = ?")
                        .params(hash, hash, proposed.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void onlyTheOfficeOrAHeadProposes() {
        for (String login : List.of("clerk", "vicechair", "council", "auditor", "organ", "water", "member")) {
            assertThat(forbidden(() -> propose.propose(actor(login), people(3, days(0))))
                            .code())
                    .isEqualTo("permission.proposeRules");
            assertThat(forbidden(() -> propose.preview(actor(login), people(3, days(0))))
                            .code())
                    .isEqualTo("permission.proposeRules");
        }
    }

    @Test
    void theSupervisedSideSeesWhatWasApprovedOnly() {
        ReadVersions reading = program.get(ReadVersions.class);
        RuleVersion proposed = propose.propose(actor("office"), people(3, days(0)));
        assertThat(reading.page(actor("clerk"), null, 9)).hasSize(1);
        assertThat(reading.page(actor("organ"), null, 9)).isEmpty();
        assertThatThrownBy(() -> reading.get(actor("water"), proposed.id())).isInstanceOf(Missing.class);
        decide.approve(actor("council"), proposed.id(), null, "同意。");
        assertThat(reading.page(actor("organ"), null, 9)).hasSize(1);
        assertThat(reading.get(actor("water"), proposed.id()).state()).isEqualTo("approved");
    }
}
