package org.bihuan;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Refused;
import org.bihuan.task.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A legal walk nobody planned: whoever is asked does something his form allows, time passes, now and then somebody uses an
 * optional act. What is refused is let be. After so many steps everybody goes forward, until nothing waits.
 */
final class RandomWalk {

    private static final int WANDERING = 60;
    private static final int LONGEST = 600;
    private static final List<String> PEOPLE =
            List.of("clerk", "office", "council", "vicechair", "organ", "water", "health", "education");
    private static final List<String> GRADES = List.of("ordinary", "key", "listed");
    private static final List<String> UNITS = List.of("water", "health", "education");

    private final TestDatabase program;
    private final Random random;
    private final Story story;
    private final List<String> done = new ArrayList<>();
    private int refused;

    RandomWalk(TestDatabase program, long seed) {
        this.program = program;
        this.random = new Random(seed);
        this.story = new Story(program);
    }

    /** What was done, for whoever has to find out why it went wrong. */
    List<String> done() {
        return done;
    }

    /** How often somebody was refused. */
    int refused() {
        return refused;
    }

    Story walk(String process) {
        story.begin(process, Map.of());
        for (int step = 0; step < LONGEST; step++) {
            List<WorkItem> open = story.runJobs().open();
            if (open.isEmpty()) {
                return story;
            }
            boolean wandering = step < WANDERING;
            if (wandering && random.nextInt(4) == 0) {
                story.letPass(Period.ofDays(random.nextInt(20)));
            }
            if (wandering && random.nextInt(8) == 0) {
                act();
            } else {
                complete(open.get(random.nextInt(open.size())), wandering);
            }
        }
        throw new AssertionError("%s does not end; waiting: %s".formatted(story.id(), story.waiting()));
    }

    private void complete(WorkItem item, boolean wandering) {
        Map<String, Object> chosen = wandering ? chosen(item) : listed(item);
        done.add(item.activity() + " " + item.problem() + " " + chosen);
        try {
            story.forward(item, chosen);
        } catch (Invalid | Refused no) {
            refused++;
            done.add("  refused: " + no.getMessage());
            story.forward(item, listed(item));
        }
    }

    /** Any option for each choice the form offers; a list of problems where one is asked for. */
    private Map<String, Object> chosen(WorkItem item) {
        Map<String, Object> chosen = listed(item);
        ProcessModel model = program.get(ProcessModels.class).get(item.model());
        for (ProcessModel.Field field : model.node(item.activity()).form()) {
            List<String> options = List.copyOf(field.options().keySet());
            boolean several = item.people() > 1 && field.name().equals("outcome");
            if (!options.isEmpty()
                    && !several
                    && random.nextInt(3) == 0
                    && field.type().word().equals("enum")) {
                chosen.put(field.name(), options.get(random.nextInt(options.size())));
            }
        }
        return chosen;
    }

    private Map<String, Object> listed(WorkItem item) {
        var given = new HashMap<String, Object>();
        if (item.activity().equals("draftOpinion")) {
            given.put("problems", problems());
        }
        return given;
    }

    private List<Map<String, Object>> problems() {
        var problems = new ArrayList<Map<String, Object>>();
        for (int i = 0, n = random.nextInt(4); i < n; i++) {
            problems.add(Story.problem("问题" + i, any(UNITS), any(GRADES)));
        }
        return problems;
    }

    /** Somebody uses one of the optional acts offered to him. */
    private void act() {
        Participant somebody = story.as(any(PEOPLE));
        Problem problem = any(somebody);
        List<String> offered = somebody.sees() && (problem == null || somebody.sees(problem.id()))
                ? somebody.actions(problem)
                : List.of();
        if (offered.isEmpty() || random.nextInt(10) > 0 && offered.equals(List.of("withdraw"))) {
            return;
        }
        String name = any(offered);
        done.add(somebody.actor().login() + " acts: " + name + " " + (problem == null ? "" : problem.id()));
        try {
            somebody.perform(name, problem, Map.of());
        } catch (Invalid | Refused no) {
            refused++;
            done.add("  refused: " + no.getMessage());
        }
    }

    private Problem any(Participant somebody) {
        List<String> running = program.get(JdbcClient.class)
                .sql("select id from problem where matter = ? and model is not null order by id")
                .param(story.id())
                .query(String.class)
                .list();
        if (running.isEmpty()) {
            return null;
        }
        Problem problem = program.get(Problems.class).get(any(running));
        return problem.running() && somebody.sees(problem.id()) ? problem : null;
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
