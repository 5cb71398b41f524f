package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what: every kind of account against every kind of thing; what is out of sight is as if it were not there. */
@ApiTest
class VisibilityTests {

    /** Every kind of account there is, one after the other in the columns of the table below. */
    private static final List<String> ACCOUNTS =
            List.of(("clerk committee inspector1 finance office vicechair council auditor"
                            + " organ court water education health member deputy sysadmin secadmin logadmin")
                    .split(" "));

    /**
     * A thing and who sees it, a letter for each account, {@code .} where it is as if it were not there and {@code -} where the
     * post alone is refused, whatever is asked for: the host committee (3), another committee, the office, the
     * vice-chairperson, the council, the auditor | the organ, another organ | the lead unit, the assisting unit, another
     * unit | member, deputy | the three administrators.
     */
    private static final Map<String, String> SEES = Map.ofEntries(
            Map.entry("proposed matter", "xxx.xxxx|..|...|..|---"),
            // The organ was asked for its report before; of the list it knows nothing yet.
            Map.entry("drafted matter", "xxx.xxxx|x.|...|..|---"),
            Map.entry("drafted timeline", "xxx.xxxx|x.|...|..|---"),
            Map.entry("drafted problem", "xxx.xxxx|..|...|..|---"),
            Map.entry("drafted diagram", "xxx.xxxx|--|---|--|---"),
            Map.entry("drafted journal", "xxx.xxxx|--|---|--|---"),
            Map.entry("drafted task", "xxx.xxxx|..|...|..|---"),
            Map.entry("issued matter", "xxx.xxxx|x.|xxx|..|---"),
            Map.entry("issued diagram", "xxx.xxxx|--|---|--|---"),
            Map.entry("issued journal", "xxx.xxxx|--|---|--|---"),
            Map.entry("issued problem", "xxx.xxxx|x.|xx.|..|---"),
            Map.entry("issued problem's timeline", "xxx.xxxx|x.|xx.|..|---"),
            Map.entry("issued problem's diagram", "xxx.xxxx|x.|xx.|..|---"),
            Map.entry("issued problem's documents", "xxx.xxxx|x.|xx.|..|---"),
            Map.entry("another unit's problem", "xxx.xxxx|x.|..x|..|---"),
            Map.entry("a unit's evidence", "xxx.xxxx|..|x..|..|---"),
            Map.entry("a unit's loose file", "........|..|x..|..|---"),
            Map.entry("a unit's task", "xxx.xxxx|..|x..|..|---"),
            Map.entry("the organ's task", "xxx.xxxx|x.|...|..|---"),
            Map.entry("published matter", "xxx.xxxx|x.|xx.|xx|---"),
            Map.entry("published problem", "xxx.xxxx|x.|xx.|xx|---"));

    private static final Map<String, String> ADDRESSES = new HashMap<>();

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @BeforeEach
    void county() {
        if (ADDRESSES.isEmpty()) {
            drafted();
            issued();
            published();
        }
    }

    private void drafted() {
        String matter = walk.propose("尚未交办的事项");
        var task = walk.until(matter, "reviewOpinion");
        ADDRESSES.put("proposed matter", "/matters/" + walk.propose("刚刚提出的事项"));
        ADDRESSES.put("drafted matter", "/matters/" + matter);
        ADDRESSES.put("drafted timeline", "/matters/" + matter + "/timeline");
        ADDRESSES.put("drafted diagram", "/matters/" + matter + "/diagram");
        ADDRESSES.put("drafted journal", "/journal?matter=" + matter);
        ADDRESSES.put("drafted problem", "/problems/" + matter + "-1");
        ADDRESSES.put("drafted task", "/tasks/" + task.id());
    }

    private static final Map<String, Object> LIST = Map.of(
            "problems",
            List.of(
                    Map.of("title", "一处水源地", "leadUnit", "water", "assistingUnits", List.of("education")),
                    Walk.problem("一处乡镇卫生院", "health")));

    private void issued() {
        String matter = walk.propose("已经交办的事项");
        walk.until(matter, "assignProblem", LIST);
        String problem = matter + "-1";
        organ(matter, "receiveProblem");
        var assign = organ(matter, "assignProblem");
        var sign = walk.open(matter).stream()
                .filter(it -> it.activity().equals("signForProblem"))
                .findFirst()
                .orElseThrow();
        String evidence = client.document("water");
        client.write(
                "water",
                "/problems/" + problem + "/actions/progress",
                Map.of("fields", Map.of("progress", "已开工", "evidence", List.of(evidence))));
        ADDRESSES.put("issued matter", "/matters/" + matter);
        ADDRESSES.put("issued diagram", "/matters/" + matter + "/diagram");
        ADDRESSES.put("issued journal", "/journal?matter=" + matter);
        ADDRESSES.put("issued problem", "/problems/" + problem);
        ADDRESSES.put("issued problem's timeline", "/problems/" + problem + "/timeline");
        ADDRESSES.put("issued problem's diagram", "/problems/" + problem + "/diagram");
        ADDRESSES.put("issued problem's documents", "/problems/" + problem + "/documents");
        ADDRESSES.put("another unit's problem", "/problems/" + matter + "-2");
        ADDRESSES.put("a unit's evidence", "/documents/" + evidence);
        ADDRESSES.put("a unit's loose file", "/documents/" + client.document("water"));
        ADDRESSES.put("a unit's task", "/tasks/" + sign.id());
        ADDRESSES.put("the organ's task", "/tasks/" + assign.id());
    }

    /** The organ does what waits about the first problem, and leaves it with the units the list named. */
    private Walk.Task organ(String matter, String activity) {
        Map<String, Object> named = Map.of("leadUnit", "water", "assistingUnits", List.of("education"));
        for (Walk.Task task : walk.open(matter)) {
            if (task.activity().equals(activity) && task.problem().orElseThrow().equals(matter + "-1")) {
                walk.complete(task, named);
                return task;
            }
        }
        return client.read("organ", "/tasks?state=done&matter={matter}", matter)
                .get("items")
                .valueStream()
                .filter(it -> it.get("activity").asString().equals(activity)
                        && it.get("problem").asString().equals(matter + "-1"))
                .map(it -> new Walk.Task("organ", it.get("id").asString(), activity, java.util.Optional.empty()))
                .findFirst()
                .orElseThrow();
    }

    private void published() {
        String matter = walk.propose("已经公布的事项");
        var named = new HashMap<>(LIST);
        named.put("problems", List.of(((List<?>) LIST.get("problems")).get(0)));
        named.put("assistingUnits", List.of("education"));
        walk.until(matter, "archiveMatter", named);
        ADDRESSES.put("published matter", "/matters/" + matter);
        ADDRESSES.put("published problem", "/problems/" + matter + "-1");
    }

    @TestFactory
    Stream<DynamicTest> everyAccountSeesWhatItShouldAndNothingElse() {
        assertThat(ADDRESSES.keySet()).isEqualTo(SEES.keySet());
        return new TreeSet<>(SEES.keySet())
                .stream()
                        .flatMap(thing -> ACCOUNTS.stream()
                                .map(account -> DynamicTest.dynamicTest(account + ": " + thing, () -> {
                                    String row = SEES.get(thing).replace("|", "");
                                    int expected = switch (row.charAt(ACCOUNTS.indexOf(account))) {
                                        case 'x' -> 200;
                                        case '-' -> 403;
                                        default -> 404;
                                    };
                                    int status = client.send(account, get("/api/v1" + ADDRESSES.get(thing)))
                                            .getStatus();
                                    assertThat(status).isEqualTo(expected);
                                })));
    }

    @TestFactory
    Stream<DynamicTest> whatIsOutOfSightAnswersLikeWhatDoesNotExist() {
        return Stream.of("drafted matter", "drafted problem", "drafted task", "a unit's loose file")
                .map(thing -> DynamicTest.dynamicTest(thing, () -> {
                    String there = ADDRESSES.get(thing);
                    String absent =
                            there.replaceAll("[0-9a-f](?!.*[0-9a-f])", "z").replace("z", "9999999");
                    if (thing.equals("drafted problem")) {
                        absent = there.replaceAll("-1$", "-7");
                    }
                    assertThat(absent).isNotEqualTo(there);
                    assertThat(body(there)).isEqualTo(body(absent).replace(id(absent), id(there)));
                }));
    }

    private String body(String path) throws Exception {
        var answer = client.send("court", get("/api/v1" + path));
        assertThat(answer.getStatus()).isEqualTo(404);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String id(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1);
    }

    @Test
    void theThreeAdministratorsReachNoList() {
        for (String admin : List.of("sysadmin", "secadmin", "logadmin")) {
            for (String list : List.of(
                    "/matters", "/problems", "/tasks", "/tasks?state=done", "/decisions", "/ballots", "/statistics")) {
                assertThat(client.send(admin, get("/api/v1" + list)).getStatus())
                        .as(admin + " " + list)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void listsShowNobodyMoreThanTheThingsThemselves() {
        for (String account : ACCOUNTS.subList(0, ACCOUNTS.indexOf("sysadmin"))) {
            for (var matter : client.read(account, "/matters?limit=200").get("items")) {
                client.read(account, "/matters/{id}", matter.get("id").asString());
            }
            for (var problem : client.read(account, "/problems?limit=200").get("items")) {
                client.read(account, "/problems/{id}", problem.get("id").asString());
            }
            for (var task : client.read(account, "/tasks?limit=200").get("items")) {
                client.read(account, "/tasks/{id}", task.get("id").asString());
            }
        }
    }

    @Test
    void theSupervisedSideReadsOnlyWhatWasSentToItInTheTimeline() {
        String matter = ADDRESSES.get("issued matter");
        var congress = activities("clerk", matter + "/timeline");
        assertThat(congress).contains("topicProposed", "draftOpinion", "reviewOpinion", "deliverOpinion");
        assertThat(activities("organ", matter + "/timeline"))
                .contains("deliverOpinion", "draftReport", "draftOpinion")
                .doesNotContain("topicProposed", "approveTopic", "planResearch", "reviewOpinion");
        assertThat(activities("water", matter + "/timeline")).doesNotContain("draftOpinion", "approveOpinion");
    }

    private List<String> activities(String account, String path) {
        return client.read(account, path)
                .get("items")
                .valueStream()
                .map(it -> it.get("activity").asString())
                .toList();
    }
}
