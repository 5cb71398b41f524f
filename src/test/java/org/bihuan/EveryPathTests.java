package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
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

    private static final Set<String> ESCALATION = Set.of("escalation", "reply", "interpellation");

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
        escalations();

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

    /** Each measure proposed at once, then whatever has been taken least. */
    private void escalations() {
        Story story = new Story(program)
                .beginFromList(
                        Stream.generate(() -> NewProblem.of(GRADES.get(0)))
                                .limit(16)
                                .toList(),
                        Map.of(),
                        "office")
                .runJobs();
        List<String> tiers =
                models.latest("rectification").orElseThrow().node("escalate").form().get(0).options().keySet().stream()
                        .toList();
        for (int n = 1; n <= 16; n++) {
            story.as("office").perform("escalate", story.problem(n), Map.of("tier", tiers.get(n % tiers.size())));
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            var next = story.open().stream()
                    .filter(it -> ESCALATION.contains(it.model().replaceFirst(":.*", "")))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            story.forward(next.get(), given(next.get()));
        }
        assertThat(story.waiting()).as("the escalations do not end").isEmpty();
    }

    private void walk(Story story) {
        for (int i = 0; i < MOST_STEPS; i++) {
            List<WorkItem> open = story.runJobs().open();
            if (open.isEmpty()) {
                return;
            }
            story.forward(open.get(0), given(open.get(0)));
        }
        assertThat(story.waiting()).as("%s does not end", story.id()).isEmpty();
    }

    private Map<String, Object> given(WorkItem item) {
        if (item.activity().equals("draftOpinion")) {
            return Map.of("problems", GRADES);
        }
        if (item.activity().equals("moveInterpellation") || item.activity().equals("recordSatisfaction")) {
            return interpellation(item);
        }
        return chosen(item);
    }

    private Map<String, Object> interpellation(WorkItem item) {
        var given = new HashMap<>(chosen(item));
        switch (String.valueOf(given.get("outcome"))) {
            case "moved" -> given.put("movers", List.of("member", "member2", "member3"));
            case "again" -> given.put("dissatisfied", 3);
            default -> {}
        }
        return given;
    }

    private Map<String, Object> chosen(WorkItem item) {
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
