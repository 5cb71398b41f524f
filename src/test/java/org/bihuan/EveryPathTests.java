package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.longterm.WakeReviews;
import org.bihuan.problem.NewProblem;
import org.bihuan.task.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks every node and every sequence flow of every model, by taking at each form the outcome taken least so far, and
 * names those the table of steps does not have.
 */
class EveryPathTests {

    private static final int MOST_STEPS = 2_000;
    private static final List<Map<String, Object>> GRADES =
            List.of(problem("甲", "water", "ordinary"), problem("乙", "health", "key"), problem("丙", "water", "listed"));

    private static final Map<String, Object> LONG_TERM =
            Map.of("outcome", "longTerm", "expectedOn", "2027-12-31", "reviewOn", "2026-12-31");

    private final TestDatabase program = TestDatabase.H2;
    private final ProcessModels models = program.get(ProcessModels.class);
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<Long, String> agreed = new HashMap<>();

    @Test
    void everyNodeAndFlowIsWalked() {
        for (int i = 0; i < 3; i++) {
            walk(new Story(program).begin());
        }
        new Story(program).followUp(List.of()).walkToEnd();
        walk(new Story(program).under("committee").followUp(GRADES));
        longList();
        besideTheMainLine();

        for (int i = 0; i < 8 && !missing().isEmpty(); i++) {
            walk(new Story(program).begin());
        }
        assertThat(missing()).isEmpty();
    }

    private void longList() {
        Story story = new Story(program)
                .beginFromList(
                        Stream.generate(() -> NewProblem.of(GRADES.get(0)))
                                .limit(201)
                                .toList(),
                        Map.of(),
                        "office")
                .runJobs();
        story.as("clerk").perform("urge", story.problem(1), Map.of());
        story.as("water").perform("progress", story.problem(1), Map.of());
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        story.as("council").perform("withdraw", null, Map.of());
    }

    /** What the rule books of other places do, and what is decided beside the main line. */
    private void besideTheMainLine() {
        for (String preset : List.of("deputy", "township")) {
            walk(new Story(program).under(preset).followUp(GRADES));
        }
        for (String preset : List.of("default", "deputy")) {
            Story story =
                    new Story(program).under(preset).followUp(List.of(GRADES.get(0), GRADES.get(0), GRADES.get(0)));
            for (int n : List.of(1, 2)) {
                story.walkTo("reportRectification", story.numbered(n));
                story.as("water")
                        .perform(
                                "requestExtension",
                                story.problem(n),
                                Map.of("newDue", story.problem(n).due().plusDays(10)));
            }
            walk(story);
        }
        Story story = new Story(program).under("township").followUp(GRADES);
        story.walkTo("reportRectification", story.numbered(1));
        story.as("council").perform("suspend", story.problem(1), Map.of());
        story.as("council").perform("resume", story.problem(1), Map.of());
        story.as("water").complete("reportRectification", story.numbered(1), LONG_TERM);
        story.as("council").complete("decideLongTermByCouncil", story.numbered(1));
        story.letPass(Period.ofYears(2));
        program.get(WakeReviews.class).wake();
        story.as("clerk").perform("split", story.problem(2), Map.of("parts", GRADES));
        story.as("clerk").perform("merge", story.problem(3), Map.of("into", story.numbered(1)));
        story.as("council").perform("withdraw", null, Map.of());
    }

    private void walk(Story story) {
        for (int i = 0; i < MOST_STEPS; i++) {
            List<WorkItem> open = story.runJobs().open();
            if (open.isEmpty()) {
                return;
            }
            // An archive is refused while a problem that came back from continuing rectification runs.
            WorkItem next = open.stream()
                    .filter(it -> !it.activity().equals("archiveMatter"))
                    .findFirst()
                    .orElse(open.get(0));
            story.forward(next, given(next));
        }
        assertThat(story.waiting()).as("%s does not end", story.id()).isEmpty();
    }

    private Map<String, Object> given(WorkItem item) {
        var given = new HashMap<>(outcomeOf(item));
        if ("longTerm".equals(given.get("outcome")) && item.activity().equals("reportRectification")
                || item.activity().equals("setStage")) {
            given.put("expectedOn", "2029-12-31");
            given.put("reviewOn", "2028-12-31");
        }
        return given;
    }

    private Map<String, Object> outcomeOf(WorkItem item) {
        if (item.activity().equals("draftOpinion")) {
            return Map.of("problems", GRADES);
        }
        return models.get(item.model()).node(item.activity()).form().stream()
                .filter(field -> field.name().equals("outcome"))
                .findFirst()
                .map(field -> Map.<String, Object>of("outcome", outcome(item, field)))
                .orElse(Map.of());
    }

    /** Those who act together agree; otherwise the strictest outcome would win every time. */
    private String outcome(WorkItem item, ProcessModel.Field field) {
        return agreed.computeIfAbsent(item.id(), id -> {
            String least = field.options().keySet().stream()
                    .min(Comparator.comparing(it -> taken.getOrDefault(item.activity() + " " + it, 0)))
                    .orElseThrow();
            taken.merge(item.activity() + " " + least, 1, Integer::sum);
            return least;
        });
    }

    private Set<String> missing() {
        var missing = new TreeSet<String>();
        models.all().forEach(model -> {
            model.nodes().keySet().forEach(id -> missing.add(model.key() + " node " + id));
            model.flows().forEach(flow -> missing.add(model.key() + " flow " + flow.id()));
        });
        program.get(JdbcClient.class)
                .sql("select distinct model, kind, element from step")
                .query((row, n) ->
                        row.getString(1).replaceFirst(":.*", "") + " " + row.getString(2) + " " + row.getString(3))
                .list()
                .forEach(missing::remove);
        return missing;
    }
}
