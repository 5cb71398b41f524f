package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.engine.ProcessModels;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents the tasks and optional acts of one stage: each form field by field, each completion by an example. */
public abstract class StageDocumentation extends Documentation {

    @Autowired
    ProcessModels models;

    private final Set<String> documented = new TreeSet<>();

    @BeforeEach
    void nothingYet() {
        documented.clear();
    }

    /** The process this stage is drawn in. */
    protected abstract String process();

    /** Walks a matter to a task, documents its form, completes it by the examples. */
    protected void task(String matter, String activity, Input... inputs) {
        task(walk.until(matter, activity, known()), inputs);
    }

    /** Documents the form of a task that waits, and completes it by the examples. */
    protected void task(Walk.Task task, Input... inputs) {
        documented.add(task.activity());
        String snippet = process() + "/" + task.activity();
        document(snippet, task.login(), 200, get("/api/v1/tasks/{id}", task.id()), new FormSnippet(List.of(inputs)));
        var request = client.body(
                post("/api/v1/tasks/{id}/completion", task.id()), Map.of("fields", examples(List.of(inputs))));
        document(snippet + "/completion", task.login(), 200, request);
    }

    /** Documents the form of an optional act and performs it by the examples. */
    protected void action(String login, String about, String name, Input... inputs) {
        documented.add(name);
        String snippet = process() + "/" + name;
        String path = "/api/v1" + about + "/actions/" + name;
        document(snippet, login, 200, get(path), new FormSnippet(List.of(inputs)));
        var request = client.body(post(path), Map.of("fields", examples(List.of(inputs))));
        document(snippet + "/completion", login, 200, request);
    }

    /** What fills fields of these names on the way to a task. */
    protected Map<String, Object> known() {
        return Map.of();
    }

    private Map<String, Object> examples(List<Input> inputs) {
        var values = new LinkedHashMap<String, Object>();
        inputs.stream().filter(it -> it.example() != null).forEach(it -> values.put(it.name(), it.example()));
        return values;
    }

    /** Fails if the model draws a task or an optional act that is in none of these chapters. */
    protected void nothingIsLeftOut(String... elsewhere) {
        var drawn = new TreeSet<String>();
        var model = models.latest(process()).orElseThrow();
        model.nodes().values().stream()
                .filter(it -> it.kind().equals("userTask"))
                .forEach(it -> drawn.add(it.id()));
        model.actions().forEach(it -> drawn.add(it.id()));
        drawn.removeAll(List.of(elsewhere));
        assertThat(documented).as("tasks and acts of " + process()).isEqualTo(drawn);
    }
}
