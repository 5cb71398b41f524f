package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;
import static org.bihuan.Voting.sheet;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.amendment.DecideRules;
import org.bihuan.amendment.Proposal;
import org.bihuan.amendment.ProposeRules;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.rulebook.RuleVersion;
import org.bihuan.task.OpenWork;
import org.bihuan.task.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody stands in for a colleague 代理: what both may and neither, from the first day to the last. */
@ParameterizedClass
@EnumSource
class SubstituteTests {

    private final TestDatabase program;
    private final Story story;
    private final Staff staff;
    private final long before;

    SubstituteTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        staff = new Staff(database, story);
        staff.restore();
        before = database.get(JdbcClient.class)
                .sql("select coalesce(max(id), 0) from message")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
        staff.restore();
    }

    @Test
    void theSubstituteActsAndBothAreWrittenDown() {
        String id = verifying();
        assertThat(story.as("committee").work()).doesNotContain("verifyRectification");
        staff.away("inspector1", "committee", 5);
        assertThat(story.as("committee").work()).contains("verifyRectification");
        var entry = story.as("committee").complete("verifyRectification", id);
        assertThat(entry.actor()).isEqualTo("committee");
        assertThat(entry.onBehalfOf()).isEqualTo("inspector1");

        var timeline = story.as("clerk").use(Timeline.class);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(timeline.ofProblem(story.as("clerk").actor(), id, null, 1))
                .extracting(Timeline.Item::person, Timeline.Item::onBehalfOf)
                .containsExactly(tuple("某committee代某inspector1", "某inspector1"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(timeline.ofProblem(story.as("clerk").actor(), id, null, 1))
                .extracting(Timeline.Item::person)
                .containsExactly("某committee for 某inspector1");

        assertThat(refusal(() -> story.as("inspector1").complete("verifyRectification", id))
                        .code())
                .as("what was done for him, he has done")
                .isEqualTo("task.already");
        assertThat(refusal(() -> story.as("committee").complete("verifyRectification", id))
                        .code())
                .isEqualTo("task.already");
        assertThat(catchThrowableOfType(
                                Refused.class, () -> story.as("committee").complete("verifyRectification", id))
                        .behalf())
                .as("the journal says by whose right it was asked for")
                .isEqualTo("inspector1");
        story.as("inspector2").complete("verifyRectification", id);
        assertThat(story.status(1)).isEqualTo("decision");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void twoRightsAreNotTwoPeople() {
        String id = verifying();
        staff.away("inspector1", "inspector2", 5);
        assertThat(story.as("inspector2").complete("verifyRectification", id).onBehalfOf())
                .as("his own right comes first")
                .isNull();
        assertThat(story.as("inspector2").work()).doesNotContain("verifyRectification");
        assertThat(refusal(() -> story.as("inspector2").complete("verifyRectification", id))
                        .code())
                .isEqualTo("task.already");
        assertThat(story.status(1)).isEqualTo("verifying");
    }

    @Test
    void whoIsKeptFromItKeepsHisSubstituteFromIt() {
        story.begin().walkTo("draftOpinion");
        story.as("clerkinspector")
                .complete("draftOpinion", Map.of("problems", List.of(problem("水质", "water", "ordinary"))));
        story.walkTo("draftHandlingReport").runJobs().walkTo("verifyRectification", story.numbered(1));
        staff.away("clerkinspector", "committee", 30);
        assertThat(story.as("committee").work()).doesNotContain("verifyRectification");
        assertThat(refusal(() -> story.as("committee").complete("verifyRectification", story.numbered(1)))
                        .code())
                .isEqualTo("task.excluded");
        assertThat(doers("verifyRectification")).doesNotContain("committee", "clerkinspector");
    }

    @Test
    void whatIsDoneForSomebodyKeepsBothFromTheRest() {
        story.begin().walkTo("draftOpinion");
        staff.away("clerkinspector", "inspector3", 90);
        story.as("inspector3")
                .complete("draftOpinion", Map.of("problems", List.of(problem("水质", "water", "ordinary"))));
        story.walkTo("draftHandlingReport").runJobs().walkTo("verifyRectification", story.numbered(1));
        for (String kept : List.of("inspector3", "clerkinspector")) {
            assertThat(story.as(kept).work()).as(kept).doesNotContain("verifyRectification");
            assertThat(refusal(() -> story.as(kept).complete("verifyRectification", story.numbered(1)))
                            .code())
                    .isEqualTo("task.excluded");
        }
        assertThat(doers("verifyRectification"))
                .contains("inspector1", "inspector2")
                .doesNotContain("inspector3");
    }

    @Test
    void nobodyCountsTheVotesTwice() {
        story.followUp(List.of()).walkTo("decideHearing");
        story.as("council").complete("decideHearing", Map.of("outcome", "heardWithVote"));
        story.walkTo("openBallot").as("office").complete("openBallot");
        staff.named("office", "vicechair", 5);
        var counts = sheet(Map.of("satisfied", 17, "dissatisfied", 2));
        assertThat(story.as("vicechair").complete("enterCount", counts).onBehalfOf())
                .isEqualTo("office");
        for (String counted : List.of("vicechair", "office")) {
            assertThat(refusal(() -> story.as(counted).complete("confirmCount", counts))
                            .code())
                    .as("%s has counted", counted)
                    .isEqualTo("task.excluded");
        }
        story.as("committee").complete("confirmCount", counts);
        assertThat(story.waiting()).containsExactly("notifyDeputies");
    }

    @Test
    void nobodyDecidesRulesThatWereProposedForHim() {
        Substitution standing = staff.named("office", "clerk", 5);
        RuleVersion proposed = program.get(ProposeRules.class)
                .propose(
                        story.as("clerk").actor(),
                        new Proposal(
                                null,
                                Map.of(
                                        "verificationPeople",
                                        Map.of(
                                                "value",
                                                3,
                                                "source",
                                                "local",
                                                "zh",
                                                "本级办法第五条",
                                                "en",
                                                "Our rule, article 5")),
                                story.today().plusDays(30).toString(),
                                "试行。"));
        program.get(Substituting.class).end(staff.actor("secadmin"), "office", standing.id());
        staff.named("council", "office", 5);
        DecideRules decide = program.get(DecideRules.class);
        assertThat(refusal(() -> decide.decline(story.as("office").actor(), proposed.id(), "不妥。"))
                        .code())
                .isEqualTo("rulebook.ownProposal");
        decide.decline(story.as("council").actor(), proposed.id(), "不妥。");
    }

    @Test
    void itBeginsAndEndsByItself() {
        String id = verifying();
        program.get(Substituting.class).forOneself(staff.actor("inspector1"), staff.order("committee", 2, 3));
        for (boolean stands : List.of(false, false, true, true, false)) {
            assertThat(story.as("committee").work().contains("verifyRectification"))
                    .as(story.today().toString())
                    .isEqualTo(stands);
            assertThat(doers("verifyRectification").contains("committee")).isEqualTo(stands);
            story.letPass(Period.ofDays(1));
        }
        assertThat(forbidden(() -> story.as("committee").complete("verifyRectification", id))
                        .code())
                .isEqualTo("task.notYours");
    }

    @Test
    void nobodyStandsInForSomebodyWhoDoesNotKnow() {
        staff.named("inspector1", "committee", 5);
        assertThat(told("inspector1")).isEqualTo(1);
        assertThat(told("committee")).isEqualTo(1);
        assertThat(told("secadmin")).isZero();
        staff.restore();
        staff.away("inspector1", "committee", 5);
        assertThat(told("inspector1")).as("he named him himself").isEqualTo(1);
        assertThat(told("committee")).isEqualTo(2);
    }

    private long told(String person) {
        return program.get(JdbcClient.class)
                .sql("select count(*) from message where person = ? and code = 'substitution.told' and id > ?")
                .params(person, before)
                .query(Long.class)
                .single();
    }

    @Test
    void eitherOfThemEndsItAtOnce() {
        verifying();
        for (String who : List.of("inspector1", "committee")) {
            Substitution made = staff.away("inspector1", "committee", 5);
            assertThat(story.as("committee").work()).contains("verifyRectification");
            assertThatThrownBy(() -> program.get(Substituting.class).endOwn(staff.actor("inspector2"), made.id()))
                    .isInstanceOf(Missing.class);
            program.get(Substituting.class).endOwn(staff.actor(who), made.id());
            assertThat(story.as("committee").work()).doesNotContain("verifyRectification");
            assertThat(refusal(() -> program.get(Substituting.class).endOwn(staff.actor(who), made.id()))
                            .code())
                    .isEqualTo("substitution.over");
        }
    }

    @Test
    void whatHeHasTakenIsFreeWhenItEnds() {
        String id = planning();
        staff.named("water2", "health", 2);
        story.as("health").claim("planRectification", id);
        assertThat(refusal(() -> story.as("water").complete("planRectification", id))
                        .code())
                .isEqualTo("task.claimed");
        story.letPass(Period.ofDays(2));
        assertThat(doers("planRectification")).contains("water", "water2").doesNotContain("health");
        story.as("water").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
    }

    @Test
    void whatIsAskedInPersonIsAnsweredForHim() {
        String id = planning();
        story.as("water").perform("countersign", story.problem(1), Map.of("persons", List.of("water2")));
        assertThat(story.as("health").sees(id)).isFalse();
        staff.away("water2", "health", 3);
        assertThat(story.as("health").sees(id)).isTrue();
        assertThat(story.as("health")
                        .answer("giveOpinion", Map.of("opinion", "同意。"))
                        .onBehalfOf())
                .isEqualTo("water2");
        assertThat(story.passed("rectification", "opinionsGiven")).isEqualTo(1);
    }

    @Test
    void itIsNotPassedOn() {
        verifying();
        staff.away("inspector1", "committee", 5);
        assertThat(refusal(() -> staff.away("committee", "inspector1", 5)).code())
                .isEqualTo("substitution.away");
        staff.named("committee", "office", 5);
        assertThat(story.as("office").work())
                .as("the office has the head's rights, not those the head has for another")
                .doesNotContain("verifyRectification");
    }

    @Test
    void whoCannotStandInForWhom() {
        assertThat(refusal(() -> staff.away("inspector1", "office", 3)).code()).isEqualTo("substitution.colleague");
        assertThat(refusal(() -> staff.away("inspector1", "inspector1", 3)).code())
                .isEqualTo("substitution.oneself");
        assertThat(refusal(() -> staff.named("inspector1", "water", 3)).code())
                .as("never over the wall")
                .isEqualTo("substitution.side");
        assertThat(refusal(() -> staff.named("water", "clerk", 3)).code()).isEqualTo("substitution.side");
        assertThat(refusal(() -> staff.away("member", "member2", 3)).code())
                .as("a mandate is personal")
                .isEqualTo("substitution.personal");
        for (String administrator : List.of("sysadmin", "logadmin")) {
            assertThat(refusal(() -> staff.named(administrator, "auditor", 3)).code())
                    .isEqualTo("substitution.role");
            assertThat(refusal(() -> staff.named("auditor", administrator, 3)).code())
                    .isEqualTo("substitution.role");
        }
        assertThat(refusal(() -> staff.named("sysadmin", "logadmin", 3)).code()).isEqualTo("substitution.role");
        assertThat(refusal(() -> staff.named("secadmin", "sysadmin", 3)).code()).isEqualTo("staffing.oneself");
        assertThat(refusal(() -> staff.named("office", "secadmin", 3)).code()).isEqualTo("staffing.oneself");
        staff.away("inspector1", "committee", 3);
        assertThat(refusal(() -> staff.named("inspector1", "inspector2", 3)).code())
                .isEqualTo("substitution.twice");
    }

    @Test
    void whatDoesNotFit() {
        Substituting substituting = program.get(Substituting.class);
        var inspector = staff.actor("inspector1");
        assertThat(errors(() -> substituting.forOneself(inspector, new Substituting.Order(null, null, null, null))))
                .containsExactly("substitute form.required");
        assertThat(errors(() -> substituting.forOneself(
                        inspector, new Substituting.Order("nobody", null, "2026-03-09", "外出。"))))
                .containsExactly("substitute form.person");
        assertThat(errors(() -> substituting.forOneself(inspector, staff.order("committee", -1, 3))))
                .containsExactly("from staffing.between");
        assertThat(errors(() -> substituting.forOneself(inspector, staff.order("committee", 3, 2))))
                .containsExactly("until staffing.between");
        assertThat(errors(() -> substituting.forOneself(inspector, staff.order("committee", 0, 400))))
                .containsExactly("until staffing.between");
        assertThat(errors(() -> substituting.forOneself(
                        inspector, new Substituting.Order("committee", null, "tomorrow", "外出。"))))
                .containsExactly("until form.date");
        assertThat(errors(() -> substituting.forOneself(
                        inspector, new Substituting.Order("committee", null, "2026-03-09", "字".repeat(2_001)))))
                .containsExactly("reason form.maxLength");
        assertThatThrownBy(
                        () -> substituting.forPerson(staff.actor("secadmin"), "nobody", staff.order("committee", 0, 1)))
                .isInstanceOf(Missing.class);
    }

    private Set<String> doers(String activity) {
        return program.get(OpenWork.class)
                .people(story.item(activity, story.numbered(1)).id());
    }

    private String verifying() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("verifyRectification", id);
        return id;
    }

    private String planning() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        return id;
    }
}
