package org.bihuan.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.commitment.Commitments.Commitment;
import org.bihuan.commitment.Commitments.Question;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised when a problem is signed off 承诺事项 is followed after it, and after the matter, until it is kept or broken. */
@ParameterizedClass
@EnumSource
class CommitmentTests {

    private final TestDatabase database;
    private final Story story;

    CommitmentTests(TestDatabase database) {
        this.database = database;
        this.story = new Story(database);
    }

    @Test
    void aDegreeThatIsAPromiseNeedsOne() {
        String id = deciding();
        assertThat(refusal(() -> decide(id, Map.of("degree", "B"))).code()).isEqualTo("signoff.promiseMissing");
        assertThat(refusal(() -> decide(id, Map.of("degree", "A", "commitment", "年内完成")))
                        .code())
                .isEqualTo("signoff.promiseIncomplete");
        assertThat(errors(() -> decide(id, Map.of("degree", "E")))).containsExactly("degree form.option");
        assertThat(errors(() -> decide(id, Map.of("degree", "")))).containsExactly("degree form.required");
        assertThat(errors(() -> decide(
                        id,
                        Map.of(
                                "degree", "B",
                                "commitment", "年内完成",
                                "commitmentDue", story.today().toString()))))
                .containsExactly("commitmentDue form.dateMin");
        decide(id, Map.of("degree", "A"));
        assertThat(story.problem(1).resolved()).isTrue();
        assertThat(story.problem(1).degreeZh()).isEqualTo("已解决");
        assertThat(made()).isEmpty();
        assertThat(story.waiting()).doesNotContain("reportCommitment 1");
    }

    @Test
    void itIsKeptAfterTheMatterIsClosed() {
        String id = promised();
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(1).resolved()).isFalse();
        assertThat(made()).extracting(Commitment::state).containsExactly("open");
        assertThat(story.due("reportCommitment", id)).isEqualTo("2026-06-30");
        closeTheMatter();

        assertThat(story.as("water").work()).containsExactly("reportCommitment");
        assertThat(errors(() -> story.as("water").complete("reportCommitment", id, Map.of("evidence", List.of()))))
                .containsExactly("evidence form.required");
        story.as("water").complete("reportCommitment", id);
        story.as("clerk").complete("confirmCommitment", id, Map.of("outcome", "kept"));
        assertThat(made()).extracting(Commitment::state).containsExactly("kept");
        assertThat(made().get(0).endedOn()).isEqualTo(story.today());
        assertThat(made().get(0).evidence()).isEqualTo(1);
        assertThat(story.waiting()).isEmpty();
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void anotherDateStandsBesideTheFirstAndABrokenPromiseIsCounted() {
        Resolution before = resolution();
        String id = promised();
        story.letPass(Period.ofMonths(5));
        assertThat(resolution().commitmentsOverdue()).isEqualTo(before.commitmentsOverdue() + 1);
        story.as("water").complete("reportCommitment", id);
        story.as("clerk").complete("confirmCommitment", id, Map.of("outcome", "again", "newDue", "2026-12-31"));
        assertThat(made().get(0).due()).isEqualTo("2026-12-31");
        assertThat(made().get(0).originalDue()).isEqualTo("2026-06-30");
        assertThat(story.due("reportCommitment", id)).isEqualTo("2026-12-31");
        assertThat(resolution().commitmentsOverdue()).isEqualTo(before.commitmentsOverdue());

        story.as("water").complete("reportCommitment", id);
        assertThat(errors(() ->
                        story.as("clerk").complete("confirmCommitment", id, Map.of("outcome", "broken", "reason", ""))))
                .containsExactly("reason form.required");
        story.as("clerk").complete("confirmCommitment", id, Map.of("outcome", "broken"));
        assertThat(made()).extracting(Commitment::state).containsExactly("broken");
        assertThat(resolution().commitmentsBroken()).isEqualTo(before.commitmentsBroken() + 1);
        assertThat(resolution().commitmentsOpen()).isEqualTo(before.commitmentsOpen());
        assertThat(resolution().graded()).isEqualTo(before.graded() + 1);
        assertThat(resolution().resolved()).isEqualTo(before.resolved());
    }

    @Test
    void othersDoNotSeeIt() {
        promised();
        assertThat(seen("water")).hasSize(1);
        assertThat(seen("health")).isEmpty();
        assertThat(seen("otherclerk")).isEmpty();
    }

    private String deciding() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("decideByViceChair", id);
        return id;
    }

    private String promised() {
        String id = deciding();
        decide(id, Map.of("degree", "B", "commitment", "六月底前完成管网改造", "commitmentDue", "2026-06-30"));
        return id;
    }

    private void decide(String id, Map<String, ?> fields) {
        story.as("vicechair").complete("decideByViceChair", id, fields);
    }

    private void closeTheMatter() {
        for (int i = 0; i < 30 && !story.matter().state().equals("closed"); i++) {
            String next = story.runJobs().waiting().stream()
                    .filter(it -> !it.contains(" "))
                    .findFirst()
                    .orElseThrow();
            for (String login : List.of("clerk", "office", "organ", "council", "vicechair")) {
                if (story.as(login).work().contains(next)) {
                    story.as(login).complete(next);
                    break;
                }
            }
        }
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    private List<Commitment> made() {
        return seen("clerk");
    }

    private List<Commitment> seen(String login) {
        return database.get(Commitments.class)
                .page(story.as(login).actor(), new Question(null, null, story.id(), null, 9));
    }

    private Resolution resolution() {
        return database.get(Ledger.class).statistics(story.as("office").actor()).resolution();
    }
}
