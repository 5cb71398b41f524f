package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.engine.Jobs;
import org.bihuan.engine.ProcessModel;
import org.bihuan.journal.Verification;
import org.bihuan.journal.Verified;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Accounts;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemList;
import org.bihuan.problem.Problems;
import org.bihuan.task.Forms;
import org.bihuan.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One matter as a test tells it: who does what, when, and what that leaves. Other stories' matters are out of its way. */
public final class Story {

    private static final int LONGEST = 400;

    private final TestDatabase program;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final List<String> others = new ArrayList<>();
    private String matter = "";

    public Story(TestDatabase program) {
        this.program = program;
        this.clock = program.get(MovableClock.class);
        this.jdbc = program.get(JdbcClient.class);
        clock.reset();
        under("default");
    }

    /** People beyond the county's own, who do what waits for them like everybody. */
    public Story with(String... logins) {
        others.addAll(List.of(logins));
        return this;
    }

    /** The handler {@code waterinspector} has gone over to the committee and verifies, for as long as this takes. */
    public void onceHandlerNowVerifier(Runnable then) {
        String sql = "update post set unit = ?, post = ? where person = 'waterinspector'";
        jdbc.sql(sql).params("supervision", "verifier").update();
        try {
            then.run();
        } finally {
            jdbc.sql(sql).params("water", "handler").update();
        }
    }

    /** Starts a matter by the plain start, as the clerk does. */
    public Story begin() {
        return begin("supervision", Map.of());
    }

    /** Starts a matter of another process by its plain start. */
    public Story begin(String process, Map<String, ?> fields) {
        StartMatter start = program.get(StartMatter.class);
        ProcessModel model = start.model(process);
        var filled = new java.util.HashMap<String, Object>(
                startFields(model, model.plainStart().orElseThrow()));
        filled.putAll(fields);
        matter = start.start(as("clerk").actor(), process, model.name() + "事项", filled)
                .id();
        return this;
    }

    /** Goes on with a matter the story has begun before. */
    public Story continueWith(String begun) {
        matter = begun;
        return this;
    }

    /** Starts a matter from a list issued already, as an import does, and starts its problems. */
    public Story beginFromList(List<NewProblem> problems, Map<String, ?> fields, String login) {
        return beginFromList("supervision", problems, fields, login);
    }

    /** The same for a matter of another process. */
    public Story beginFromList(String process, List<NewProblem> problems, Map<String, ?> fields, String login) {
        StartMatter start = program.get(StartMatter.class);
        ProcessModel model = start.model(process);
        ProcessModel.Node node = model.node("listIssued");
        var filled = new java.util.HashMap<String, Object>(startFields(model, node));
        filled.putAll(fields);
        new TransactionTemplate(program.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Matter opened = start.open(as(login).actor(), model, node, "饮用水问题清单", filled);
            program.get(ProblemList.class).addDrafts(opened.id(), opened.congress(), problems);
            start.run(opened, node);
            matter = opened.id();
        });
        return this;
    }

    private Map<String, Object> startFields(ProcessModel model, ProcessModel.Node start) {
        var form = program.get(Forms.class).show(TestCounty.CONGRESS, model, start, Map.of());
        return new FormFiller(today(), "已提出", accept -> "")
                .fill(form, Map.of("hostCommittee", "supervision", "organ", "government"));
    }

    /** The whole way to a list of these problems in follow-up, each in the hands of the organ. */
    public Story followUp(List<Map<String, Object>> problems) {
        begin().walkTo("draftOpinion");
        as("clerk").complete("draftOpinion", Map.of("problems", problems));
        return walkTo("draftHandlingReport").runJobs();
    }

    /** A problem for a list. */
    public static Map<String, Object> problem(String title, String leadUnit, String grade) {
        return Map.of("title", title, "leadUnit", leadUnit, "grade", grade);
    }

    /** Puts the county, and the matter where it has begun, under this preset without changes of its own, until the next story. */
    public Story under(String preset) {
        jdbc.sql("delete from rule_version").update();
        jdbc.sql("update congress set preset = ?").param(preset).update();
        jdbc.sql("update matter set rules = null where id = ?").param(matter).update();
        return this;
    }

    public Participant as(String login) {
        return new Participant(
                program,
                this,
                program.get(Accounts.class)
                        .actor(login, null)
                        .orElseThrow(() -> new IllegalArgumentException(login + " opens nothing today")));
    }

    public Story runJobs() {
        program.get(Jobs.class).runDue();
        return this;
    }

    public Story letPass(Period period) {
        clock.letPass(period);
        return this;
    }

    public LocalDate today() {
        return clock.today();
    }

    public String id() {
        return matter;
    }

    public Matter matter() {
        return program.get(Matters.class).get(matter);
    }

    public String stage() {
        return matter().stage();
    }

    /** The id of the n-th problem on the list, from 1. */
    public String numbered(int n) {
        return matter + "-" + n;
    }

    public Problem problem(int n) {
        return program.get(Problems.class).get(numbered(n));
    }

    public String status(int n) {
        return problem(n).status();
    }

    /** How many problems of the matter are in this status. */
    public long count(String status) {
        return jdbc.sql("select count(*) from problem where matter = ? and status = ?")
                .params(matter, status)
                .query(Long.class)
                .single();
    }

    /** What waits to be done in the matter, problems' work with the number of the problem. */
    public List<String> waiting() {
        return open().stream()
                .map(it -> it.problem() == null
                        ? it.activity()
                        : it.activity() + " " + it.problem().substring(matter.length() + 1))
                .toList();
    }

    List<WorkItem> open() {
        return jdbc.sql("select * from work_item where matter = ? and state = 'open' order by id")
                .param(matter)
                .query(WorkItem.class)
                .list();
    }

    /** The newest item of an activity, whether anybody sees it or not. */
    public WorkItem item(String activity, @Nullable String problem) {
        return jdbc.sql(
                        "select * from work_item where matter = ? and activity = ? and coalesce(problem, '') = ? order by id desc fetch first 1 rows only")
                .params(matter, activity, problem == null ? "" : problem)
                .query(WorkItem.class)
                .optional()
                .orElseGet(() -> fail("%s of %s was never opened; waiting: %s", activity, problem, waiting()));
    }

    /** When an activity of the matter is due. */
    public LocalDate due(String activity) {
        return item(activity, null).due();
    }

    public LocalDate due(String activity, String problem) {
        return item(activity, problem).due();
    }

    /** The outcomes of the decisions entered, oldest first, as {@code activity outcome authority}. */
    public List<String> decisions() {
        return jdbc.sql(
                        "select subject || ' ' || outcome || ' ' || authority from decision where matter = ? order by id")
                .param(matter)
                .query(String.class)
                .list();
    }

    /** What the journal's verification says of the matter's chain. */
    public Verified verified() {
        return program.get(Verification.class).verify(matter);
    }

    /** How many records the matter has: its start, completions and optional acts. */
    public long records() {
        return jdbc.sql("select count(*) from record where matter = ?")
                .param(matter)
                .query(Long.class)
                .single();
    }

    /** How often an element of a model was passed in this matter. */
    public long passed(String model, String element) {
        return jdbc.sql("select count(*) from step where matter = ? and model like ? and element = ?")
                .params(matter, model + ":%", element)
                .query(Long.class)
                .single();
    }

    /** Lets everybody do what waits for them, forward all the way, until this activity of the matter waits. */
    public Story walkTo(String activity) {
        return walk(null, it -> it.problem() == null && it.activity().equals(activity));
    }

    /** The same within one problem. */
    public Story walkTo(String activity, String problem) {
        return walk(problem, it -> it.activity().equals(activity));
    }

    /** Lets everybody do everything until nothing waits. */
    public Story walkToEnd() {
        for (int i = 0; i < LONGEST; i++) {
            runJobs();
            List<WorkItem> open = open();
            if (open.isEmpty()) {
                return this;
            }
            forward(open.get(0), Map.of());
        }
        return fail("%s does not end; waiting: %s", matter, waiting());
    }

    /** The same for one problem. */
    public Story walkToEnd(String problem) {
        return walk(problem, it -> false);
    }

    private Story walk(@Nullable String problem, java.util.function.Predicate<WorkItem> there) {
        for (int i = 0; i < LONGEST; i++) {
            List<WorkItem> mine = open().stream()
                    .filter(it -> java.util.Objects.equals(it.problem(), problem))
                    .toList();
            if (mine.stream().anyMatch(there)) {
                return this;
            }
            if (mine.isEmpty()) {
                assertThat(problem).as("%s ended without getting there", matter).isNotNull();
                return this;
            }
            forward(mine.get(0), Map.of());
        }
        return fail("%s does not get there; waiting: %s", matter, waiting());
    }

    /** Somebody of the party that is asked does the next thing. */
    void forward(WorkItem item, Map<String, ?> given) {
        var fields = new java.util.HashMap<String, Object>(given);
        if (item.activity().equals("assignProblem")) {
            fields.put(
                    "leadUnit", program.get(Problems.class).get(item.problem()).leadUnit());
        }
        if (item.activity().equals("signForProblem")
                && List.of("returned", "acceptedWithProposal").contains(String.valueOf(given.get("outcome")))) {
            fields.put("proposedUnit", other(item));
        }
        if (item.activity().equals("decideAssistance") && "replaced".equals(given.get("outcome"))) {
            fields.put("unit", other(item));
        }
        if (item.activity().equals("decideReturn") && !"refused".equals(given.get("outcome"))) {
            fields.put("leadUnit", other(item));
        }
        Participant somebody = Stream.concat(TestCounty.logins(item.party()).stream(), others.stream())
                .map(this::as)
                .filter(it -> it.has(item))
                .findFirst()
                .orElseGet(() -> fail("nobody does %s", item));
        somebody.complete(item, fields);
    }

    private String other(WorkItem item) {
        Problems problems = program.get(Problems.class);
        return List.of("health", "education", "water", "village").stream()
                .filter(it -> !it.equals(problems.get(item.problem()).leadUnit()))
                .filter(it -> !problems.assisting(item.problem()).contains(it))
                .findFirst()
                .orElseThrow();
    }
}
