package org.bihuan.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that do not fit are refused when they are proposed. */
@ParameterizedClass
@EnumSource
class UnfitRulesTests extends RuleChanges {

    UnfitRulesTests(TestDatabase program) {
        super(program);
    }

    @Test
    void whatDoesNotFitIsRefusedWhenItIsProposed() {
        Map<String, Object> good = parameter(3);
        assertThat(refused(Map.of("patience", good))).containsExactly("parameters.patience rulebook.unknown");
        assertThat(refused(Map.of("verificationPeople", parameter(21))))
                .containsExactly("parameters.verificationPeople rulebook.outOfRange");
        assertThat(refused(Map.of("verificationPeople", parameter("three"))))
                .containsExactly("parameters.verificationPeople rulebook.notNumber");
        assertThat(refused(Map.of("verificationPeople", 3)))
                .containsExactly("parameters.verificationPeople rulebook.notMap");
        assertThat(refused(Map.of("verificationPeople", Map.of("value", 3, "source", "local", "zh", "第五条"))))
                .containsExactly("parameters.verificationPeople rulebook.notCited");
        assertThat(refused(Map.of("verificationPeople", Map.of("value", 3, "source", "rumour", "zh", "x", "en", "x"))))
                .containsExactly("parameters.verificationPeople rulebook.badSource");
        // Seven days before the session at least: article 15 of the Law on Supervision.
        assertThat(refused(
                        Map.of("reportToMembers", parameter(Map.of("event", "session", "amount", -6, "unit", "DAY")))))
                .containsExactly("parameters.reportToMembers rulebook.termOutOfRange");
        assertThat(refused(
                        Map.of("reportToMembers", parameter(Map.of("event", "session", "amount", -15, "unit", "DAY")))))
                .containsExactly("parameters.reportToMembers rulebook.contradictory");
        assertThat(refused(Map.of("draftsVisibleToGovernment", parameter(true))))
                .containsExactly("parameters.draftsVisibleToGovernment rulebook.fixed");
        var unknownBack = new HashMap<String, Object>();
        unknownBack.put("patience", null);
        assertThat(refused(unknownBack)).containsExactly("parameters.patience rulebook.unknown");
        assertThat(refused(Map.of())).containsExactly("parameters rulebook.nothingChanges");
        assertThat(program.get(ReadVersions.class).page(actor("office"), null, 9))
                .isEmpty();
    }

    @Test
    void dayPresetAndReasonMustFit() {
        assertThat(errors(() -> propose.propose(actor("office"), people(3, days(-1)))))
                .containsExactly("effective rulebook.past");
        assertThat(errors(() -> propose.propose(actor("office"), people(3, "soon"))))
                .containsExactly("effective form.date");
        assertThat(errors(() -> propose.propose(actor("office"), people(3, null))))
                .containsExactly("effective form.required");
        assertThat(errors(() -> propose.propose(actor("office"), new Proposal("atlantis", Map.of(), days(0), "改用。"))))
                .containsExactly("preset rulebook.noPreset");
        assertThat(errors(() -> propose.propose(
                        actor("office"), new Proposal(null, Map.of("verificationPeople", parameter(3)), days(0), " "))))
                .containsExactly("reason form.required");
    }

    private List<String> refused(Map<String, Object> parameters) {
        return errors(() -> propose.propose(actor("office"), new Proposal(null, parameters, days(0), "试试。")));
    }
}
