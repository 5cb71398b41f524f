package org.bihuan.engine;

import java.util.Map;

/** Which process a file holds: one, which runs, under the name of the file, with a time after which its history goes. */
final class ModelIdentity {

    private int processes;
    private int line;
    private Map<String, String> process = Map.of();

    void add(Map<String, String> attributes, int at) {
        processes++;
        process = Map.copyOf(attributes);
        line = at;
    }

    void compare(Findings findings) {
        if (processes != 1 || !"true".equals(process.get("isExecutable"))) {
            findings.add("model.process", line, "", String.valueOf(processes));
            return;
        }
        String id = process.getOrDefault("id", "");
        if (!findings.fileName().equals(id + ".bpmn")) {
            findings.add("model.name", line, "process " + id, findings.fileName());
        }
        if (!process.containsKey("camunda:historyTimeToLive")) {
            findings.add("model.required", line, "process " + id, "camunda:historyTimeToLive");
        }
    }
}
