package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.task.WorkItem;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What runs by the models of the version before finishes by them after the program, and with it the models, is replaced. Those
 * models are kept in {@code src/test/resources/previous}; matters are parked at every user task of theirs.
 */
class PreviousModelTests {

    private static final Path PREVIOUS = Path.of("src", "test", "resources", "previous");
    private static final Path CURRENT = Path.of("processes");
    private static final int MOST_MATTERS = 120;
    private static final int MOST_STEPS = 200;

    private final Map<String, Integer> taken = new HashMap<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void mattersParkedAtEveryTaskFinish(TestDatabase program) {
        deploy(program, PREVIOUS);
        var models = program.get(ProcessModels.class);
        Set<String> left = userTasks(models, PREVIOUS);
        Map<Story, List<String>> parked = new LinkedHashMap<>();
        try {
            for (int i = 0; i < MOST_MATTERS && !left.isEmpty(); i++) {
                Story story = new Story(program)
                        .under(i % 4 == 3 ? "committee" : "default")
                        .begin();
                park(story, models, left);
                parked.put(story, story.waiting());
            }
        } finally {
            // Whatever went wrong, other tests are about the models of this version.
            deploy(program, CURRENT);
        }
        assertThat(left).as("tasks no matter was parked at").isEmpty();

        parked.forEach((story, waiting) -> {
            assertThat(story.waiting()).isEqualTo(waiting);
            story.walkToEnd();
            assertThat(story.matter().state()).isIn("closed", "withdrawn");
            assertThat(story.verified().ok()).isTrue();
        });
    }

    /** Sign-off before a vote was held on a ballot: its totals were entered with a form. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void signOffsOfTheVersionBeforeFinish(TestDatabase program) {
        Path before = PREVIOUS.resolve("signoff");
        deploy(program, before);
        Map<String, Story> parked = new LinkedHashMap<>();
        try {
            Set<String> tasks = userTasks(program.get(ProcessModels.class), before);
            assertThat(tasks).contains("signoff decideByVote").hasSize(8);
            for (String task : tasks) {
                String activity = task.replace("signoff ", "");
                Story story = new Story(program)
                        .under(
                                activity.equals("decideByCommittee")
                                        ? "committee"
                                        : activity.endsWith("Notice") ? "notice" : "default")
                        .followUp(List.of(Story.problem("水质", "water", grade(activity))));
                parked.put(activity, story.walkTo(activity, story.numbered(1)));
            }
        } finally {
            deploy(program, CURRENT);
        }
        parked.forEach((activity, story) -> finish(activity, story));
        Story voted = parked.get("decideByVote");
        assertThat(voted.decisions()).contains("decideByVote closed vote");
        assertThat(voted.passed("signoff", "signOffVote")).isZero();
    }

    private static String grade(String activity) {
        return Map.of("decideByVote", "listed", "decideByCouncil", "key").getOrDefault(activity, "ordinary");
    }

    private static void finish(String activity, Story story) {
        String id = story.numbered(1);
        if (activity.equals("decideByVote")) {
            assertThat(Refusals.refusal(() -> story.as("office").complete(activity, id, lost()))
                            .code())
                    .isEqualTo("signoff.noMajority");
        }
        if (activity.endsWith("Notice")) {
            story.walkTo("concludeNotice", id).letPass(Period.ofDays(5));
        }
        story.walkToEnd(id);
        assertThat(story.status(1)).as("parked at %s", activity).isEqualTo("closed");
        assertThat(story.verified().ok()).isTrue();
    }

    private static Map<String, Object> lost() {
        return Map.of("ballot", Voting.totals(21, 19, 19, 19, Map.of("agree", 10, "against", 9)));
    }

    /** Walks until a task is open that no other matter is parked at. */
    private void park(Story story, ProcessModels models, Set<String> left) {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<WorkItem> open = story.runJobs().open();
            if (open.isEmpty() || open.stream().map(PreviousModelTests::place).anyMatch(left::contains)) {
                open.forEach(it -> left.remove(place(it)));
                return;
            }
            WorkItem next = open.get(0);
            story.forward(next, given(next, models));
        }
    }

    private Map<String, Object> given(WorkItem item, ProcessModels models) {
        if (item.activity().equals("draftOpinion")) {
            return Map.of(
                    "problems",
                    List.of("ordinary", "key", "listed").stream()
                            .map(grade -> Story.problem("问题" + grade, "water", grade))
                            .toList());
        }
        return models.get(item.model()).node(item.activity()).form().stream()
                .filter(field -> field.name().equals("outcome") && item.people() == 1)
                .findFirst()
                .map(field -> Map.<String, Object>of("outcome", leastTaken(item, field)))
                .orElse(Map.of());
    }

    private String leastTaken(WorkItem item, ProcessModel.Field field) {
        String least = field.options().keySet().stream()
                .min(Comparator.comparing(it -> taken.getOrDefault(item.activity() + " " + it, 0)))
                .orElseThrow();
        taken.merge(item.activity() + " " + least, 1, Integer::sum);
        return least;
    }

    private static String place(WorkItem item) {
        return item.model().replaceFirst(":.*", "") + " " + item.activity();
    }

    private static Set<String> userTasks(ProcessModels models, Path folder) {
        var tasks = new TreeSet<String>();
        for (Path file : files(folder)) {
            ProcessModel model = models.latest(file.getFileName().toString().replace(".bpmn", ""))
                    .orElseThrow();
            model.nodes().values().stream()
                    .filter(node -> node.kind().equals("userTask"))
                    .forEach(node -> tasks.add(model.key() + " " + node.id()));
        }
        return tasks;
    }

    private static void deploy(TestDatabase program, Path folder) {
        for (Path file : files(folder)) {
            try (var xml = Files.newInputStream(file)) {
                program.get(RepositoryService.class)
                        .createDeployment()
                        .name(file.getFileName().toString())
                        .addInputStream(file.getFileName().toString(), xml)
                        .deploy();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(it -> it.toString().endsWith(".bpmn")).sorted().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
