package org.bihuan.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bihuan.Refusals.refusal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The unit asks for more time, and the council answers. */
@ParameterizedClass
@EnumSource
class ExtensionTests {

    private static final String DUE = "2026-06-30";

    private final TestDatabase database;
    private final Story story;
    private String id = "";

    ExtensionTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private void rectifying() {
        id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", DUE)))
                .numbered(1);
        story.walkTo("reportRectification", id);
    }

    private void ask(String newDue) {
        story.as("water").perform("requestExtension", story.problem(1), Map.of("newDue", newDue, "reason", "汛期不能施工。"));
    }

    private Reason refused(String newDue) {
        return refusal(() -> ask(newDue));
    }

    private static List<String> refusals(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private List<Extension> kept() {
        return database.get(Extensions.class).of(id);
    }

    @Test
    void grantedItMovesAndTheOriginalStays() {
        rectifying();
        assertThat(story.as("water").actions(story.problem(1))).contains("requestExtension");
        assertThat(story.as("organ").actions(story.problem(1))).doesNotContain("requestExtension");
        ask("2026-09-30");
        assertThat(story.status(1)).as("the main line goes on").isEqualTo("rectifying");
        assertThat(story.problem(1).tags(story.today())).containsExactly("extensionRequested");
        assertThat(story.waiting()).contains("reportRectification 1", "decideExtensionByCouncil 1");
        assertThat(story.due("reportRectification", id)).isEqualTo(DUE);

        story.as("council").complete("decideExtensionByCouncil", id);

        assertThat(story.problem(1).due()).isEqualTo("2026-09-30");
        assertThat(story.problem(1).originalDue()).isEqualTo(DUE);
        assertThat(story.due("reportRectification", id)).isEqualTo("2026-09-30");
        assertThat(story.item("reportRectification", id).dueZh()).contains("整改期限当日");
        assertThat(story.problem(1).tags(story.today())).containsExactly("extended");
        assertThat(story.decisions()).contains("decideExtensionByCouncil granted council");
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.fromDue()).isEqualTo(DUE);
            assertThat(it.outcome()).isEqualTo("granted");
            assertThat(it.grantedDue()).isEqualTo("2026-09-30");
            assertThat(it.meeting()).isNotBlank();
        });
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void anEarlierDateThanAskedForMayBeGranted() {
        rectifying();
        ask("2026-09-30");
        assertThat(refusal(() -> story.as("council")
                                .complete("decideExtensionByCouncil", id, Map.of("grantedDue", "2026-10-01")))
                        .code())
                .isEqualTo("extension.moreThanAsked");
        assertThat(refusal(
                        () -> story.as("council").complete("decideExtensionByCouncil", id, Map.of("grantedDue", DUE))))
                .isEqualTo(Reason.of("extension.notLater", DUE, DUE));
        story.as("council").complete("decideExtensionByCouncil", id, Map.of("grantedDue", "2026-07-31"));
        assertThat(story.problem(1).due()).isEqualTo("2026-07-31");
        assertThat(kept().get(0).askedDue()).isEqualTo("2026-09-30");
    }

    @Test
    void refusedTheDateStandsAndTheClockWasNeverPaused() {
        rectifying();
        ask("2026-09-30");
        story.letPass(Period.ofMonths(5));
        story.as("council").complete("decideExtensionByCouncil", id, Map.of("outcome", "refused", "reason", "理由不充分。"));
        assertThat(story.problem(1).due()).isEqualTo(DUE);
        assertThat(story.due("reportRectification", id)).isEqualTo(DUE);
        assertThat(story.problem(1).due()).as("overdue meanwhile").isBefore(story.today());
        assertThat(story.problem(1).extensions()).isZero();
        assertThat(kept().get(0).answer()).isEqualTo("理由不充分。");
        assertThat(story.passed("extension", "extensionRefused")).isEqualTo(1);
    }

    @Test
    void notAfterExpiry() {
        rectifying();
        story.letPass(Period.between(story.today(), LocalDate.parse(DUE)));
        ask("2026-07-31");
        story.as("council").complete("decideExtensionByCouncil", id, Map.of("outcome", "refused", "reason", "理由不充分。"));
        story.letPass(Period.ofDays(1));
        assertThat(refused("2026-07-31")).isEqualTo(Reason.of("extension.tooLate", DUE));
    }

    @Test
    void notOneTooMany() {
        rectifying();
        ask("2026-07-31");
        story.as("council").complete("decideExtensionByCouncil", id);
        assertThat(refused("2026-08-31")).isEqualTo(Reason.of("extension.tooMany", 1, 1));
    }

    @Test
    void notOverTheCap() {
        rectifying();
        assertThat(refused("2026-12-31")).isEqualTo(Reason.of("extension.overCap", "2026-12-30", 6));
        assertThat(refused(DUE)).isEqualTo(Reason.of("extension.notLater", DUE, DUE));
        assertThat(kept()).isEmpty();
        ask("2026-12-30");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void notTwoAtOnce() {
        rectifying();
        ask("2026-07-31");
        assertThat(refused("2026-08-31").code()).isEqualTo("extension.pending");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void underOtherRulesTheViceChairDecidesTwiceAtMostAndTenDaysBefore() {
        story.under("tight");
        rectifying();
        ask("2026-08-31");
        assertThat(story.waiting()).contains("decideExtensionByViceChair 1");
        story.as("vicechair").complete("decideExtensionByViceChair", id);
        ask("2026-12-30");
        story.as("vicechair").complete("decideExtensionByViceChair", id);
        assertThat(story.problem(1).extensions()).isEqualTo(2);
        assertThat(story.problem(1).due()).isEqualTo("2026-12-30");
        assertThat(story.problem(1).originalDue()).isEqualTo(DUE);
        story.letPass(Period.between(story.today(), LocalDate.parse("2026-12-21")));
        assertThat(refusals(() -> ask("2026-12-31")))
                .containsExactly("extension.tooLate", "extension.overCap", "extension.tooMany");
    }

    @Test
    void thePresidiumOfATownshipDecidesAsItsCouncil() {
        story.under("township");
        rectifying();
        ask("2026-07-31");
        story.as("council").complete("decideExtensionByCouncil", id);
        assertThat(kept().get(0).authority()).isEqualTo("presidium");
        assertThat(story.decisions()).contains("decideExtensionByCouncil granted presidium");
    }

    @Test
    void aRequestLapsesWithTheProblem() {
        rectifying();
        ask("2026-07-31");
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        assertThat(kept().get(0).outcome()).isEqualTo("lapsed");
        assertThat(story.problem(1).tags(story.today())).isEmpty();
    }

    @Test
    void signOffDoesNotWaitForTheAnswer() {
        rectifying();
        ask("2026-07-31");
        story.as("water").complete("reportRectification", id);
        story.as("committee").complete("commentRectification", id);
        story.as("water").complete("applyForSignOff", id);
        for (String inspector : List.of("inspector1", "inspector2")) {
            story.as(inspector).complete("verifyRectification", id);
        }
        story.as("vicechair").complete("decideByViceChair", id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        assertThat(kept().get(0).outcome()).isEqualTo("lapsed");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }
}
