package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;

import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample is drawn by a stored seed, can be drawn again by anybody, and can be added to but not taken from. */
@ParameterizedClass
@EnumSource
class SampleTests {

    private final LookBackStory it;

    SampleTests(TestDatabase program) {
        it = new LookBackStory(program, "ordinary", "key", "ordinary", "ordinary", "listed", "ordinary")
                .halfAYearLater();
    }

    private Map<String, String> drawnAgain() {
        var population = it.sheet().stream()
                .filter(Campaigns.Line::populated)
                .map(line -> new Drawing.Candidate(line.problem(), line.grade()))
                .toList();
        return Drawing.pick(
                Drawing.Rule.of(it.campaign().rule()),
                it.campaign().percent(),
                it.campaign().seed(),
                population);
    }

    private Map<String, String> drawn() {
        return it.sheet().stream()
                .filter(line -> line.picked() != null && !line.picked().equals("added"))
                .collect(Collectors.toMap(Campaigns.Line::problem, Campaigns.Line::picked));
    }

    @Test
    void theStoredSeedDrawsTheSameSample() {
        it.lookBack(Map.of());
        assertThat(it.campaign().percent()).isEqualTo(30);
        assertThat(it.campaign().population()).isEqualTo(6);
        assertThat(it.campaign().seedGiven()).isFalse();
        assertThat(it.campaign().seed()).matches("[0-9a-f]{64}");
        // All key and listed problems, and 30 % of four ordinary ones, rounded up.
        assertThat(drawn()).hasSize(4).isEqualTo(drawnAgain());
        assertThat(drawn()).containsEntry(it.closed(2), "grade").containsEntry(it.closed(5), "grade");
        assertThat(drawn().values()).filteredOn("drawn"::equals).hasSize(2);
        assertThat(it.campaign().populationDigest())
                .isEqualTo(Drawing.digest(it.sheet().stream()
                        .map(Campaigns.Line::problem)
                        .sorted()
                        .toList()));
    }

    @Test
    void aSeedFromAPublicDrawIsTakenAsItIs() {
        it.lookBack(Map.of("rule", "share", "percent", 50, "seed", "08 15 22 27 31 33 + 04"));
        assertThat(it.campaign().seed()).isEqualTo("08 15 22 27 31 33 + 04");
        assertThat(it.campaign().seedGiven()).isTrue();
        assertThat(drawn()).hasSize(3).isEqualTo(drawnAgain());
        assertThat(drawn().values()).containsOnly("drawn");
    }

    @Test
    void aClosedProblemIsAddedWithAReason() {
        it.lookBack(Map.of("rule", "share", "percent", 1));
        assertThat(it.sampled()).hasSize(1);
        String another = it.sheet().stream()
                .filter(line -> line.picked() == null)
                .findFirst()
                .orElseThrow()
                .problem();
        assertThat(errors(() -> it.confirmed(Map.of("added", another)))).containsExactly("reason form.required");
        assertThat(errors(() -> it.confirmed(Map.of("added", it.sampled().get(0), "reason", "群众反映"))))
                .containsExactly("added lookback.already");
        assertThat(errors(() -> it.confirmed(Map.of("added", "M-2026-0001-999", "reason", "群众反映"))))
                .containsExactly("added lookback.unknown");
        it.confirmed(Map.of("added", another, "reason", "群众反映问题反弹"));
        assertThat(it.sampled()).hasSize(2).contains(another);
        assertThat(it.sheet())
                .filteredOn(line -> line.problem().equals(another))
                .allSatisfy(line -> {
                    assertThat(line.picked()).isEqualTo("added");
                    assertThat(line.reason()).isEqualTo("群众反映问题反弹");
                    assertThat(line.populated()).isTrue();
                });
        assertThat(it.story.as("inspector1").work()).containsExactly("inspectProblem", "inspectProblem");
        // What was added by hand changes nothing of the draw.
        assertThat(drawn()).isEqualTo(drawnAgain());
    }

    @Test
    void oneFromOutsideThePopulationIsAddedToo() {
        it.lookBack(Map.of("grade", "key"));
        assertThat(it.sampled()).containsExactly(it.closed(2));
        it.confirmed(Map.of("added", it.closed(1) + "，" + it.closed(3) + "\n", "reason", "群众反映问题反弹"));
        assertThat(it.sampled()).containsExactlyInAnyOrder(it.closed(1), it.closed(2), it.closed(3));
        assertThat(it.campaign().population()).isEqualTo(1);
    }

    @Test
    void nothingIsTakenOut() {
        it.lookBack(Map.of("rule", "all"));
        assertThat(errors(() -> it.confirmed(Map.of("removed", it.closed(1))))).containsExactly("removed form.unknown");
        it.confirmed(Map.of());
        assertThat(it.sampled()).hasSize(6);
    }

    @Test
    void anOpenProblemIsNotAdded() {
        Story story = it.story.followUp(java.util.List.of(Story.problem("水质", "water", "ordinary")));
        String open = story.numbered(1);
        it.lookBack(Map.of("rule", "share", "percent", 1));
        assertThat(errors(() -> it.confirmed(Map.of("added", open, "reason", "群众反映"))))
                .containsExactly("added lookback.open");
    }
}
