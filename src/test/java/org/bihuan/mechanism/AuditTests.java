package org.bihuan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.Voting;
import org.bihuan.ballot.Ballot;
import org.bihuan.problem.NewProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rectification of audit findings 审计查出问题整改 (监督法 art. 27): single reports, hearing within six months, a vote for each. */
@ParameterizedClass
@EnumSource
class AuditTests {

    private static final List<Map<String, Object>> FINDINGS = List.of(
            finding("滞留专项资金", "water", "37054.47"),
            finding("多计工程价款", "health", "1200.5"),
            finding("应缴未缴非税收入", "water", "85"));

    private final TestDatabase database;
    private final Story story;

    AuditTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    @Test
    void theReportIsHeardWithinSixMonthsOfTheAuditReport() {
        LocalDate heard = story.today().minusMonths(1);
        started(heard).walkTo("holdHearing");

        assertThat(story.due("draftOpinion"))
                .as("5 working days after that session")
                .isBetween(heard.plusDays(5), heard.plusDays(16));
        assertThat(story.due("draftHandlingReport"))
                .as("the variant of handlingReport for audits")
                .isBetween(
                        story.today().plusMonths(2), story.today().plusMonths(2).plusDays(12));
        assertThat(story.due("holdHearing"))
                .as("six months, article 27")
                .isBetween(heard.plusMonths(6), heard.plusMonths(6).plusDays(12));
        assertThat(story.item("holdHearing", null).dueZh()).contains("第二十七条");
    }

    @Test
    void theDayOfTheAuditReportIsNeededAndNotInTheFuture() {
        assertThat(errors(() -> story.begin(
                        "audit", Map.of("heardOn", story.today().plusDays(1).toString()))))
                .containsExactly("heardOn form.dateMax");
        assertThat(errors(() -> story.begin("audit", Map.of("heardOn", "")))).containsExactly("heardOn form.required");
    }

    @Test
    void eachDepartmentReportsForItself() {
        started(story.today()).walkTo("arrangeUnitReports");
        assertThat(story.problem(1).amount()).isEqualByComparingTo("37054.47");
        assertThat(story.problem(2).amount()).isEqualByComparingTo(new BigDecimal("1200.5"));

        story.as("organ").complete("arrangeUnitReports");
        assertThat(story.waiting())
                .filteredOn("reportUnitRectification"::equals)
                .as("water leads two of the three problems, and reports once")
                .hasSize(2);
        assertThat(story.as("water").work()).contains("reportUnitRectification");
        assertThat(story.as("education").work()).doesNotContain("reportUnitRectification");

        story.as("water").answer("reportUnitRectification", Map.of("amount", 37139.47, "rectifiedAmount", 30000));
        assertThat(story.as("water").work()).doesNotContain("reportUnitRectification");
        assertThat(story.waiting()).doesNotContain("draftHandlingReport");
        story.as("health").answer("reportUnitRectification", Map.of());
        assertThat(story.waiting()).contains("draftHandlingReport");
    }

    @Test
    void aDepartmentThatFailsItsVoteReportsAgainAndIsVotedOnAlone() {
        started(story.today()).walkTo("openBallot");
        assertThat(open().subject()).isEqualTo("health");
        Voting.onPaper(story, "dissatisfied");
        assertThat(open().subject()).isEqualTo("water");
        Voting.onPaper(story, "satisfied");

        assertThat(story.waiting()).filteredOn("redoUnitRectification"::equals).hasSize(1);
        assertThat(story.as("water").work()).doesNotContain("redoUnitRectification");
        assertThat(story.due("redoUnitRectification")).isAfter(story.today());
        story.as("health").answer("redoUnitRectification", Map.of());
        story.as("office").complete("hearAgain");
        assertThat(open().subject()).isEqualTo("health");
        Voting.onPaper(story, "basicallySatisfied");

        assertThat(story.waiting()).contains("notifyDeputies");
        story.runJobs().walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.count("closed")).isEqualTo(3);
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void afterFailuresEnoughTheCouncilDecides() {
        started(story.today()).walkTo("openBallot");
        for (int i = 0; i < 2; i++) {
            story.walkTo("openBallot");
            Voting.onPaper(story, "dissatisfied");
            if (i == 0) {
                Voting.onPaper(story, "satisfied");
            }
        }
        assertThat(story.waiting()).contains("decideMeasures").doesNotContain("redoUnitRectification");
        story.as("council").complete("decideMeasures", Map.of("outcome", "redo", "measure", "specialInquiry"));
        assertThat(story.waiting()).contains("redoUnitRectification");
        story.walkTo("openBallot");
        assertThat(open().subject()).isEqualTo("health");
        Voting.onPaper(story, "satisfied");
        assertThat(story.runJobs().walkToEnd().matter().state()).isEqualTo("closed");
    }

    @Test
    void aListTakenOverStartsAtItsIssue() {
        story.beginFromList(
                        "audit",
                        FINDINGS.stream().map(NewProblem::of).toList(),
                        Map.of("heardOn", story.today().minusMonths(2).toString()),
                        "office")
                .runJobs();

        assertThat(story.count("issued")).isEqualTo(3);
        assertThat(story.problem(1).amount()).isEqualByComparingTo("37054.47");
        assertThat(story.passed("audit", "draftOpinion")).isZero();
        assertThat(story.waiting()).contains("arrangeUnitReports");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.passed("unitVotes", "unitVote")).isEqualTo(2);
    }

    private Story started(LocalDate heard) {
        story.begin("audit", Map.of("heardOn", heard.toString())).walkTo("draftOpinion");
        story.as("clerk").complete("draftOpinion", Map.of("problems", FINDINGS));
        return story.walkTo("arrangeUnitReports").runJobs();
    }

    private Ballot open() {
        return new Voting(database, story.id(), null).ballot();
    }

    private static Map<String, Object> finding(String title, String unit, String amount) {
        var finding = new HashMap<>(Story.problem(title, unit, "ordinary"));
        finding.put("amount", new BigDecimal(amount));
        return finding;
    }
}
