package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.EmptyResultDataAccessException;

/** Where the rule book says so, the decision is on public notice 公示 before the problem is closed. */
@ParameterizedClass
@EnumSource
class PublicNoticeTests {

    private final Story story;

    PublicNoticeTests(TestDatabase database) {
        story = new Story(database);
        story.under("notice");
    }

    @Test
    void nothingIsConcludedBeforeItsLastDay() {
        String id = noticed();
        assertThat(story.status(1)).isEqualTo("publicNotice");
        assertThat(story.problem(1).noticeUntil()).isEqualTo(story.today().plusDays(5));
        assertThat(story.due("concludeNotice", id)).isEqualTo(story.problem(1).noticeUntil());
        Reason early = refusal(() -> conclude(id, Map.of("outcome", "concluded")));
        assertThat(early)
                .isEqualTo(Reason.of("signoff.noticeRuns", story.problem(1).noticeUntil()));

        story.letPass(Period.ofDays(4));
        assertThat(refusal(() -> conclude(id, Map.of("outcome", "concluded")))).isEqualTo(early);
        story.letPass(Period.ofDays(1));
        conclude(id, Map.of("outcome", "concluded"));
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void anObjectionUpheldLeadsBackToVerification() {
        String id = noticed();
        story.letPass(Period.ofDays(5));
        assertThat(refusal(() -> conclude(id, Map.of("outcome", "upheld", "objections", 0)))
                        .code())
                .isEqualTo("signoff.noObjection");
        conclude(id, Map.of("outcome", "upheld", "objections", 2));
        assertThat(story.status(1)).isEqualTo("verifying");
        assertThat(story.problem(1).verifications()).isZero();
        assertThat(story.matter().openProblems()).isEqualTo(1);

        story.walkTo("decideByViceChair", id);
        assertThat(story.problem(1).verifications()).isEqualTo(2);
        story.as("vicechair").complete("decideByViceChair", id);
        story.as("office").complete("publishNotice", id);
        story.letPass(Period.ofDays(5));
        conclude(id, Map.of());
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.passed("signoff", "verifyRectification")).isEqualTo(2);
    }

    @Test
    void aPartThatIsObjectedToLeavesNoRemainder() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("decideByViceChair", id);
        story.as("vicechair")
                .complete(
                        "decideByViceChair",
                        id,
                        Map.of(
                                "outcome",
                                "partly",
                                "degree",
                                "B",
                                "commitment",
                                "年内完成",
                                "commitmentDue",
                                "2026-12-31"));
        assertThat(story.status(2)).isEqualTo("draft");
        assertThat(story.as("water").sees(story.numbered(2))).isFalse();
        story.as("office").complete("publishNotice", id);
        story.letPass(Period.ofDays(5));
        conclude(id, Map.of("outcome", "upheld", "objections", 1));
        story.walkTo("decideByViceChair", id);
        story.as("vicechair").complete("decideByViceChair", id, Map.of("outcome", "redo"));
        assertThat(story.count("draft")).isZero();
        assertThat(story.matter().openProblems()).isEqualTo(1);
    }

    /** A number that people have read is never given to something else, neither to another remainder nor to a part. */
    @Test
    void aRemainderThatIsDroppedKeepsItsNumber() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("decideByViceChair", id);
        decidePartly(id, "东线管网尚未更换");
        assertThat(story.problem(2).title()).isEqualTo("东线管网尚未更换");
        objectedTo(id);
        story.walkTo("decideByViceChair", id);
        decidePartly(id, "泵站尚未改造");
        assertThat(story.status(3)).isEqualTo("draft");
        assertThat(story.problem(3).title()).isEqualTo("泵站尚未改造");
        assertThatThrownBy(() -> story.problem(2)).isInstanceOf(EmptyResultDataAccessException.class);
        objectedTo(id);

        story.walkTo("decideByViceChair", id);
        story.as("vicechair").complete("decideByViceChair", id, Map.of("outcome", "redo"));
        story.walkTo("reportRectification", id);
        story.as("clerk")
                .perform(
                        "split",
                        story.problem(1),
                        Map.of("parts", List.of(problem("甲", "water", "ordinary"), problem("乙", "water", "ordinary"))));
        assertThat(story.problem(4).title()).isEqualTo("甲");
        assertThat(story.problem(5).title()).isEqualTo("乙");
    }

    private void decidePartly(String id, String remainder) {
        story.as("vicechair").complete("decideByViceChair", id, Map.of("outcome", "partly", "remainder", remainder));
    }

    /** The objection is upheld, and so verification begins anew. */
    private void objectedTo(String id) {
        story.as("office").complete("publishNotice", id);
        story.letPass(Period.ofDays(5));
        conclude(id, Map.of("outcome", "upheld", "objections", 1));
    }

    @Test
    void aPartThatIsWithdrawnLeavesNoRemainder() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("decideByViceChair", id);
        story.as("vicechair").complete("decideByViceChair", id, Map.of("outcome", "partly"));
        assertThat(story.count("draft")).isEqualTo(1);
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(story.status(1)).isEqualTo("withdrawn");
        assertThat(story.count("draft")).isZero();
        assertThat(story.matter().openProblems()).isZero();
    }

    private String noticed() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("decideByViceChair", id);
        story.as("vicechair").complete("decideByViceChair", id);
        story.as("office").complete("publishNotice", id);
        return id;
    }

    private void conclude(String id, Map<String, ?> fields) {
        story.as("office").complete("concludeNotice", id, fields);
    }
}
