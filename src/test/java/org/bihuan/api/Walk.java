package org.bihuan.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.engine.Jobs;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Walks a matter along, knowing nothing of its process: every form is filled by its types, the first outcome is taken. */
@TestComponent
public class Walk {

    /** Those who act on the usual path, in the order they are asked. */
    private static final List<String> PEOPLE = List.of(
            "clerk",
            "committee",
            "office",
            "council",
            "vicechair",
            "organ",
            "water",
            "health",
            "education",
            "inspector1",
            "inspector2",
            "member");

    private static final int FAR_ENOUGH = 400;

    private final Client client;
    private final Jobs jobs;
    private final AtomicInteger numbers = new AtomicInteger();

    Walk(Client client, Jobs jobs) {
        this.client = client;
        this.jobs = jobs;
    }

    /** An open task and the account that may complete it. */
    public record Task(String login, String id, String activity, Optional<String> problem) {}

    /** A new matter of the supervision committee about the government. */
    public String propose(String title) {
        Map<String, Object> fields =
                Map.of("source", "lawEnforcement", "hostCommittee", "supervision", "organ", "government");
        return start("supervision", title, fields);
    }

    /** A new matter of any process. */
    public String start(String process, String title, Map<String, Object> fields) {
        return client.write("clerk", "/matters", Map.of("process", process, "title", title, "fields", fields))
                .get("id")
                .asString();
    }

    /** A new matter, walked on to where somebody may complete the activity. */
    public Task to(String activity) {
        return until(propose("农村饮用水安全专项工作监督"), activity);
    }

    /** Walks on until somebody may complete the activity, filling in fields of these names with these values. */
    public Task until(String matter, String activity, Map<String, Object> known) {
        for (int i = 0; i < FAR_ENOUGH; i++) {
            List<Task> open = open(matter);
            Optional<Task> there =
                    open.stream().filter(it -> it.activity().equals(activity)).findFirst();
            if (there.isPresent()) {
                return there.get();
            }
            complete(
                    open.stream()
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("nobody has to do anything about " + matter)),
                    known);
        }
        throw new AssertionError("never came to " + activity);
    }

    /** Walks on with values by type alone. */
    public Task until(String matter, String activity) {
        return until(matter, activity, Map.of());
    }

    /** Walks to the end: all is signed off, published and archived. */
    public void toEnd(String matter) {
        for (List<Task> open = open(matter); !open.isEmpty(); open = open(matter)) {
            complete(open.get(0), Map.of());
        }
    }

    /** What waits about a matter, after the background has done its part. */
    public List<Task> open(String matter) {
        jobs.runDue();
        var open = new ArrayList<Task>();
        for (String login : PEOPLE) {
            for (JsonNode item :
                    client.read(login, "/tasks?matter={matter}", matter).get("items")) {
                String problem = item.get("problem").isNull()
                        ? null
                        : item.get("problem").asString();
                open.add(new Task(
                        login,
                        item.get("id").asString(),
                        item.get("activity").asString(),
                        Optional.ofNullable(problem)));
            }
        }
        return open;
    }

    /** Completes a task with these fields alone. */
    public JsonNode submit(Task task, Map<String, Object> fields) {
        return client.write(task.login(), "/tasks/" + task.id() + "/completion", Map.of("fields", fields));
    }

    /** Completes a task, filling in by type what is not given. */
    public JsonNode complete(Task task, Map<String, Object> known) {
        return submit(task, filled(task, known));
    }

    /** Values for what the first outcome demands, for lists of problems, and for what is known by name. */
    public Map<String, Object> filled(Task task, Map<String, Object> known) {
        var values = new LinkedHashMap<String, Object>();
        for (JsonNode field :
                client.read(task.login(), "/tasks/" + task.id()).get("form").get("fields")) {
            String name = field.get("name").asString();
            if (known.containsKey(name)) {
                values.put(name, known.get(name));
            } else if (field.get("required").asBoolean()
                    || field.get("type").asString().equals("problems")) {
                values.put(name, value(task, field));
            }
        }
        return values;
    }

    private Object value(Task task, JsonNode field) {
        return switch (field.get("type").asString()) {
            case "string", "text" ->
                field.get("name").asString().equals("number")
                        ? number(field)
                        : "示例" + field.get("label").asString();
            case "enum" -> field.get("options").get(0).get("value").asString();
            case "long" -> 30;
            case "decimal" -> new BigDecimal("1.5");
            case "date" -> SmallCounty.TODAY.toString();
            case "boolean" -> true;
            case "unit" -> unit(field.get("options"));
            case "units" -> List.of("health");
            case "person" -> "clerk";
            case "persons" -> List.of("committee");
            case "files" -> List.of(client.document(task.login()));
            case "meeting" -> Map.of("name", "县人大常委会第三十五次会议", "date", SmallCounty.TODAY.toString());
            case "ballot" -> ballot(field.get("options"));
            case "problems" -> List.of(problem("一处水源地未划定保护区", "water"));
            default -> throw new AssertionError("no such type: " + field);
        };
    }

    /** A problem as a list names it. */
    public static Map<String, Object> problem(String title, String leadUnit) {
        return Map.of("title", title, "leadUnit", leadUnit);
    }

    /** The next number of the series as the form suggests it; where it suggests none, one of another system. */
    private String number(JsonNode field) {
        return field.hasNonNull("value")
                ? field.get("value").asString()
                : "示人常审〔2025〕%d号".formatted(numbers.incrementAndGet());
    }

    private static String unit(JsonNode options) {
        for (JsonNode option : options) {
            if (List.of("water", "government", "supervision")
                    .contains(option.get("value").asString())) {
                return option.get("value").asString();
            }
        }
        throw new AssertionError("none of the usual units may be chosen: " + options);
    }

    private static Map<String, Object> ballot(JsonNode options) {
        var counts = new LinkedHashMap<String, Object>();
        options.forEach(it -> counts.put(it.get("value").asString(), counts.isEmpty() ? 28 : 0));
        return Map.of("entitled", 30, "present", 28, "issued", 28, "returned", 28, "counts", counts);
    }
}
