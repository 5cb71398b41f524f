package org.bihuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.NewProblem;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A matter starts from a list that was issued on paper, as an import does it. */
@ParameterizedClass
@EnumSource
class ListAlreadyIssuedTests {

    private final Story story;

    ListAlreadyIssuedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theProblemsRunAtOnce() {
        story.beginFromList(
                List.of(
                        NewProblem.of(problem("甲", "water", "ordinary")),
                        limited(new NewProblem.Limit("duration", null, 20, "WORKING_DAY", "收到后20个工作日")),
                        limited(new NewProblem.Limit("immediate", null, null, null, "立行立改")),
                        limited(new NewProblem.Limit("longTerm", null, null, null, "长期坚持"))),
                Map.of("issuedOn", "2026-02-10"),
                "office");
        assertThat(story.stage()).isEqualTo("followUp");
        assertThat(story.matter().issuedOn()).isEqualTo("2026-02-10");
        assertThat(story.due("draftHandlingReport")).isEqualTo("2026-05-10");
        assertThat(story.waiting()).containsExactly("draftHandlingReport");
        assertThat(story.count("issued")).isEqualTo(4);
        assertThat(story.problem(1).issuedOn()).isEqualTo("2026-02-10");

        story.runJobs();
        assertThat(story.waiting())
                .filteredOn(it -> it.startsWith("receiveProblem"))
                .hasSize(4);
        // Three working days after 10 February; 15 to 23 February 2026 is the Spring Festival.
        assertThat(story.due("receiveProblem", story.numbered(1))).isEqualTo("2026-02-13");
        assertThat(refusal(() -> story.as("organ")
                        .complete("receiveProblem", story.numbered(1), Map.of("receivedOn", "2026-02-09"))))
                .isEqualTo(Reason.of("problem.receivedBeforeIssued", "2026-02-10"));
        for (int n = 1; n <= 4; n++) {
            story.as("organ").complete("receiveProblem", story.numbered(n));
        }
        assertThat(story.problem(1).due()).isEqualTo("2026-06-02");
        assertThat(story.problem(2).due()).as("20 working days from 2 March").isEqualTo("2026-03-30");
        assertThat(story.problem(3).due()).isEqualTo("2026-04-01");
        assertThat(story.problem(4).due()).isEqualTo("2026-09-02");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.passed("supervision", "listIssued")).isEqualTo(1);
        assertThat(story.passed("supervision", "research")).isZero();
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void whatWasReportedClosedBeforeIsNotAskedForAgain() {
        NewProblem open = NewProblem.of(problem("甲", "water", "ordinary"));
        story.beginFromList(List.of(open, reportedClosed()), Map.of(), "clerk").runJobs();
        assertThat(story.status(2)).isEqualTo("reportedClosed");
        assertThat(story.problem(2).closedOn()).isNull();
        assertThat(story.matter().openProblems()).isEqualTo(1);
        assertThat(story.waiting()).contains("receiveProblem 1").doesNotContain("receiveProblem 2");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.status(2)).isEqualTo("reportedClosed");
    }

    @Test
    void onlyACommitteeOfOnesOwn() {
        assertThat(errors(() -> story.beginFromList(List.of(), Map.of(), "otherclerk")))
                .containsExactly("hostCommittee matter.otherCommittee");
        assertThat(forbidden(() -> story.beginFromList(List.of(), Map.of(), "organ"))
                        .code())
                .isEqualTo("matter.mayNotStart");
        assertThat(errors(() -> story.beginFromList(List.of(), Map.of("issuedOn", "2026-03-03"), "office")))
                .containsExactly("issuedOn form.dateMax");
    }

    private static NewProblem limited(NewProblem.Limit limit) {
        return imported(limit, false);
    }

    private static NewProblem reportedClosed() {
        return imported(new NewProblem.Limit("none", null, null, null, null), true);
    }

    private static NewProblem imported(NewProblem.Limit limit, boolean reportedClosed) {
        return new NewProblem(
                "导入的问题",
                null,
                null,
                null,
                "ordinary",
                null,
                null,
                null,
                null,
                null,
                Map.of("牵头领导", "某某"),
                "health",
                List.of(),
                limit,
                null,
                null,
                null,
                reportedClosed ? LocalDate.of(2026, 1, 31) : null,
                reportedClosed);
    }
}
