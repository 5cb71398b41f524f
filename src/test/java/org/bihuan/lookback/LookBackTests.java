package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.TestDatabase;
import org.bihuan.lookback.LookBackStory.PastChecksOf;
import org.bihuan.problem.Connections;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed problems are looked back on: what stands stays closed, what came back begins a new cycle. */
@ParameterizedClass
@EnumSource
class LookBackTests {

    private final TestDatabase program;

    LookBackTests(TestDatabase program) {
        this.program = program;
    }

    @Test
    void nothingCameBack() {
        var it = new LookBackStory(program, "ordinary", "key").halfAYearLater();
        Problem before = it.problem(it.closed(1));
        it.lookBack(Map.of("rule", "all"));
        assertThat(it.story.stage()).isEqualTo("sampling");
        it.confirmed(Map.of());
        assertThat(it.story.stage()).isEqualTo("checking");
        assertThat(it.story.as("inspector2").work()).containsExactly("inspectProblem", "inspectProblem");
        assertThat(it.story.as("water").work()).isEmpty();
        assertThat(it.story.as("water").sees()).isFalse();
        it.checkAll("stands");
        assertThat(it.story.waiting()).containsExactly("writeLookBackReport");
        assertThat(it.pastChecks("water", it.closed(1))).isEmpty();
        it.story.walkToEnd();
        assertThat(it.story.matter().state()).isEqualTo("closed");
        assertThat(it.story.passed("lookBack", "inspectProblem")).isEqualTo(2);
        assertThat(it.problem(it.closed(1))).isEqualTo(before);
        assertThat(it.pastChecks("water", it.closed(1)))
                .containsExactly(new PastChecksOf(it.story.id(), "stands", false));
        assertThat(it.story.verified().ok()).isTrue();
    }

    @Test
    void whatCameBackIsANewCycleAndIsClosedAgain() {
        var it = new LookBackStory(program, "key", "ordinary").halfAYearLater();
        Problem before = it.problem(it.closed(1));
        Statistics counted =
                program.get(Ledger.class).statistics(it.story.as("office").actor());
        it.lookBack(Map.of("rule", "all")).confirmed(Map.of());
        it.check(it.closed(1), "rebound");
        it.check(it.closed(2), "stands");
        assertThat(it.story.waiting()).containsExactly("decideRelisting");
        it.story.as("council").complete("decideRelisting", Map.of("due", "2027-03-31"));
        assertThat(it.story.decisions()).containsExactly("decideRelisting relist council");
        it.story.runJobs();
        assertThat(it.story.stage()).isEqualTo("followUp");
        assertThat(it.story.waiting()).containsExactly("receiveProblem 1");
        Problem again = it.story.problem(1);
        assertThat(again.cycle()).isEqualTo(before.cycle() + 1).isEqualTo(2);
        assertThat(again.previous()).isEqualTo(it.closed(1));
        assertThat(again.title()).isEqualTo(before.title());
        assertThat(again.grade()).isEqualTo("key");
        assertThat(again.originalDue()).isEqualTo("2027-03-31");
        assertThat(again.evidence()).isZero();
        assertThat(again.closedOn()).isNull();
        var connections = program.get(Connections.class);
        var office = it.story.as("office").actor();
        assertThat(connections.of(office, it.problem(it.closed(1))).next()).isEqualTo(again.id());
        assertThat(connections.of(office, again).previous()).isEqualTo(it.closed(1));
        it.story.walkToEnd();
        assertThat(it.story.status(1)).isEqualTo("closed");
        assertThat(it.story.matter().state()).isEqualTo("closed");
        assertThat(it.problem(it.closed(1))).isEqualTo(before);
        Statistics after = program.get(Ledger.class).statistics(office);
        assertThat(after.lookBacks() - counted.lookBacks()).isEqualTo(2);
        assertThat(after.rebounds() - counted.rebounds()).isEqualTo(1);
        assertThat(after.newCycles() - counted.newCycles()).isEqualTo(1);
        assertThat(it.pastChecks("auditor", it.closed(1)))
                .containsExactly(new PastChecksOf(it.story.id(), "rebound", true));
        assertThat(it.story.verified().ok()).isTrue();
    }

    @Test
    void theNewCycleIsLookedBackOnInItsTurn() {
        var it = new LookBackStory(program, "listed").halfAYearLater();
        it.lookBack(Map.of()).confirmed(Map.of());
        it.checkAll("rebound");
        it.story.walkToEnd();
        String second = it.story.numbered(1);
        assertThat(it.story.status(1)).isEqualTo("closed");
        it.halfAYearLater();
        // The closed problem that has a new cycle is out of the population; the new cycle is in it.
        assertThat(refusal(() -> it.lookBack(Map.of())).code()).isEqualTo("lookback.empty");
        it.lookBack(Map.of("ofMatter", it.story.id())).confirmed(Map.of());
        assertThat(it.sampled()).containsExactly(second);
        it.checkAll("rebound");
        it.story.walkToEnd();
        assertThat(it.story.problem(1).cycle()).isEqualTo(3);
        assertThat(it.story.problem(1).previous()).isEqualTo(second);
    }

    @Test
    void theCouncilDoesNotListAgain() {
        var it = new LookBackStory(program, "ordinary").halfAYearLater();
        it.lookBack(Map.of("rule", "all")).confirmed(Map.of());
        it.checkAll("rebound");
        assertThat(errors(() -> it.story
                        .as("council")
                        .complete("decideRelisting", Map.of("outcome", "keepClosed", "reason", ""))))
                .containsExactly("reason form.required");
        it.story.as("council").complete("decideRelisting", Map.of("outcome", "keepClosed"));
        assertThat(it.story.waiting()).containsExactly("writeLookBackReport");
        it.story.walkToEnd();
        assertThat(it.story.matter().state()).isEqualTo("closed");
        assertThat(it.story.count("closed")).isZero();
        assertThat(it.story.decisions()).containsExactly("decideRelisting keepClosed council");
        assertThat(it.pastChecks("office", it.closed(1)))
                .containsExactly(new PastChecksOf(it.story.id(), "rebound", false));
    }

    @Test
    void theCouncilListsAllButSome() {
        var it = new LookBackStory(program, "ordinary", "ordinary", "ordinary").halfAYearLater();
        it.lookBack(Map.of("rule", "all")).confirmed(Map.of());
        it.check(it.closed(1), "rebound");
        it.check(it.closed(2), "rebound");
        it.check(it.closed(3), "stands");
        var council = it.story.as("council");
        assertThat(errors(() -> council.complete("decideRelisting", Map.of("except", it.closed(3), "reason", "已另案处理"))))
                .containsExactly("except lookback.noRebound");
        assertThat(errors(() -> council.complete("decideRelisting", Map.of("except", it.closed(2)))))
                .containsExactly("reason form.required");
        assertThat(refusal(() -> council.complete(
                                "decideRelisting",
                                Map.of("except", it.closed(1) + "、" + it.closed(2), "reason", "已另案处理")))
                        .code())
                .isEqualTo("lookback.noneLeft");
        council.complete("decideRelisting", Map.of("except", it.closed(2), "reason", "已另案处理"));
        it.story.runJobs();
        assertThat(it.story.matter().openProblems()).isEqualTo(1);
        assertThat(it.story.problem(1).previous()).isEqualTo(it.closed(1));
        assertThat(it.story.problem(1).due()).isNull();
    }

    @Test
    void aProblemIsListedAgainOnce() {
        var it = new LookBackStory(program, "ordinary", "ordinary").halfAYearLater();
        it.lookBack(Map.of("rule", "share", "percent", 1));
        String drawn = it.sampled().get(0);
        String left = drawn.equals(it.closed(1)) ? it.closed(2) : it.closed(1);
        it.confirmed(Map.of()).checkAll("rebound");
        String first = it.story.id();
        // The second look-back adds by hand what the first one has drawn, before either is decided.
        it.lookBack(Map.of("rule", "all"));
        assertThat(it.sampled()).containsExactly(left);
        it.confirmed(Map.of("added", drawn, "reason", "群众反映问题反弹")).checkAll("rebound");
        String second = it.story.id();
        it.story.continueWith(first).as("council").complete("decideRelisting");
        String again = it.story.numbered(1);
        it.story.continueWith(second);
        var refused = refusal(() -> it.story.as("council").complete("decideRelisting"));
        assertThat(refused.code()).isEqualTo("cycle.next");
        assertThat(refused.arguments()).containsExactly(drawn, again);
        it.story.as("council").complete("decideRelisting", Map.of("except", drawn, "reason", "已重新列入清单"));
        assertThat(it.story.problem(1).previous()).isEqualTo(left);
        // And once listed again it is nothing to add to a third one.
        it.story.walkToEnd().continueWith(first).walkToEnd();
        it.halfAYearLater().lookBack(Map.of("ofMatter", first));
        assertThat(errors(() -> it.confirmed(Map.of("added", drawn, "reason", "群众反映"))))
                .containsExactly("added cycle.next");
    }

    @Test
    void aLookBackThatIsWithdrawnTakesItsChecksAlong() {
        var it = new LookBackStory(program, "ordinary", "ordinary").halfAYearLater();
        it.lookBack(Map.of("rule", "all")).confirmed(Map.of());
        it.check(it.closed(1), "stands");
        it.story.as("council").perform("withdraw", null, Map.of());
        assertThat(it.story.waiting()).isEmpty();
        assertThat(it.story.matter().state()).isEqualTo("withdrawn");
        assertThat(it.problem(it.closed(2)).status()).isEqualTo("closed");
        // What was in the sample of a look-back that is over may be drawn again.
        it.lookBack(Map.of("rule", "all"));
        assertThat(it.sampled()).hasSize(2);
    }

    @Test
    void aCommitteeReadsTheProblemsOfOthersItLooksBackOn() {
        var it = new LookBackStory(program, "ordinary").halfAYearLater();
        assertThat(it.story.as("otherclerk").sees(it.closed(1))).isFalse();
        it.lookBack(Map.of("rule", "all"));
        program.get(JdbcClient.class)
                .sql("update matter set host_committee = 'finance-committee' where id = ?")
                .param(it.story.id())
                .update();
        assertThat(it.story.as("otherclerk").sees(it.closed(1))).isTrue();
    }

    @Test
    void anythingElseThanAPeriodOrAShareIsNotUnderstood() {
        var it = new LookBackStory(program, "ordinary").halfAYearLater();
        assertThat(errors(() -> it.lookBack(Map.of("percent", 101)))).containsExactly("percent form.max");
        assertThat(errors(() -> it.lookBack(Map.of("percent", 0)))).containsExactly("percent form.min");
        assertThat(errors(() -> it.lookBack(Map.of("from", "2026-05-01", "to", "2026-04-30"))))
                .containsExactly("to lookback.period");
        assertThat(errors(() -> it.lookBack(Map.of("seed", "123")))).containsExactly("seed form.minLength");
        assertThat(errors(() -> it.lookBack(Map.of("ofMatter", "M-1999-0001"))))
                .containsExactly("ofMatter lookback.matter");
        assertThat(errors(() -> it.lookBack(Map.of("rule", "none")))).containsExactly("rule form.option");
    }

    @Test
    void aCheckIsNotBeforeTheClosingNorYetToCome() {
        var it = new LookBackStory(program, "ordinary").halfAYearLater();
        LocalDate closedOn = it.problem(it.closed(1)).closedOn();
        it.lookBack(Map.of("rule", "all")).confirmed(Map.of());
        var inspector = it.story.as("inspector1");
        assertThat(errors(() -> inspector.complete(
                        "inspectProblem",
                        it.closed(1),
                        Map.of("checkedOn", closedOn.minusDays(1).toString()))))
                .containsExactly("checkedOn lookback.checkedBeforeClosed");
        assertThat(errors(() -> inspector.complete(
                        "inspectProblem",
                        it.closed(1),
                        Map.of("checkedOn", it.story.today().plusDays(1).toString()))))
                .containsExactly("checkedOn form.dateMax");
        inspector.complete("inspectProblem", it.closed(1), Map.of("checkedOn", closedOn.toString()));
        assertThat(it.sheet().get(0).checkedOn()).isEqualTo(closedOn);
    }

    @Test
    void aLookBackOnNothingIsRefused() {
        var it = new LookBackStory(program, "ordinary", "ordinary");
        LocalDate closedOn = it.problem(it.closed(1)).closedOn();
        var tooRecent = refusal(() -> it.lookBack(Map.of()));
        assertThat(tooRecent.code()).isEqualTo("lookback.tooRecent");
        assertThat(tooRecent.arguments()).containsExactly(2, closedOn.plusMonths(6));
        it.lookBack(Map.of("recent", true, "rule", "all"));
        assertThat(it.sampled()).hasSize(2);
        // Both are in the sample of a look-back that runs.
        assertThat(refusal(() -> it.lookBack(Map.of("recent", true))).code()).isEqualTo("lookback.empty");
        assertThat(refusal(() -> it.lookBack(Map.of("recent", true, "units", List.of("health"))))
                        .code())
                .isEqualTo("lookback.empty");
        assertThat(refusal(() -> it.lookBack(Map.of("recent", true, "organ", "court")))
                        .code())
                .isEqualTo("lookback.empty");
    }
}
