package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A part is signed off 部分销号: what is left is a problem of its own on the same list, and the amounts add up. */
@ParameterizedClass
@EnumSource
class PartSignedOffTests {

    private final Story story;

    PartSignedOffTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theRestGoesOnAsAProblemOfItsOwn() {
        String id = deciding(Map.of("amount", 100, "type", "建议类", "assistingUnits", List.of("health")));
        decide(id, Map.of("remainder", "东线管网尚未更换", "remainderAmount", 30.5, "remainderDue", "2026-09-30"));

        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(1).amount()).isEqualByComparingTo("69.5");
        assertThat(story.problem(1).degree()).isEqualTo("A");
        var rest = story.problem(2);
        assertThat(rest.remainderOf()).isEqualTo(id);
        assertThat(rest.title()).isEqualTo("东线管网尚未更换");
        assertThat(rest.amount()).isEqualByComparingTo("30.5");
        assertThat(rest.leadUnit()).isEqualTo("water");
        assertThat(rest.type()).isEqualTo("建议类");
        assertThat(rest.status()).isEqualTo("issued");
        assertThat(rest.due()).isEqualTo("2026-09-30");
        assertThat(rest.originalDue()).isEqualTo("2026-09-30");
        assertThat(rest.issuedOn()).isEqualTo(story.today());
        assertThat(rest.evidence()).isZero();
        assertThat(story.matter().openProblems()).isEqualTo(1);
        assertThat(story.waiting()).contains("receiveProblem 2");
        assertThat(story.due("receiveProblem", rest.id())).isAfter(story.today());
        assertThat(story.as("health").sees(rest.id())).isTrue();

        story.walkToEnd();
        assertThat(story.count("closed")).isEqualTo(2);
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void theAmountsMustAddUp() {
        String id = deciding(Map.of("amount", 100));
        assertThat(code(id, Map.of("remainder", "余下部分"))).isEqualTo("signoff.amountMissing");
        assertThat(code(id, Map.of("remainder", "余下部分", "remainderAmount", 100)))
                .isEqualTo("signoff.nothingDone");
        assertThat(code(id, Map.of("remainder", "余下部分", "remainderAmount", 100.01)))
                .isEqualTo("signoff.nothingDone");
        assertThat(story.status(1)).isEqualTo("decision");
        assertThat(story.matter().openProblems()).isEqualTo(1);
    }

    @Test
    void whereThereIsNoAmountNoneRemains() {
        String id = deciding(Map.of());
        assertThat(code(id, Map.of("remainder", "余下部分", "remainderAmount", 1))).isEqualTo("signoff.noAmount");
        assertThat(errors(() -> decide(id, Map.of("remainder", "", "remainderDue", "2026-03-01"))))
                .containsExactlyInAnyOrder("remainder form.required", "remainderDue form.dateMin");
        decide(id, Map.of("remainder", "余下部分"));
        assertThat(story.problem(2).amount()).isNull();
    }

    private String code(String id, Map<String, ?> fields) {
        return refusal(() -> decide(id, fields)).code();
    }

    private String deciding(Map<String, Object> more) {
        var problem = new java.util.HashMap<String, Object>(Map.of("title", "管网老化", "leadUnit", "water"));
        problem.putAll(more);
        String id = story.followUp(List.of(problem)).numbered(1);
        story.walkTo("decideByViceChair", id);
        return id;
    }

    private void decide(String id, Map<String, ?> fields) {
        var all = new java.util.HashMap<String, Object>(fields);
        all.put("outcome", "partly");
        story.as("vicechair").complete("decideByViceChair", id, all);
    }
}
