package org.bihuan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.RuleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two proposals at a time: neither undoes the other, and what no longer fits is refused when it is approved. */
@ParameterizedClass
@EnumSource
class TwoRuleChangesTests extends RuleChanges {

    TwoRuleChangesTests(TestDatabase program) {
        super(program);
    }

    @Test
    void twoProposalsAtOnceDoNotUndoEachOther() {
        RuleVersion first = propose.propose(actor("office"), people(3, days(1)));
        RuleVersion second = propose.propose(actor("committee"), proposal("evidenceRequired", parameter(2), days(1)));
        decide.approve(actor("council"), first.id(), null, "同意。");
        decide.approve(actor("council"), second.id(), null, "同意。");
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
                            return decide.approve(council, it.id(), null, "同意。").state();
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
    void whatNoLongerFitsIsRefusedWhenItIsApproved() {
        RuleVersion late = propose.propose(actor("office"), people(3, days(2)));
        RuleVersion earlier = propose.propose(actor("office"), people(4, days(5)));
        RuleVersion tooEarly = propose.propose(actor("office"), people(5, days(4)));
        decide.approve(actor("council"), earlier.id(), null, "同意。");
        assertThat(errors(() -> decide.approve(actor("council"), tooEarly.id(), null, "同意。")))
                .containsExactly("effective rulebook.beforeVersion");
        story.letPass(Period.ofDays(3));
        assertThat(errors(() -> decide.approve(actor("council"), late.id(), null, "同意。")))
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
        decide.approve(actor("council"), first.id(), null, "同意。");
        decide.approve(actor("council"), second.id(), null, "同意。");
        assertThat(errors(() -> decide.approve(actor("council"), third.id(), null, "同意。")))
                .containsExactly("parameters.problemLimit rulebook.contradictory");
    }
}
