package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Verifications;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** At least one of those who verify a key problem has seen the place. */
@ParameterizedClass
@EnumSource
class SiteVisitTests {

    private final TestDatabase database;
    private final Story story;

    SiteVisitTests(TestDatabase database) {
        this.database = database;
        this.story = new Story(database);
    }

    @Test
    void theLastVerifierCannotLeaveItUnseen() {
        String id = verifying("key");
        verify("inspector1", id, "sample");
        assertThat(refusal(() -> verify("inspector2", id, "questionnaire")))
                .isEqualTo(Reason.of("signoff.noSiteVisit", id));
        assertThat(story.problem(1).verifications()).isEqualTo(1);
        verify("inspector2", id, "unannounced");
        assertThat(story.status(1)).isEqualTo("decision");
        assertThat(database.get(Verifications.class).current(id))
                .extracting(Verifications.Verification::method)
                .containsExactly("sample", "unannounced");
    }

    @Test
    void oneVisitIsEnough() {
        String id = verifying("listed");
        verify("inspector1", id, "onSite");
        verify("inspector2", id, "sample");
        assertThat(story.status(1)).isEqualTo("decision");
    }

    @Test
    void anOrdinaryProblemNeedsNone() {
        String id = verifying("ordinary");
        verify("inspector1", id, "sample");
        verify("inspector2", id, "questionnaire");
        assertThat(story.status(1)).isEqualTo("decision");
    }

    @Test
    void whatIsUnqualifiedNeedsNone() {
        String id = verifying("key");
        verify("inspector1", id, "sample");
        story.as("inspector2")
                .complete(
                        "verifyRectification",
                        id,
                        Map.of("method", "sample", "outcome", "unqualified", "newDue", "2026-06-30"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        story.walkTo("verifyRectification", id);
        assertThat(database.get(Verifications.class).current(id))
                .as("a new round begins from nothing")
                .isEmpty();
        assertThat(database.get(Verifications.class).all(id)).hasSize(2);
    }

    @Test
    void aRatingIsAskedForWhereTheRuleBookSaysSo() {
        story.under("notice");
        String id = verifying("listed");
        assertThat(errors(() ->
                        story.as("inspector1").complete("verifyRectification", id, Map.of("rating", "", "raters", 12))))
                .containsExactly("rating form.requiredByRule");
        story.as("inspector1")
                .complete("verifyRectification", id, Map.of("rating", "basicallySatisfied", "raters", 12));
        assertThat(database.get(Verifications.class).current(id).get(0).rating())
                .isEqualTo("basicallySatisfied");
        assertThat(database.get(Verifications.class).current(id).get(0).raters())
                .isEqualTo(12);
    }

    private String verifying(String grade) {
        String id = story.followUp(List.of(problem("水质", "water", grade))).numbered(1);
        story.walkTo("verifyRectification", id);
        return id;
    }

    private void verify(String inspector, String id, String method) {
        story.as(inspector).complete("verifyRectification", id, Map.of("method", method));
    }
}
