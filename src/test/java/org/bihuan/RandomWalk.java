package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.longterm.WakeReviews;
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
    private static final List<String> RATINGS = List.of("satisfied", "satisfied", "dissatisfied");
    private static final List<String> VOTES = List.of("agree", "agree", "against");
    private static final List<String> PRESETS =
            List.of("default", "default", "committee", "notice", "chain", "deputy", "township");

    /** Dates that have to lie ahead, and by how many days. */
    private static final Map<String, Integer> AHEAD = Map.of("expectedOn", 200, "reviewOn", 90, "newDue", 40);

    private final TestDatabase program;
    private final Random random;
    private final Story story;
    private final List<String> done = new ArrayList<>();
    private final Map<String, LocalDate> originalDue = new HashMap<>();
    private final Map<String, String> counted = new HashMap<>();
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

    Story walk(String process, Map<String, ?> fields) {
        story.under(any(PRESETS)).begin(process, fields);
        for (int step = 0; step < LONGEST; step++) {
            List<WorkItem> open = story.runJobs().open();
            datesStand();
            if (open.isEmpty()) {
                return story;
            }
            boolean wandering = step < WANDERING;
            if (wandering && random.nextInt(4) == 0) {
                story.letPass(Period.ofDays(random.nextInt(20)));
                program.get(WakeReviews.class).wake();
            } else if (wandering && random.nextInt(6) == 0) {
                act();
            } else {
                complete(open.get(random.nextInt(open.size())), wandering);
            }
        }
        throw new AssertionError("%s does not end; waiting: %s".formatted(story.id(), story.waiting()));
    }

    /**
     * The first date a problem was due never changes, whatever becomes of the current one. What would remain of a problem is a draft
     * until its part is closed, and may be decided on anew.
     */
    private void datesStand() {
        program.get(JdbcClient.class)
                .sql("select id, original_due from problem"
                        + " where matter = ? and original_due is not null and issued_on is not null")
                .param(story.id())
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .forEach(it -> {
                    LocalDate first = originalDue.putIfAbsent(it.getKey(), it.getValue());
                    assertThat(it.getValue())
                            .as("original date of %s", it.getKey())
                            .isEqualTo(first == null ? it.getValue() : first);
                });
    }

    private void complete(WorkItem item, boolean wandering) {
        if (!wandering || !tried(item, chosen(item))) {
            Map<String, Object> plain = listed(item);
            if (!tried(item, plain)) {
                // What is not possible yet is so after a while, or once the others are done.
                story.letPass(Period.ofDays(1 + random.nextInt(5)));
                program.get(WakeReviews.class).wake();
            }
        }
    }

    private boolean tried(WorkItem item, Map<String, Object> given) {
        done.add(item.activity() + " " + item.problem() + " " + given);
        try {
            if (item.activity().equals("closeBallot")) {
                castVotes(item);
            }
            story.forward(item, given);
            return true;
        } catch (Invalid | Refused no) {
            refused++;
            done.add("  refused: " + no.getMessage());
            return false;
        }
    }

    private void castVotes(WorkItem item) {
        try {
            new Voting(program, story.id(), item.problem()).castAll(vote(item));
        } catch (Refused told) {
            done.add("  voted already: " + told.getMessage());
        }
    }

    /** Any option for each choice the form offers; a list of problems where one is asked for. */
    private Map<String, Object> chosen(WorkItem item) {
        Map<String, Object> chosen = listed(item);
        for (ProcessModel.Field field : form(item)) {
            List<String> options = List.copyOf(field.options().keySet());
            boolean several = item.people() > 1 && field.name().equals("outcome");
            if (!options.isEmpty()
                    && !several
                    && random.nextInt(3) == 0
                    && field.type().word().equals("enum")) {
                chosen.put(field.name(), options.get(random.nextInt(options.size())));
            }
        }
        return EveryPathTests.more(form(item), chosen);
    }

    /** How all vote: on a problem whether it is signed off, else how satisfied they are. */
    private String vote(WorkItem item) {
        return any(item.problem() == null ? RATINGS : VOTES);
    }

    private List<ProcessModel.Field> form(WorkItem item) {
        return program.get(ProcessModels.class)
                .get(item.model())
                .node(item.activity())
                .form();
    }

    private Map<String, Object> listed(WorkItem item) {
        var given = new HashMap<String, Object>();
        for (ProcessModel.Field field : form(item)) {
            if (AHEAD.containsKey(field.name())) {
                given.put(
                        field.name(),
                        story.today().plusDays(AHEAD.get(field.name())).toString());
            }
        }
        switch (item.activity()) {
            case "draftOpinion" -> given.put("problems", problems(random.nextInt(4)));
            case "openBallot" -> given.putAll(Map.of("members", 21, "entitled", 21, "present", 19));
            case "enterCount" -> {
                counted.put(String.valueOf(item.problem()), vote(item));
                given.putAll(Voting.sheet(Map.of(counted.get(String.valueOf(item.problem())), 19)));
            }
            case "confirmCount" ->
                given.putAll(
                        Voting.sheet(Map.of(counted.getOrDefault(String.valueOf(item.problem()), vote(item)), 19)));
            default -> {}
        }
        return given;
    }

    private List<Map<String, Object>> problems(int n) {
        var problems = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < n; i++) {
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
        if (offered.isEmpty()) {
            return;
        }
        String name = any(offered);
        if (name.equals("withdraw") && random.nextInt(problem == null ? 10 : 3) > 0) {
            return;
        }
        Map<String, Object> given = problem == null ? Map.of() : needed(name, problem);
        done.add(somebody.actor().login() + " acts: " + name + " " + (problem == null ? "" : problem.id()) + given);
        try {
            somebody.perform(name, problem, given);
        } catch (Invalid | Refused no) {
            refused++;
            done.add("  refused: " + no.getMessage());
        }
    }

    /** What the forms of some acts need that no type tells. */
    private Map<String, Object> needed(String act, Problem problem) {
        return switch (act) {
            case "requestExtension" ->
                Map.of(
                        "newDue",
                        problem.due() == null
                                ? story.today().plusDays(30).toString()
                                : problem.due().plusDays(10).toString());
            case "merge" -> Map.of("into", any(running()));
            case "split" -> Map.of("parts", problems(2));
            case "countersign" -> Map.of("units", List.of(any(UNITS)));
            case "escalate" ->
                Map.of(
                        "tier",
                        any(List.copyOf(program.get(ProcessModels.class)
                                .get(String.valueOf(problem.model()))
                                .node("escalate")
                                .form()
                                .get(0)
                                .options()
                                .keySet())));
            case "regrade" -> Map.of("grade", any(GRADES));
            default -> Map.of();
        };
    }

    private List<String> running() {
        return program.get(JdbcClient.class)
                .sql("select id from problem where matter = ? and model is not null order by id")
                .param(story.id())
                .query(String.class)
                .list();
    }

    private Problem any(Participant somebody) {
        List<String> running = running();
        if (running.isEmpty() || random.nextInt(8) == 0) {
            return null;
        }
        Problem problem = program.get(Problems.class).get(any(running));
        return problem.running() && somebody.sees(problem.id()) ? problem : null;
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
