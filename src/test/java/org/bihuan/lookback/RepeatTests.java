package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Connections;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A problem found again is linked to the one closed before 屡审屡犯, and says which time it is. */
@ParameterizedClass
@EnumSource
class RepeatTests {

    private final TestDatabase program;
    private final Story story;
    private final String closed;

    RepeatTests(TestDatabase program) {
        this.program = program;
        var before = new LookBackStory(program, "ordinary");
        story = before.story;
        closed = before.closed(1);
    }

    private void draft(@Nullable String repeats) {
        var problem = new HashMap<String, Object>(Story.problem("水源地仍未划定保护区", "water", "key"));
        problem.put("repeats", repeats);
        story.as("clerk").complete("draftOpinion", Map.of("problems", List.of(problem)));
    }

    private Story drafting() {
        return story.begin().walkTo("draftOpinion");
    }

    private Problem link(String login, String draft, @Nullable String earlier) {
        return program.get(LinkRepeat.class).link(story.as(login).actor(), draft, earlier);
    }

    private List<String> ledger(boolean repeated) {
        var office = story.as("office").actor();
        return program
                .get(Ledger.class)
                .page(
                        ProblemQuery.of(office, story.today(), 30)
                                .matter(story.id())
                                .repeated(repeated)
                                .sort("id"),
                        10)
                .stream()
                .map(Problem::id)
                .toList();
    }

    @Test
    void thirdTime() {
        drafting();
        draft(closed);
        assertThat(story.problem(1).repeats()).isEqualTo(closed);
        assertThat(story.problem(1).occurrence()).isEqualTo(2);
        assertThat(ledger(true)).containsExactly(story.numbered(1));
        assertThat(ledger(false)).isEmpty();
        String second = story.numbered(1);
        story.walkTo("draftHandlingReport").runJobs().walkToEnd(second);
        long repeated =
                program.get(Ledger.class).statistics(story.as("office").actor()).repeated();
        drafting();
        draft(second);
        assertThat(story.problem(1).occurrence()).isEqualTo(3);
        var connections = program.get(Connections.class);
        var office = story.as("office").actor();
        assertThat(connections
                        .of(office, program.get(Problems.class).get(closed))
                        .repeatedBy())
                .containsExactly(second);
        // A draft is nothing the unit knows of, nor that it is a repeat finding.
        assertThat(connections
                        .of(
                                story.as("water").actor(),
                                program.get(Problems.class).get(second))
                        .repeatedBy())
                .isEmpty();
        story.walkTo("draftHandlingReport");
        assertThat(connections
                        .of(
                                story.as("water").actor(),
                                program.get(Problems.class).get(second))
                        .repeatedBy())
                .containsExactly(story.numbered(1));
        assertThat(program.get(Ledger.class).statistics(office).repeated()).isEqualTo(repeated + 1);
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void aNewCycleStandsInTheChain() {
        var looked = new LookBackStory(program, "ordinary").halfAYearLater().lookBack(Map.of("rule", "all"));
        looked.confirmed(Map.of()).checkAll("rebound");
        looked.story.walkToEnd();
        String again = looked.story.numbered(1);
        looked.story.begin().walkTo("draftOpinion");
        looked.story
                .as("clerk")
                .complete(
                        "draftOpinion",
                        Map.of("problems", List.of(Map.of("title", "又一次", "leadUnit", "water", "repeats", again))));
        assertThat(looked.story.problem(1).occurrence()).isEqualTo(2);
    }

    @Test
    void linkedLaterAndTakenAway() {
        drafting();
        draft(null);
        String id = story.numbered(1);
        assertThat(link("clerk", id, closed).occurrence()).isEqualTo(2);
        assertThat(link("clerk", id, null).occurrence()).isEqualTo(1);
        assertThat(story.problem(1).repeats()).isNull();
        link("clerk", id, closed);
        assertThat(story.verified().ok()).isTrue();
        story.walkTo("draftHandlingReport");
        assertThat(refusal(() -> link("clerk", id, null)).code()).isEqualTo("repeat.issued");
        assertThat(story.problem(1).repeats()).isEqualTo(closed);
    }

    @Test
    void onlyTheCommitteeOfTheListLinks() {
        drafting();
        draft(null);
        String id = story.numbered(1);
        assertThat(forbidden(() -> link("office", id, closed)).code()).isEqualTo("repeat.otherCommittee");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> link("otherclerk", id, closed)))
                .isInstanceOf(Missing.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> link("water", id, closed)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void whatCannotBeRepeatedIsRefused() {
        Story other = story.followUp(List.of(Story.problem("水质", "water", "ordinary")));
        String open = other.numbered(1);
        drafting();
        assertThat(refusal(() -> draft(open)).code()).isEqualTo("repeat.open");
        assertThat(refusal(() -> draft("M-2026-0001-999")).code()).isEqualTo("repeat.unknown");
        draft(null);
        String id = story.numbered(1);
        assertThat(refusal(() -> link("clerk", id, id)).code()).isEqualTo("repeat.itself");
        assertThat(refusal(() -> link("clerk", id, open)).code()).isEqualTo("repeat.open");
        ThrowingCallable elsewhere = () -> link("clerk", id, closed);
        String matter = closed.substring(0, closed.lastIndexOf('-'));
        move(matter, "elsewhere");
        assertThat(refusal(elsewhere).code()).isEqualTo("repeat.unknown");
        move(matter, "county");
        // No use case makes a circle; a row changed by hand must not hang the program.
        program.get(JdbcClient.class)
                .sql("update problem set repeats = ?, repeat_count = 1 where id = ?")
                .params(id, closed)
                .update();
        assertThat(refusal(elsewhere).code()).isEqualTo("repeat.circle");
    }

    private void move(String matter, String congress) {
        JdbcClient jdbc = program.get(JdbcClient.class);
        jdbc.sql("""
                        insert into congress (id, name, code, level, preset)
                        select 'elsewhere', '别处', '别', 'county', 'default' from unit
                        where id = 'water' and not exists (select 1 from congress where id = 'elsewhere')""").update();
        jdbc.sql("update matter set congress = ? where id = ?")
                .params(congress, matter)
                .update();
        jdbc.sql("update problem set congress = ? where matter = ?")
                .params(congress, matter)
                .update();
    }
}
