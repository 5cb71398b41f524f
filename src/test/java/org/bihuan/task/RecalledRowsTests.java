package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.engine.ProcessModels;
import org.bihuan.notification.Inbox;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recalled 撤回 is gone from the rows, told to whoever was told, and left as trail where the trail is kept. */
@ParameterizedClass
@EnumSource
class RecalledRowsTests {

    /** Logs and lists of work: they say what happened, the recall included. */
    private static final Set<String> HISTORY = Set.of(
            "record",
            "step",
            "work_item",
            "work_excluded",
            "message",
            "journal_entry",
            "journal",
            "outbox",
            "mail",
            "copied");

    private final TestDatabase database;
    private final Story story;
    private String id = "";

    RecalledRowsTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    /** How to come to every task that can be recalled, by model and task. */
    private Map<String, Supplier<Story>> ways() {
        var ways = new TreeMap<String, Supplier<Story>>();
        ways.put("rectification planRectification", () -> problemAt("planRectification"));
        ways.put("rectification reviewPlan", () -> problemAt("reviewPlan"));
        ways.put("rectification commentRectification", () -> problemAt("commentRectification"));
        ways.put("handover decideReturn", () -> {
            problemAt("signForProblem");
            story.as("water").complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "health"));
            return story;
        });
        ways.put("report draftHandlingReport", () -> matterAt("supervision", "draftHandlingReport"));
        ways.put("report commentHandlingReport", () -> matterAt("supervision", "commentHandlingReport"));
        ways.put("audit commentHandlingReport", () -> matterAt("audit", "commentHandlingReport"));
        return ways;
    }

    private Story problemAt(String activity) {
        id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        return story.walkTo(activity, id);
    }

    private Story matterAt(String process, String activity) {
        id = "";
        return story.begin(process, Map.of()).walkTo(activity).runJobs();
    }

    /** Each with every outcome; where the process is elsewhere at once, it cannot be recalled and nothing changes. */
    @Test
    void theRowsAreAsBefore() {
        var recallable = new TreeMap<String, Node>();
        database.get(ProcessModels.class)
                .all()
                .forEach(model -> model.nodes().values().stream()
                        .filter(Acts::recallable)
                        .forEach(node -> recallable.put(model.key() + " " + node.id(), node)));
        assertThat(ways().keySet()).as("every task that can be recalled").isEqualTo(recallable.keySet());
        var recalled = new TreeSet<String>();
        ways().forEach((place, way) -> {
            for (String outcome : outcomes(recallable.get(place))) {
                way.get();
                WorkItem item = story.item(place.split(" ")[1], id.isEmpty() ? null : id);
                String who = who(item);
                Map<String, List<String>> before = rows();
                complete(who, item, outcome);
                try {
                    recall(who, item);
                } catch (Refused elsewhere) {
                    assertThat(elsewhere.reasons().get(0).code()).as(place).isEqualTo("recall.goneOn");
                    continue;
                }
                recalled.add(place);
                assertThat(rows()).as("%s %s", place, outcome).isEqualTo(before);
                assertThat(story.item(item.activity(), item.problem()).id()).isGreaterThan(item.id());
                assertThat(story.verified().ok()).isTrue();
            }
        });
        assertThat(recalled).as("each with some outcome").isEqualTo(recallable.keySet());
    }

    /** A model that lets somebody take back what cannot be put back is refused when the program starts. */
    @Test
    void noModelDrawsItWhereNothingIsPutBack() {
        var model = database.get(ProcessModels.class).latest("rectification").orElseThrow();
        assertThat(database.get(Acts.class).against(model)).isEmpty();
        assertThat(database.get(Acts.class).against(recallable(model, "reportRectification")))
                .containsExactly(Reason.of("model.recall", "rectification", "reportRectification"));
    }

    private static ProcessModel recallable(ProcessModel model, String id) {
        Node node = model.node(id);
        var properties = new LinkedHashMap<>(node.properties());
        properties.put("recall", "true");
        var nodes = new LinkedHashMap<>(model.nodes());
        nodes.put(
                id,
                new Node(
                        id,
                        node.kind(),
                        node.name(),
                        node.parties(),
                        node.message(),
                        node.within(),
                        node.calls(),
                        properties,
                        node.form()));
        return new ProcessModel(model.key(), model.version(), model.name(), model.xml(), nodes, model.flows());
    }

    @Test
    void theTrailIsForThoseInsideAndForTheRecaller() {
        problemAt("planRectification");
        story.as("water").complete("planRectification", id);
        WorkItem review = story.item("reviewPlan", id);
        complete("clerk", review, "commented");
        assertThat(steps("water")).contains("reviewPlan");
        recall("clerk", review);
        assertThat(steps("clerk")).contains("reviewPlan recalled");
        assertThat(steps("council")).contains("reviewPlan recalled");
        assertThat(steps("water")).contains("planRectification").doesNotContain("reviewPlan", "reviewPlan recalled");
        assertThat(story.as("clerk").done()).contains("draftOpinion").doesNotContain("reviewPlan");
        assertThat(refusal(() -> recall("clerk", review)).code()).isEqualTo("recall.already");
        assertThat(refusal(() -> story.as("clerk")
                                .use(CompleteTask.class)
                                .complete(story.as("clerk").actor(), review.id(), Map.of(), null))
                        .code())
                .isEqualTo("task.recalled");

        complete("clerk", story.item("reviewPlan", id), "noted");
        assertThat(steps("water")).contains("reviewPlan").doesNotContain("reviewPlan recalled");
    }

    @Test
    void aUnitsOwnTrailIsNotForTheOtherUnits() {
        id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "assistingUnits", List.of("health"))))
                .numbered(1);
        story.walkTo("planRectification", id);
        WorkItem plan = story.item("planRectification", id);
        complete("water", plan, "");
        assertThat(steps("organ")).contains("planRectification");
        assertThat(steps("health")).doesNotContain("planRectification");
        recall("water", plan);
        assertThat(steps("organ")).doesNotContain("planRectification", "planRectification recalled");
        assertThat(steps("health")).doesNotContain("planRectification", "planRectification recalled");
        assertThat(steps("water2")).contains("planRectification recalled");
        assertThat(steps("clerk")).contains("planRectification recalled");
    }

    @Test
    void whoeverWasToldHearsOfIt() {
        problemAt("planRectification");
        story.as("water").complete("planRectification", id);
        WorkItem review = story.item("reviewPlan", id);
        database.get(JdbcClient.class).sql("delete from message").update();
        complete("clerk", review, "commented");
        recall("clerk", review);
        for (String login : List.of("water", "water2")) {
            assertThat(database.get(Inbox.class)
                            .page(story.as(login).actor(), true, null, 10, Locale.SIMPLIFIED_CHINESE))
                    .extracting(Inbox.Shown::text)
                    .anySatisfy(text -> assertThat(text).startsWith("已撤回：备案整改方案（水质）"));
        }
        assertThat(database.get(Inbox.class)
                        .page(story.as("health").actor(), true, null, 10, Locale.SIMPLIFIED_CHINESE))
                .isEmpty();
    }

    @Test
    void aCopyOfWhatIsRecalledNoLongerStands() {
        problemAt("planRectification");
        WorkItem plan = story.item("planRectification", id);
        complete("water", plan, "");
        var water = story.as("water");
        water.use(Copying.class)
                .send(
                        water.actor(),
                        plan.id(),
                        List.of(story.as("health").actor().person()),
                        "请阅。");
        var health = story.as("health");
        assertThat(health.use(Timeline.class).ofCopy(health.actor(), plan.id())).hasSize(1);
        recall("water", plan);
        assertThat(health.list("copied")).isEmpty();
        assertThat(health.use(WorkItems.class).visible(health.actor(), plan.id()))
                .isEmpty();
        assertThat(health.use(Timeline.class).ofCopy(health.actor(), plan.id())).isEmpty();
    }

    private List<String> steps(String login) {
        return story.as(login).use(Timeline.class).ofProblem(story.as(login).actor(), id, null, 50).stream()
                .filter(it -> it.operation() == null)
                .map(it -> it.activity() + (it.recalledAt() == null ? "" : " recalled"))
                .toList();
    }

    private static List<String> outcomes(Node node) {
        return node.form().stream()
                .filter(field -> field.name().equals(Fields.OUTCOME))
                .findFirst()
                .map(field -> List.copyOf(field.options().keySet()))
                .orElse(List.of(""));
    }

    private String who(WorkItem item) {
        return switch (item.party()) {
            case "leadUnit" -> "water";
            case "organ" -> "organ";
            default -> "clerk";
        };
    }

    private void complete(String login, WorkItem item, String outcome) {
        var fields = new LinkedHashMap<String, Object>();
        if (!outcome.isEmpty()) {
            fields.put("outcome", outcome);
        }
        if (item.activity().equals("decideReturn") && !outcome.equals("refused")) {
            fields.put("leadUnit", "education");
        }
        if (item.problem() == null) {
            story.as(login).complete(item.activity(), fields);
        } else {
            story.as(login).complete(item.activity(), item.problem(), fields);
        }
    }

    private void recall(String login, WorkItem item) {
        var person = story.as(login);
        person.use(Recalling.class).recall(person.actor(), item.id(), "填写有误。");
    }

    /** Everything the database says of the matter and its problems, but for its history and the counters of changes. */
    private Map<String, List<String>> rows() {
        var jdbc = database.get(JdbcClient.class);
        record Column(String table, String name) {}
        var rows = new TreeMap<String, List<String>>();
        jdbc.sql("""
            select lower(c.table_name) as tab, lower(c.column_name) as name from information_schema.columns c
            where lower(c.table_schema) = 'public'
                and (lower(c.column_name) in ('matter', 'problem')
                    or (lower(c.table_name) in ('matter', 'problem') and lower(c.column_name) = 'id'))\
            """).query((row, n) -> new Column(row.getString("tab"), row.getString("name"))).list().stream()
                .filter(it -> !HISTORY.contains(it.table()) && !it.table().startsWith("act_"))
                .forEach(it -> {
                    var found = new ArrayList<String>();
                    jdbc.sql("select * from " + it.table() + " where " + it.name() + " like ?")
                            .param(story.id() + "%")
                            .query()
                            .listOfRows()
                            .forEach(row -> {
                                var values = new TreeMap<String, String>();
                                row.forEach((name, value) ->
                                        values.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
                                values.remove("rev");
                                found.add(values.toString());
                            });
                    found.sort(null);
                    rows.put(it.table() + "." + it.name(), found);
                });
        assertThat(rows.get("problem.matter")).isNotNull();
        assertThat(rows).containsKeys("matter.id", "problem.id", "milestone.problem");
        return rows;
    }
}
