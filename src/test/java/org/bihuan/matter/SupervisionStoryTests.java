package org.bihuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole chain once, from the topic to the archive, and what each step leaves behind. */
@ParameterizedClass
@EnumSource
class SupervisionStoryTests {

    private final Story story;

    SupervisionStoryTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theLoopCloses() {
        topic();
        research();
        review();
        opinion();
        issue();
        rectification();
        signOff();
        report();
        archive();
    }

    private void topic() {
        story.begin();
        assertThat(story.stage()).isEqualTo("proposed");
        assertThat(story.matter().state()).isEqualTo("open");
        assertThat(story.as("council").work()).containsExactly("approveTopic");
        assertThat(story.as("clerk").work()).isEmpty();
        assertThat(story.as("clerk").sees()).isTrue();
        assertThat(story.as("organ").sees()).isFalse();
        assertThat(story.as("otherclerk").sees()).isFalse();

        story.as("council").complete("approveTopic", Map.of("planYear", 2026));
        assertThat(story.as("council").work()).isEmpty();
        assertThat(story.as("council").done()).containsExactly("approveTopic");
        assertThat(story.decisions()).containsExactly("approveTopic approved council");

        story.as("clerk")
                .complete("formGroup", Map.of("leader", "committee", "members", List.of("clerk", "vicechair")));
        assertThat(story.stage()).isEqualTo("research");
    }

    private void research() {
        assertThat(story.as("vicechair").work()).containsExactly("planResearch");
        assertThat(story.as("office").work()).isEmpty();
        story.as("clerk").complete("planResearch", Map.of("plan", "先走访,后座谈。"));
        story.letPass(Period.ofDays(7));
        story.as("vicechair").complete("recordResearch", Map.of("method", "symposium"));
        story.as("clerk").complete("hearOpinions");
        story.as("clerk").complete("writeResearchReport");
        assertThat(story.as("committee").work()).containsExactly("reviewResearchReport");
        story.as("committee").complete("reviewResearchReport");
        assertThat(story.stage()).isEqualTo("review");
    }

    private void review() {
        // The session is on 20 April 2026; by article 15 the draft is due 20 days, the report 10, the members' copy 7
        // before it.
        story.as("office").complete("planSession", Map.of("session", Map.of("name", "常委会会议", "date", "2026-04-20")));
        story.as("office").complete("collectOpinions");
        assertThat(story.as("organ").sees()).isTrue();
        assertThat(story.due("draftReport")).isEqualTo("2026-03-31");
        story.as("organ").complete("draftReport");
        story.as("committee").complete("commentReport");
        assertThat(story.due("submitReport")).isEqualTo("2026-04-10");
        story.as("organ").complete("submitReport");
        assertThat(story.due("distributeReport")).isEqualTo("2026-04-13");
        story.as("office").complete("distributeReport");
        story.letPass(Period.between(story.today(), LocalDate.of(2026, 4, 20)));
        story.as("office")
                .complete(
                        "holdSession",
                        Map.of(
                                "session", Map.of("name", "常委会会议", "date", "2026-04-20"),
                                "entitled", 21,
                                "present", 19));
        assertThat(story.stage()).isEqualTo("opinion");
    }

    private void opinion() {
        // Five working days after the session: 21, 22, 23, 24 and 27 April.
        assertThat(story.due("draftOpinion")).isEqualTo("2026-04-27");
        story.as("clerk")
                .complete(
                        "draftOpinion",
                        Map.of(
                                "problems",
                                List.of(
                                        Map.of(
                                                "title", "水源地标志缺失",
                                                "leadUnit", "water",
                                                "assistingUnits", List.of("education"),
                                                "due", "2026-09-30"),
                                        problem("水质检测不及时", "health", "key"),
                                        problem("管网漏损率高", "water", "listed"))));
        assertThat(story.status(1)).isEqualTo("draft");
        assertThat(story.as("clerk").sees(story.numbered(1))).isTrue();
        assertThat(story.as("vicechair").sees(story.numbered(1))).isTrue();
        for (String outside : List.of("organ", "water", "health", "education", "otherclerk", "judge", "member")) {
            assertThat(story.as(outside).sees(story.numbered(1))).as(outside).isFalse();
        }
        story.as("vicechair").complete("reviewOpinion");
        story.as("council").complete("approveOpinion", Map.of("meeting", Map.of("name", "主任会议", "date", "2026-04-20")));
        story.as("office").complete("numberOpinion", Map.of("number", "试人常审〔2026〕" + story.id() + "号"));
        assertThat(story.matter().number()).isEqualTo("试人常审〔2026〕" + story.id() + "号");
        // Seven days after approval.
        assertThat(story.due("deliverOpinion")).isEqualTo("2026-04-27");
        assertThat(story.as("water").sees()).isFalse();
        story.letPass(Period.ofDays(1));
        story.as("office").complete("deliverOpinion");
    }

    private void issue() {
        assertThat(story.stage()).isEqualTo("followUp");
        assertThat(story.matter().issuedOn()).isEqualTo("2026-04-21");
        assertThat(story.matter().openProblems()).isEqualTo(3);
        assertThat(story.as("organ").work()).containsExactly("draftHandlingReport");
        assertThat(story.due("draftHandlingReport")).isEqualTo("2026-07-21");
        assertThat(story.status(1)).isEqualTo("issued");
        assertThat(story.problem(1).model()).isNull();

        story.runJobs();
        assertThat(story.problem(1).model()).startsWith("rectification:");
        assertThat(story.as("organ").work())
                .containsExactly("receiveProblem", "receiveProblem", "receiveProblem", "draftHandlingReport");
        // Three working days after issue: 22, 23 and 24 April.
        assertThat(story.due("receiveProblem", story.numbered(1))).isEqualTo("2026-04-24");
        assertThat(story.as("water").sees(story.numbered(1))).isTrue();
        assertThat(story.as("water").sees(story.numbered(2))).isFalse();
        assertThat(story.as("education").sees(story.numbered(1))).as("assists").isTrue();
        assertThat(story.as("education").sees(story.numbered(3))).isFalse();
        assertThat(story.as("organ").sees(story.numbered(3))).isTrue();
        assertThat(story.as("judge").sees(story.numbered(1))).isFalse();
        assertThat(story.as("water").work()).isEmpty();
    }

    private void rectification() {
        String first = story.numbered(1);
        story.as("organ").complete("receiveProblem", first);
        story.as("organ").complete("receiveProblem", story.numbered(2));
        assertThat(story.problem(1).due()).as("the list's own date").isEqualTo("2026-09-30");
        assertThat(story.problem(2).due()).as("three months after receipt").isEqualTo("2026-07-21");
        assertThat(story.problem(2).dueEn()).contains("2026");

        story.as("organ").complete("assignProblem", first, Map.of("leadUnit", "water"));
        assertThat(story.as("water").work()).containsExactly("signForProblem");
        assertThat(story.as("health").work()).isEmpty();
        // Five working days after assignment on 21 April, over the Labour Day holiday's eve.
        assertThat(story.due("signForProblem", first)).isEqualTo("2026-04-28");
        story.as("water").complete("signForProblem", first);
        assertThat(story.status(1)).isEqualTo("accepted");
        assertThat(story.due("planRectification", first)).isEqualTo("2026-05-21");
        story.as("water").complete("planRectification", first, Map.of("plannedOn", "2026-08-31", "goal", "标志齐全"));
        assertThat(story.status(1)).isEqualTo("planReview");
        assertThat(story.problem(1).goal()).isEqualTo("标志齐全");
        story.as("committee").complete("reviewPlan", first);
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.due("reportRectification", first)).isEqualTo("2026-09-30");
        story.letPass(Period.ofMonths(2));
        story.as("water").complete("reportRectification", first);
        assertThat(story.status(1)).isEqualTo("reportReview");
        assertThat(story.problem(1).evidence()).isEqualTo(1);
        story.as("clerk").complete("commentRectification", first);
        assertThat(story.status(1)).isEqualTo("closeApplied");
    }

    private void signOff() {
        String first = story.numbered(1);
        story.as("water").complete("applyForSignOff", first);
        assertThat(story.status(1)).isEqualTo("verifying");
        story.as("inspector1").complete("verifyRectification", first);
        assertThat(story.status(1)).as("one of two").isEqualTo("verifying");
        assertThat(story.as("inspector1").work()).isEmpty();
        assertThat(story.as("inspector2").work()).containsExactly("verifyRectification");
        story.as("inspector2").complete("verifyRectification", first);
        assertThat(story.status(1)).isEqualTo("decision");
        assertThat(story.problem(1).authority()).isEqualTo("viceChair");
        story.as("vicechair").complete("decideByViceChair", first);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(1).closedOn()).isEqualTo(story.today());
        assertThat(story.matter().openProblems()).isEqualTo(2);

        story.walkTo("decideByCouncil", story.numbered(2));
        story.walkToEnd(story.numbered(2));
        story.walkTo("proposeVote", story.numbered(3));
        assertThat(story.as("council").work()).containsExactly("proposeVote");
        story.walkToEnd(story.numbered(3));
        assertThat(story.count("closed")).isEqualTo(3);
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.decisions())
                .containsSubsequence(
                        "decideByViceChair closed viceChair",
                        "decideByCouncil closed council",
                        "proposeVote closed council",
                        "evaluateVotes closed vote");
    }

    private void report() {
        assertThat(story.waiting()).containsExactly("draftHandlingReport");
        story.as("organ").complete("draftHandlingReport");
        story.as("committee").complete("commentHandlingReport");
        story.as("organ").complete("fileHandlingReport");
        story.as("council").complete("decideHearing");
        story.as("office").complete("notifyDeputies");
        assertThat(story.as("member").sees()).isFalse();
        story.as("office").complete("publishResults");
        assertThat(story.as("member").sees()).isTrue();
        assertThat(story.matter().publishedOn()).isEqualTo(story.today());
    }

    private void archive() {
        assertThat(story.stage()).isEqualTo("archive");
        assertThat(story.due("archiveMatter")).isEqualTo(story.today().plusDays(30));
        story.as("office").complete("archiveMatter");
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.matter().endedOn()).isEqualTo(story.today());
        assertThat(story.waiting()).isEmpty();
        assertThat(story.verified().ok()).isTrue();
        assertThat(story.verified().entries())
                .as("one entry of the journal per record")
                .isEqualTo(story.records());
    }
}
