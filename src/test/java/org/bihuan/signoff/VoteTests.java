package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A listed problem is signed off by more than half of all members, or not at all. */
@ParameterizedClass
@EnumSource
class VoteTests {

    private final Story story;

    VoteTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void withoutAMajorityItStays() {
        String id = story.followUp(List.of(problem("水质", "water", "listed"))).numbered(1);
        story.walkTo("decideByVote", id);
        assertThat(refusal(() -> vote(id, 10))).isEqualTo(Reason.of("signoff.noMajority", 10L, 21L, "1/2"));
        assertThat(story.status(1)).isEqualTo("decision");
        assertThat(story.decisions()).noneMatch(it -> it.startsWith("decideByVote"));
        assertThat(errors(() -> vote(id, 20))).as("more than were returned").containsExactly("ballot form.more");

        vote(id, 11);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.decisions()).contains("decideByVote closed vote");
    }

    /** Two thirds of the ballots returned, where the rule book says so. */
    @Test
    void theRuleIsTheCongresssOwn() {
        String id = story.under("strict")
                .followUp(List.of(problem("水质", "water", "listed")))
                .numbered(1);
        story.walkTo("decideByVote", id);
        assertThat(refusal(() -> vote(id, 12))).isEqualTo(Reason.of("signoff.noMajority", 12L, 19L, "2/3"));
        vote(id, 13);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    private void vote(String id, int agree) {
        story.as("office")
                .complete(
                        "decideByVote",
                        id,
                        Map.of(
                                "ballot",
                                Map.of(
                                        "entitled", 21,
                                        "present", 19,
                                        "issued", 19,
                                        "returned", 19,
                                        "counts", Map.of("agree", agree, "against", agree > 18 ? 0 : 19 - agree))));
    }
}
