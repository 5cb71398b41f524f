package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The matter closed while it continued: no problem can come onto its list any more, so nothing is half decided. */
    @ParameterizedTest
    @ValueSource(strings = {"default", "notice"})
    void notOnceTheMatterIsClosed(String preset) {
        story.under(preset);
        String id = continuing();
        story.walkTo("archiveMatter");
        story.as("office").complete("archiveMatter");
        assertThat(story.matter().state()).isEqualTo("closed");
        backForDecision(id);
        List<String> decisions = story.decisions();

        assertThat(refusal(() -> decide(id, Map.of("remainder", "东线管网尚未更换", "remainderDue", "2026-09-30"))))
                .isEqualTo(Reason.of("signoff.matterClosed", story.id()));
        assertThat(story.status(1)).isEqualTo("decision");
        assertThat(story.decisions()).isEqualTo(decisions);
        assertThat(story.count("draft")).isZero();

        story.as("vicechair")
                .complete(
                        "decideByViceChair",
                        id,
                        Map.of(
                                "outcome",
                                "closed",
                                "degree",
                                "B",
                                "commitment",
                                "东线管网于九月底前更换",
                                "commitmentDue",
                                "2026-09-30"));
        end(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.verified().ok()).isTrue();
    }

    /** While it is decided on, and on public notice, the archive waits; so what remains always has a matter to go on in. */
    @ParameterizedTest
    @ValueSource(strings = {"default", "notice"})
    void theArchiveWaitsForThePartAndForTheRest(String preset) {
        story.under(preset);
        String id = continuing();
        story.walkTo("archiveMatter");
        backForDecision(id);
        decide(id, Map.of("remainder", "东线管网尚未更换", "remainderDue", "2026-09-30"));
        assertThat(story.waiting()).doesNotContain("archiveMatter");
        end(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(2).status()).isEqualTo("issued");
        assertThat(story.matter().openProblems()).isEqualTo(1);
        assertThat(story.waiting()).doesNotContain("archiveMatter");
        end(story.numbered(2));
        assertThat(story.waiting()).containsExactly("archiveMatter");
        story.as("office").complete("archiveMatter");
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    private String continuing() {
        String id = story.followUp(List.of(Map.of("title", "管网老化", "leadUnit", "water")))
                .numbered(1);
        story.walkTo("reportRectification", id);
        story.as("water")
                .complete(
                        "reportRectification",
                        id,
                        Map.of(
                                "outcome", "longTerm",
                                "expectedOn", "2027-12-31",
                                "reviewOn", "2026-09-01"));
        story.as("council").complete("decideLongTermByCouncil", id);
        return id;
    }

    private void backForDecision(String id) {
        story.as("water").complete("reportStage", id);
        story.as("clerk").complete("reviewStage", id);
        story.walkTo("decideByViceChair", id);
    }

    private void end(String id) {
        story.walkTo("concludeNotice", id);
        story.letPass(Period.ofDays(5));
        story.walkToEnd(id);
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
