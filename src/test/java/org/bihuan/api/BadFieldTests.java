package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Values that do not fit their field: every type, every limit, the field named, nothing written. */
@ApiTest
class BadFieldTests {

    private static final Map<String, Object> LISTED =
            Map.of("problems", List.of(Map.of("title", "一处水源地未划定保护区", "leadUnit", "water", "grade", "listed")));

    @Autowired
    Refusals refusals;

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    /** A field of a task with values it must not take; null stands for leaving it out. */
    private record Bad(String activity, String field, List<?> values) {}

    private static Bad bad(String activity, String field, Object... values) {
        return new Bad(activity, field, Arrays.asList(values));
    }

    private static final List<Bad> BEFORE_ISSUE = List.of(
            bad("approveTopic", "meeting", null, "主任会议", Map.of("name", "主任会议"), Map.of("date", "2026-03-10")),
            bad(
                    "approveTopic",
                    "meeting",
                    Map.of("name", 7, "date", "2026-03-10"),
                    Map.of("name", " ", "date", "2026-03-10")),
            bad("approveTopic", "meeting", Map.of("name", "会".repeat(201), "date", "2026-03-10")),
            bad("approveTopic", "meeting", Map.of("name", "主任会议", "date", "2026-02-30"), List.of()),
            bad("approveTopic", "outcome", null, "maybe", 1, true, List.of("approved"), Map.of()),
            bad("approveTopic", "planYear", "二〇二六", "2026", 2026.5, true, 1999, 2101, List.of(2026)),
            bad("formGroup", "leader", null, "no-such-person", 7, List.of("clerk"), Map.of("id", "clerk")),
            bad(
                    "formGroup",
                    "members",
                    "clerk",
                    List.of("clerk", "clerk"),
                    List.of("no-such-person"),
                    List.of(List.of("clerk"))),
            bad("planResearch", "plan", null, "", " \n ", 7, true, List.of("方案"), Map.of("zh", "方案")),
            bad("planResearch", "plan", "方".repeat(20_001), "水\0源", "水\u0007源", "\ud83d", "源\udca7水"),
            bad(
                    "planResearch",
                    "startOn",
                    null,
                    "tomorrow",
                    "2026-02-30",
                    "2026-13-01",
                    "2026-3-1",
                    20260310,
                    "0001-01-01"),
            bad(
                    "planResearch",
                    "startOn",
                    "+12026-01-01",
                    "2026-03-10T00:00:00Z",
                    true,
                    List.of("2026-03-10"),
                    Map.of()),
            bad(
                    "planResearch",
                    "files",
                    "x",
                    List.of("no-such-file"),
                    List.of(7),
                    List.of("../../etc/passwd"),
                    Map.of()),
            bad("planResearch", "nobodyAskedForThis", "x", 7, List.of(), Map.of()),
            bad("recordResearch", "heldOn", "2026-03-11", "2199-12-31"),
            bad("recordResearch", "place", "乡".repeat(201), 7),
            bad(
                    "hearOpinions",
                    "participants",
                    0,
                    -5,
                    1.5,
                    "三十",
                    true,
                    new BigDecimal("1e30"),
                    new BigDecimal("1e400")),
            bad("draftOpinion", "problems", Map.of(), "一处", 7, List.of(7), List.of("一处"), List.of(Map.of())),
            bad("draftOpinion", "problems", List.of(Map.of("title", "一处")), List.of(Map.of("leadUnit", "water"))),
            bad("draftOpinion", "problems", problem("leadUnit", "no-such-unit"), problem("leadUnit", "supervision")),
            bad("draftOpinion", "problems", problem("repeats", 7), problem("repeats", "M".repeat(51))),
            bad(
                    "draftOpinion",
                    "problems",
                    problem("title", "水".repeat(201)),
                    problem("title", ""),
                    problem("title", 7)),
            bad(
                    "draftOpinion",
                    "problems",
                    problem("title", "水\0源"),
                    problem("detail", "\ud83d"),
                    problem("detail", 7)),
            bad(
                    "draftOpinion",
                    "problems",
                    problem("grade", "urgent"),
                    problem("due", "soon"),
                    problem("due", "2026-02-30")),
            bad(
                    "draftOpinion",
                    "problems",
                    problem("amount", "一百万"),
                    problem("amount", -1),
                    problem("amount", 1.234),
                    problem("amount", new BigDecimal("1e300"))),
            bad(
                    "draftOpinion",
                    "problems",
                    problem("assistingUnits", "water"),
                    problem("assistingUnits", List.of("x"))),
            bad("draftOpinion", "problems", problem("attributes", List.of()), problem("nobodyAskedForThis", "x")),
            bad("deliverOpinion", "deliveredOn", "2026-03-11", null));

    private static final List<Bad> AFTER_ISSUE = List.of(
            bad("receiveProblem", "receivedOn", "2026-03-11", null, "2026年3月10日"),
            bad("assignProblem", "leadUnit", "no-such-unit", "government", "supervision", 7, List.of("water")),
            bad(
                    "assignProblem",
                    "assistingUnits",
                    "health",
                    List.of("health", "health"),
                    List.of("no-such-unit"),
                    List.of(7)),
            bad("signForProblem", "outcome", "later", null),
            bad("planRectification", "plannedOn", "2026-03-09", "1999-01-01", null),
            bad("planRectification", "measures", "好", null),
            bad("planRectification", "phone", "1".repeat(41)),
            bad("reportRectification", "evidence", null, List.of(), List.of("no-such-file"), "x"),
            bad("reportRectification", "rectifiedAmount", "一百", "100", -1, 1.234, new BigDecimal("1e300"), true),
            bad("reportRectification", "selfRating", "perfect", null),
            bad("verifyRectification", "verifiedOn", "2026-03-11"),
            bad("proposeVote", "meeting", null, "主任会议", Map.of("name", "主任会议")),
            bad("proposeVote", "outcome", null, "agree", 7),
            bad("proposeVote", "degree", null, "no-such-degree", 7),
            bad("enterCount", "result", null, 7, Map.of(), List.of(), ballot("entitled", -1), ballot("entitled", "三十")),
            bad("enterCount", "result", ballot("present", 31), ballot("issued", 29), ballot("returned", 29)),
            bad("enterCount", "result", ballot("counts", Map.of("yes", 28)), ballot("counts", Map.of("agree", 1.5))),
            bad("enterCount", "result", ballot("counts", List.of(28)), ballot("counts", Map.of("agree", 29))));

    private static List<?> problem(String field, Object value) {
        var problem = new HashMap<String, Object>(Walk.problem("一处水源地未划定保护区", "water"));
        problem.put(field, value);
        return List.of(problem);
    }

    private static Map<String, Object> ballot(String field, Object value) {
        var ballot = new HashMap<String, Object>(
                Map.of("entitled", 30, "present", 28, "issued", 28, "returned", 28, "counts", Map.of("agree", 28)));
        ballot.put(field, value);
        return ballot;
    }

    @TestFactory
    Stream<DynamicContainer> beforeIssue() {
        return walked(BEFORE_ISSUE);
    }

    @TestFactory
    Stream<DynamicContainer> afterIssue() {
        return walked(AFTER_ISSUE);
    }

    @TestFactory
    Stream<DynamicContainer> publication() {
        return walked(List.of(
                bad("publishResults", "redacted", "yes", 1, List.of(true)),
                bad("publishResults", "place", "网".repeat(501), null)));
    }

    /** One matter walked along; the containers run one after the other, each once the matter has come to its task. */
    private Stream<DynamicContainer> walked(List<Bad> fields) {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var waiting = new HashMap<String, Walk.Task>();
        return fields.stream()
                .map(it -> dynamicContainer(
                        it.activity() + " " + it.field(),
                        Stream.of(it)
                                .flatMap(bad -> refused(
                                        waiting.computeIfAbsent(
                                                bad.activity(), activity -> walk.until(matter, activity, LISTED)),
                                        bad))));
    }

    private Stream<DynamicTest> refused(Walk.Task task, Bad bad) {
        return bad.values().stream()
                .map(value -> dynamicTest(shown(value), () -> {
                    var fields = walk.filled(task, Map.of());
                    fields.remove(bad.field());
                    if (value != null) {
                        fields.put(bad.field(), value);
                    }
                    var refusal = refusals.expect(
                            400,
                            task.login(),
                            () -> client.body(
                                    post("/api/v1/tasks/" + task.id() + "/completion"), Map.of("fields", fields)));
                    assertThat(Refusals.fields(refusal))
                            .isNotEmpty()
                            .allMatch(field -> field.equals(bad.field()) || field.startsWith(bad.field() + "["));
                }));
    }

    private static String shown(Object value) {
        String text = "“" + String.valueOf(value).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?") + "”";
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    @TestFactory
    Stream<DynamicTest> aStart() {
        return Stream.of(
                        Map.entry("process", Map.of("process", "no-such-process")),
                        Map.entry("process", Map.of("process", "rectification")),
                        Map.entry("process", Map.of("process", "")),
                        Map.entry("process", Map.of("process", "super\0vision")),
                        Map.entry("title", Map.of("title", "")),
                        Map.entry("title", Map.of("title", " \t ")),
                        Map.entry("title", Map.of("title", "水".repeat(201))),
                        Map.entry("title", Map.of("title", "水\0源")),
                        Map.entry("title", Map.of("title", "水\ud83d源")),
                        Map.entry("title", Map.of("title", "水\n源")),
                        Map.entry("source", Map.of("source", "rumour")),
                        Map.entry("hostCommittee", Map.of("hostCommittee", "finance-committee")),
                        Map.entry("hostCommittee", Map.of("hostCommittee", "water")),
                        Map.entry("organ", Map.of("organ", "water")),
                        Map.entry("organ", Map.of("organ", "")),
                        Map.entry("nobodyAskedForThis", Map.of("nobodyAskedForThis", "x")))
                .map(it -> dynamicTest(it.getKey() + " " + shown(it.getValue()), () -> {
                    var refusal = refusals.expect(
                            400, "clerk", () -> client.body(post("/api/v1/matters"), start(it.getValue())));
                    assertThat(Refusals.fields(refusal)).containsExactly(it.getKey());
                }));
    }

    private static Map<String, Object> start(Map<String, String> changed) {
        var fields = new HashMap<String, Object>(
                Map.of("source", "lawEnforcement", "hostCommittee", "supervision", "organ", "government"));
        var start = new HashMap<String, Object>(
                Map.of("process", "supervision", "title", "农村饮用水安全专项工作监督", "fields", fields));
        changed.forEach((name, value) -> (start.containsKey(name) ? start : fields).put(name, value));
        return start;
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        var task = walk.to("planRectification");
        var refusal = refusals.expect(
                400,
                task.login(),
                () -> client.body(post("/api/v1/tasks/" + task.id() + "/completion"), Map.of("fields", Map.of())));
        assertThat(Refusals.fields(refusal)).containsExactly("goal", "measures", "responsible", "plannedOn");
    }

    @Test
    void twentyThousandCharactersOutsideTheBasicPlaneComeBackIntact() {
        String plan = "👨‍👩‍👧‍👦𠮷𬇙水é".repeat(5_000).substring(0, 19_000);
        plan = plan + "水".repeat(20_000 - plan.codePointCount(0, plan.length()));
        var task = walk.to("planResearch");
        walk.submit(task, Map.of("plan", plan, "startOn", "2026-03-11"));
        var matter = client.read("clerk", "/matters?limit=1")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var newest = client.read("clerk", "/matters/{id}/timeline", matter)
                .get("items")
                .get(0);
        assertThat(newest.get("activity").asString()).isEqualTo("planResearch");
        assertThat(newest.get("fields").get("plan").asString()).isEqualTo(plan);
    }
}
