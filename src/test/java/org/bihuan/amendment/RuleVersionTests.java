package org.bihuan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.amendment.DecideRules.Named;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Term;
import org.bihuan.deadline.Term.Unit;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Verification;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.Change;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.rulebook.RulesInForce;
import org.bihuan.task.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule book changes by a proposal of one and the approval of another, from a day on, and running matters keep theirs. */
@ParameterizedClass
@EnumSource
class RuleVersionTests {

    private final TestDatabase program;
    private final Story story;
    private final ProposeRules propose;
    private final DecideRules decide;

    RuleVersionTests(TestDatabase program) {
        this.program = program;
        this.story = new Story(program);
        this.propose = program.get(ProposeRules.class);
        this.decide = program.get(DecideRules.class);
    }

    @AfterEach
    void nothingStaysForOtherStories() {
        story.under("default");
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
    void twoProposalsAtOnceDoNotUndoEachOther() {
        RuleVersion first = propose.propose(actor("office"), people(3, days(1)));
        RuleVersion second = propose.propose(actor("committee"), proposal("evidenceRequired", parameter(2), days(1)));
        decide.approve(actor("council"), first.id(), null, null);
        decide.approve(actor("council"), second.id(), null, null);
        assertThat(on(1).number("verificationPeople")).isEqualTo(3);
        assertThat(on(1).number("evidenceRequired")).isEqualTo(2);
        assertThat(effect(second)).extracting(it -> it.after().name()).containsExactly("evidenceRequired");
    }

    @Test
    void ofTwoWhoApproveAtOnceOneIsTooLateAndTwoProposalsBothApply() throws Exception {
        RuleVersion first = propose.propose(actor("office"), people(3, days(0)));
        RuleVersion second = propose.propose(actor("committee"), proposal("evidenceRequired", parameter(2), days(0)));
        Actor council = actor("council");
        var pool = Executors.newFixedThreadPool(3);
        var together = new CyclicBarrier(3);
        try {
            List<Callable<String>> tasks = Stream.of(first, first, second)
                    .map(it -> (Callable<String>) () -> {
                        together.await(20, TimeUnit.SECONDS);
                        try {
                            return decide.approve(council, it.id(), null, null).state();
                        } catch (Refused late) {
                            return late.reasons().get(0).code();
                        }
                    })
                    .toList();
            var ends = new ArrayList<String>();
            for (Future<String> end : pool.invokeAll(tasks)) {
                ends.add(end.get(30, TimeUnit.SECONDS));
            }
            assertThat(ends).containsExactlyInAnyOrder("approved", "approved", "rulebook.decided");
        } finally {
            pool.shutdownNow();
        }
        assertThat(rules().number("verificationPeople")).isEqualTo(3);
        assertThat(rules().number("evidenceRequired")).isEqualTo(2);
    }

    @Test
    void aVersionTellsWhatItChangesForEver() {
        RuleVersion version = approve(people(3, days(0)));
        approve(people(4, days(0)));
        Change change = effect(version).get(0);
        assertThat(effect(version)).hasSize(1);
        assertThat(change.before().value()).isEqualTo(2);
        assertThat(change.after().value()).isEqualTo(3);
        assertThat(change.ofValue()).isTrue();
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
        assertThat(forbidden(() -> decide.approve(actor("office"), proposed.id(), null, null))
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
        assertThat(refusal(() -> decide.approve(same, proposed.id(), null, null))
                        .code())
                .isEqualTo("rulebook.ownProposal");
        assertThat(refusal(() -> decide.decline(same, proposed.id(), "不妥。")).code())
                .isEqualTo("rulebook.ownProposal");
        decide.approve(actor("council"), proposed.id(), null, null);
        assertThat(refusal(() -> decide.approve(actor("council"), proposed.id(), null, null))
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
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(
                                "update rule_version set state = 'approved', decided_by = proposed_by, place = 1, snapshot = ?, base = ? where id = ?")
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
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reading.get(actor("water"), proposed.id()))
                .isInstanceOf(Missing.class);
        decide.approve(actor("council"), proposed.id(), null, null);
        assertThat(reading.page(actor("organ"), null, 9)).hasSize(1);
        assertThat(reading.get(actor("water"), proposed.id()).state()).isEqualTo("approved");
    }

    @Test
    void whatDoesNotFitIsRefusedWhenItIsProposed() {
        Map<String, Object> good = parameter(3);
        assertThat(refused(Map.of("patience", good))).containsExactly("parameters.patience rulebook.unknown");
        assertThat(refused(Map.of("verificationPeople", parameter(21))))
                .containsExactly("parameters.verificationPeople rulebook.outOfRange");
        assertThat(refused(Map.of("verificationPeople", parameter("three"))))
                .containsExactly("parameters.verificationPeople rulebook.notNumber");
        assertThat(refused(Map.of("verificationPeople", 3)))
                .containsExactly("parameters.verificationPeople rulebook.notMap");
        assertThat(refused(Map.of("verificationPeople", Map.of("value", 3, "source", "local", "zh", "第五条"))))
                .containsExactly("parameters.verificationPeople rulebook.notCited");
        assertThat(refused(Map.of("verificationPeople", Map.of("value", 3, "source", "rumour", "zh", "x", "en", "x"))))
                .containsExactly("parameters.verificationPeople rulebook.badSource");
        // Seven days before the session at least: article 15 of the Law on Supervision.
        assertThat(refused(
                        Map.of("reportToMembers", parameter(Map.of("event", "session", "amount", -6, "unit", "DAY")))))
                .containsExactly("parameters.reportToMembers rulebook.termOutOfRange");
        assertThat(refused(
                        Map.of("reportToMembers", parameter(Map.of("event", "session", "amount", -15, "unit", "DAY")))))
                .containsExactly("parameters.reportToMembers rulebook.contradictory");
        assertThat(refused(Map.of("draftsVisibleToGovernment", parameter(true))))
                .containsExactly("parameters.draftsVisibleToGovernment rulebook.fixed");
        var unknownBack = new HashMap<String, Object>();
        unknownBack.put("patience", null);
        assertThat(refused(unknownBack)).containsExactly("parameters.patience rulebook.unknown");
        assertThat(refused(Map.of())).containsExactly("parameters rulebook.nothingChanges");
        assertThat(program.get(ReadVersions.class).page(actor("office"), null, 9))
                .isEmpty();
    }

    @Test
    void dayPresetAndReasonMustFit() {
        assertThat(errors(() -> propose.propose(actor("office"), people(3, days(-1)))))
                .containsExactly("effective rulebook.past");
        assertThat(errors(() -> propose.propose(actor("office"), people(3, "soon"))))
                .containsExactly("effective form.date");
        assertThat(errors(() -> propose.propose(actor("office"), people(3, null))))
                .containsExactly("effective form.required");
        assertThat(errors(() -> propose.propose(actor("office"), new Proposal("atlantis", Map.of(), days(0), "改用。"))))
                .containsExactly("preset rulebook.noPreset");
        assertThat(errors(() -> propose.propose(
                        actor("office"), new Proposal(null, Map.of("verificationPeople", parameter(3)), days(0), " "))))
                .containsExactly("reason form.required");
    }

    @Test
    void whatNoLongerFitsIsRefusedWhenItIsApproved() {
        RuleVersion late = propose.propose(actor("office"), people(3, days(2)));
        RuleVersion earlier = propose.propose(actor("office"), people(4, days(5)));
        RuleVersion tooEarly = propose.propose(actor("office"), people(5, days(4)));
        decide.approve(actor("council"), earlier.id(), null, null);
        assertThat(errors(() -> decide.approve(actor("council"), tooEarly.id(), null, null)))
                .containsExactly("effective rulebook.beforeVersion");
        story.letPass(Period.ofDays(3));
        assertThat(errors(() -> decide.approve(actor("council"), late.id(), null, null)))
                .containsExactly("effective rulebook.past");
        // Nothing is lost by trying: they can still be declined.
        assertThat(decide.decline(actor("council"), late.id(), "已过期。").state()).isEqualTo("declined");
    }

    @Test
    void twoThatFitAloneMayContradictTogether() {
        RuleVersion first = propose.propose(
                actor("office"),
                proposal(
                        "reportToStandingCommittee",
                        parameter(Map.of("event", "session", "amount", -18, "unit", "DAY")),
                        days(1)));
        RuleVersion second = propose.propose(
                actor("office"),
                new Proposal(
                        null,
                        Map.of(
                                "problemLimit",
                                parameter(Map.of("event", "receipt", "amount", 20, "unit", "DAY")),
                                "immediateLimit",
                                parameter(Map.of("event", "receipt", "amount", 15, "unit", "DAY"))),
                        days(1),
                        "缩短。"));
        RuleVersion third = propose.propose(
                actor("office"),
                proposal(
                        "immediateLimit", parameter(Map.of("event", "receipt", "amount", 40, "unit", "DAY")), days(1)));
        decide.approve(actor("council"), first.id(), null, null);
        decide.approve(actor("council"), second.id(), null, null);
        assertThat(errors(() -> decide.approve(actor("council"), third.id(), null, null)))
                .containsExactly("parameters.problemLimit rulebook.contradictory");
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

    private List<String> refused(Map<String, Object> parameters) {
        return errors(() -> propose.propose(actor("office"), new Proposal(null, parameters, days(0), "试试。")));
    }

    private RuleVersion approve(Proposal proposal) {
        RuleVersion proposed = propose.propose(actor("office"), proposal);
        return decide.approve(actor("council"), proposed.id(), meeting(), null);
    }

    private Named meeting() {
        return new Named("第九次主任会议", days(0));
    }

    private List<Change> effect(RuleVersion version) {
        ReadVersions reading = program.get(ReadVersions.class);
        return reading.effect(reading.get(actor("office"), version.id())).changes();
    }

    private RuleBook rules() {
        return program.get(Forms.class).rules("county");
    }

    private RuleBook on(int days) {
        return program.get(RulesInForce.class).on("county", story.today().plusDays(days));
    }

    private RuleBook promised() {
        return program.get(Forms.class).rulesOf(story.id());
    }

    private Actor actor(String login) {
        return story.as(login).actor();
    }

    private String days(int days) {
        return story.today().plusDays(days).toString();
    }

    private static Proposal people(int people, String effective) {
        return proposal("verificationPeople", parameter(people), effective);
    }

    private static Proposal proposal(String name, Map<String, Object> parameter, String effective) {
        return new Proposal(null, Map.of(name, parameter), effective, "按本级办法调整。");
    }

    private static Map<String, Object> parameter(Object value) {
        return Map.of("value", value, "source", "local", "zh", "本级办法第五条", "en", "Our rule, article 5");
    }
}
