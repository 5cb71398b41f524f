package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;

/** What is wrong with the totals of a ballot is told by the names of the totals. */
class BallotReaderTests {

    private static final Set<String> CHOICES = Set.of("satisfied", "dissatisfied");

    private static Reason wrong(Map<String, Object> changed, Map<String, Object> counts) {
        var ballot = new LinkedHashMap<String, Object>(
                Map.of("entitled", 20, "present", 18, "issued", 18, "returned", 18, "counts", counts));
        ballot.putAll(changed);
        return catchThrowableOfType(Unfit.class, () -> BallotReader.read(CHOICES, ballot)).reason;
    }

    @Test
    void whatIsNoNumber() {
        assertThat(wrong(Map.of("present", "many"), Map.of("satisfied", 18)))
                .isEqualTo(Reason.of("form.count", Named.of("pages.form.ballot.", "present")));
        assertThat(wrong(Map.of(), Map.of("satisfied", -1)))
                .isEqualTo(Reason.of("form.count", Named.of("ballot.choice.", "satisfied")));
    }

    @Test
    void whatCannotBeTrueTogether() {
        assertThat(wrong(Map.of("present", 21), Map.of("satisfied", 18)))
                .isEqualTo(Reason.of(
                        "form.more",
                        Named.of("pages.form.ballot.", "present"),
                        21L,
                        Named.of("pages.form.ballot.", "entitled"),
                        20L));
        assertThat(wrong(Map.of(), Map.of("satisfied", 19)).arguments())
                .startsWith(Named.of("pages.form.ballot.", "counts"), 19L);
    }

    @Test
    void whatIsNotOnTheBallot() {
        Reason wrong = wrong(Map.of(), Map.of("splendid", 18));
        assertThat(wrong.code()).isEqualTo("form.option");
        assertThat(((Named) wrong.arguments().get(1)).words()).containsExactlyInAnyOrderElementsOf(CHOICES);
    }
}
