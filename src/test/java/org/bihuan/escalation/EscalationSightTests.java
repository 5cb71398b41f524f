package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.task.ActionForms;
import org.bihuan.task.PerformAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What each side sees of an escalation, in lists, counts and forms; what is only proposed is the congress's draft. */
@ParameterizedClass
@EnumSource
class EscalationSightTests {

    private final TestDatabase database;
    private final Story story;

    EscalationSightTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private List<String> listed(String login, String unit, String tier, Boolean open) {
        return database
                .get(Escalations.class)
                .page(story.as(login).actor(), new Escalations.Question(unit, tier, open, null, 999))
                .stream()
                .filter(it -> it.matter().equals(story.id()))
                .map(Escalation::problem)
                .toList();
    }

    private List<String> ledger(String login, boolean escalated) {
        var query = ProblemQuery.of(story.as(login).actor(), story.today(), 30)
                .matter(story.id())
                .escalated(escalated)
                .sort("id");
        return database.get(Ledger.class).page(query, 99).stream()
                .map(Problem::id)
                .toList();
    }

    private EscalationStatistics.OfUnit counted(String login) {
        return database.get(EscalationStatistics.class).byUnit(story.as(login).actor()).stream()
                .filter(it -> it.unit().equals("health"))
                .findFirst()
                .orElse(new EscalationStatistics.OfUnit("health", "", 0, 0));
    }

    @Test
    void draftsStayInside() {
        story.followUp(List.of(Story.problem("水质", "health", "ordinary"), Story.problem("水源", "water", "ordinary")));
        String id = story.numbered(1);
        var before = counted("office");
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "letterBlue"));

        assertThat(listed("office", null, null, null)).containsExactly(id);
        assertThat(listed("health", null, null, null)).isEmpty();
        assertThat(ledger("office", true)).containsExactly(id);
        assertThat(ledger("office", false)).containsExactly(story.numbered(2));
        assertThat(ledger("organ", true)).isEmpty();
        assertThat(counted("office").open()).isEqualTo(before.open());

        story.as("clerk").complete("issueLetter", id);

        assertThat(listed("health", null, null, true)).containsExactly(id);
        assertThat(listed("water", null, null, null)).as("another unit's").isEmpty();
        assertThat(listed("organ", "health", "letterBlue", true)).containsExactly(id);
        assertThat(listed("office", "water", null, null)).isEmpty();
        assertThat(listed("office", null, "letterRed", null)).isEmpty();
        assertThat(listed("office", null, null, false)).isEmpty();
        assertThat(ledger("health", true)).containsExactly(id);
        assertThat(counted("office").open()).isEqualTo(before.open() + 1);
        assertThat(database.get(EscalationStatistics.class)
                        .byTier(story.as("office").actor()))
                .filteredOn(it -> it.tier().equals("letterBlue"))
                .singleElement()
                .satisfies(it -> assertThat(it.open()).isPositive());

        story.as("clerk").complete("assessAnswer", id);
        assertThat(ledger("office", true)).isEmpty();
        assertThat(listed("office", null, null, false)).containsExactly(id);
        assertThat(counted("office").ended()).isEqualTo(before.ended() + 1);
    }

    @Test
    void theLightSuggestsAMeasure() {
        story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", "2026-03-31")));
        assertThat(suggested()).isEqualTo("prompt");
        story.letPass(Period.between(story.today(), LocalDate.parse("2026-04-01")));
        assertThat(suggested()).isEqualTo("letterBlue");
        story.letPass(Period.ofDays(14));
        assertThat(suggested()).isEqualTo("letterYellow");
        story.letPass(Period.ofDays(15));
        assertThat(suggested()).isEqualTo("letterRed");
    }

    private Object suggested() {
        Problem problem = story.problem(1);
        PerformAction.About about = problem.about();
        return database.get(ActionForms.class)
                .show(story.as("clerk").actor(), about, "escalate")
                .form()
                .fields()
                .get(0)
                .value();
    }
}
