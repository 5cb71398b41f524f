package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.deadline.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger finds what was extended, suspended, split; the statistics tell the original date from the moved one. */
@ParameterizedClass
@EnumSource
class LifecycleLedgerTests {

    private final Ledger ledger;
    private final Story story;

    LifecycleLedgerTests(TestDatabase database) {
        ledger = database.get(Ledger.class);
        story = new Story(database);
    }

    private List<String> found(@Nullable String status, @Nullable Light light, @Nullable String tag) {
        var query = ProblemQuery.of(story.as("office").actor(), story.today(), 30)
                .matter(story.id())
                .status(status)
                .light(light)
                .tag(tag)
                .sort("id");
        return ledger.page(query, 50).stream()
                .map(it -> it.id().substring(story.id().length() + 1))
                .toList();
    }

    private static Map<String, Object> problem(String due) {
        return Map.of("title", "水质", "leadUnit", "water", "due", due);
    }

    @Test
    void anExtensionBettersTheSecondRateAlone() {
        story.followUp(List.of(problem("2026-06-30")));
        String id = story.numbered(1);
        story.walkTo("reportRectification", id);
        story.as("water").perform("requestExtension", story.problem(1), Map.of("newDue", "2026-09-30"));
        assertThat(found(null, null, "extensionRequested")).containsExactly("1");
        story.as("council").complete("decideExtensionByCouncil", id);
        assertThat(found(null, null, "extensionRequested")).isEmpty();
        assertThat(found(null, null, "extended")).containsExactly("1");
        story.letPass(Period.between(story.today(), LocalDate.parse("2026-08-01")));
        assertThat(found(null, null, "progressOverdue")).containsExactly("1");
        Statistics before = ledger.statistics(story.as("office").actor());
        story.walkToEnd(id);
        Statistics after = ledger.statistics(story.as("office").actor());

        assertThat(after.closedOnOriginalDate()).isEqualTo(before.closedOnOriginalDate());
        assertThat(after.closedOnCurrentDate()).isEqualTo(before.closedOnCurrentDate() + 1);
        assertThat(after.rates().onCurrentDate()).isGreaterThan(after.rates().onOriginalDate());
        Rates.ByExtensions once = after.rates().byExtensions().stream()
                .filter(it -> it.extensions() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(once.closed()).isPositive();
        assertThat(once.onCurrentDate()).isGreaterThan(once.onOriginalDate());
    }

    @Test
    void theLightOfASuspendedProblemStandsStill() {
        story.under("township").followUp(List.of(problem("2026-05-31"), problem("2026-05-31")));
        for (int n : List.of(1, 2)) {
            story.walkTo("reportRectification", story.numbered(n));
        }
        story.as("council").perform("suspend", story.problem(1), Map.of());
        story.letPass(Period.ofMonths(2));
        assertThat(ledger.light(story.problem(1))).isEqualTo(Light.GREEN);
        assertThat(found(null, Light.GREEN, null)).containsExactly("1");
        assertThat(found(null, Light.YELLOW, null)).containsExactly("2");
        assertThat(found(null, null, "suspended")).containsExactly("1");
        story.letPass(Period.ofMonths(2));
        assertThat(found(null, Light.RED, null)).containsExactly("2");
    }

    @Test
    void aSplitProblemIsFoundByWhatItsPartsAre() {
        story.followUp(List.of(problem("2026-05-31")));
        story.as("clerk")
                .perform(
                        "split",
                        story.problem(1),
                        Map.of(
                                "parts",
                                List.of(
                                        Story.problem("甲", "water", "ordinary"),
                                        Story.problem("乙", "water", "ordinary"))));
        assertThat(found("split", null, null)).containsExactly("1");
        assertThat(found("closed", null, null)).isEmpty();
        story.as("council").perform("withdraw", story.problem(2), Map.of());
        story.walkToEnd(story.numbered(3));
        assertThat(found("split", null, null)).isEmpty();
        assertThat(found("closed", null, null)).containsExactly("1", "3");
        assertThat(found("withdrawn", null, null)).containsExactly("2");
    }
}
