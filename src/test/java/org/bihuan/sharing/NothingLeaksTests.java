package org.bihuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Every reading operation there is, asked by four people of another congress about a matter of the county, before it is shared, at each level,
 * while the two congresses stand apart in the tree, and after the end. What is not in the table of what a share gives answers as if the matter did not exist, or shows nothing of it.
 */
@ApiTest
class NothingLeaksTests {

    private static final List<String> READERS = List.of("cityoffice", "cityauditor", "cityclerk", "citymember");

    private static final List<String> STATES =
            List.of("not shared", "summary", "read", "out of line", "joint offered", "joint and linked", "ended");

    /**
     * What answers 200 about the matter: for each state in the order above, the four readers in the order above. The clerk belongs to the
     * committee whose matter is linked.
     */
    private static final Map<String, String> GIVEN = new TreeMap<>(Map.of(
            "/shared-matters/{id}", ".... xx.. xx.. .... xx.. xxx. ....",
            "/shared-matters/{id}/problems", ".... .... xx.. .... .... xxx. ....",
            "/shared-matters/{id}/timeline", ".... .... xx.. .... .... xxx. ....",
            "/shared-matters/{id}/documents", ".... .... xx.. .... .... xxx. ....",
            "/shared-matters/{id}/documents/{document}", ".... .... xx.. .... .... xxx. ...."));

    /** Operations about one thing, which all hide the county's; {@code *} where a thing belongs to nobody. */
    private static final Map<String, String> HIDDEN =
            Map.of("/matters", "M", "/problems", "P", "/tasks", "T", "/documents", "D");

    /** Things of the installation or the reader's own congress, whatever id is asked for. */
    private static final List<String> COMMON = List.of(
            "/rulebook/",
            "/ballots/",
            "/commitments/",
            "/escalations/",
            "/accounts/",
            "/congresses/",
            "/people/",
            "/units/",
            "/ledger-views/",
            "/ledger-exports/",
            "/paper-numbers/",
            "/import-drafts/");

    /** Tells of shares by ids, without a word of the matter. */
    private static final String JOURNAL = "/journal";

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> ids = new HashMap<>();
    private final SoftAssertions leaks = new SoftAssertions();
    private String title = "";

    @Test
    void whateverIsAskedAndWhoeverAsks() {
        OtherCongresses.around(jdbc, "shili");
        county();
        var reading = reading();
        var unknown = new TreeSet<String>();
        for (int state = 0; state < STATES.size(); state++) {
            become(state);
            for (String path : reading) {
                if (GIVEN.containsKey(path)) {
                    given(path, state);
                } else if (!path.contains("{")) {
                    lists(path, state);
                } else if (HIDDEN.keySet().stream().anyMatch(it -> path.startsWith(it + "/"))) {
                    hidden(path, state);
                } else if (COMMON.stream().noneMatch(path::startsWith)) {
                    unknown.add(path);
                }
            }
            nothingCanBeDone(state);
        }
        assertThat(unknown).as("operations without a row").isEmpty();
        assertThat(reading).as("operations of the table").containsAll(GIVEN.keySet());
        leaks.assertAll();
    }

    @Test
    void aRecalledPaperIsTakenBackFromWhoeverReadsItByAShare() {
        OtherCongresses.around(jdbc, "shili");
        county();
        share("read");
        String path = "/api/v1/shared-matters/" + ids.get("M") + "/documents";
        assertThat(text(client.send("cityoffice", get(path)))).contains(ids.get("D"));
        assertThat(client.send("cityoffice", get(path + "/" + ids.get("D"))).getStatus())
                .isEqualTo(200);
        jdbc.sql(
                        "update record set recalled_at = current_timestamp where id = (select record from document where id = ?)")
                .param(ids.get("D"))
                .update();
        assertThat(text(client.send("cityoffice", get(path)))).doesNotContain(ids.get("D"));
        assertThat(client.send("cityoffice", get(path + "/" + ids.get("D"))).getStatus())
                .isEqualTo(404);
        String activity = jdbc.sql("select activity from record where id = (select record from document where id = ?)")
                .param(ids.get("D"))
                .query(String.class)
                .single();
        assertThat(text(client.send("cityoffice", get("/api/v1/shared-matters/" + ids.get("M") + "/timeline"))))
                .doesNotContain("\"activity\":\"" + activity + "\"");
        end();
    }

    private void county() {
        title = "甲题：不应外传的事项";
        String matter = walk.propose(title);
        var list = Map.<String, Object>of("problems", List.of(Walk.problem("乙题：不应外传的问题", "water")));
        Walk.Task plan = walk.until(matter, "planResearch");
        walk.complete(plan, Map.of("files", List.of(client.document(plan.login()))));
        walk.until(matter, "assignProblem", list);
        String task = walk.open(matter).get(0).id();
        ids.put("M", matter);
        ids.put("P", matter + "-1");
        ids.put("T", task);
        ids.put("D", OtherCongresses.released(jdbc, matter));
    }

    private void become(int state) {
        String matter = ids.get("M");
        below(STATES.get(state).equals("out of line") ? null : "city");
        switch (STATES.get(state)) {
            case "summary", "read" -> share(STATES.get(state));
            case "out of line" ->
                assertThat(running()).as("the share of before still runs").isOne();
            case "joint offered" -> share("joint");
            case "joint and linked" -> link(matter);
            case "ended" -> end();
            default -> assertThat(state).isZero();
        }
    }

    private void below(@Nullable String above) {
        jdbc.sql("update congress set parent = ? where id = 'shili'")
                .param(above)
                .update();
    }

    private long running() {
        return jdbc.sql("select count(*) from matter_share where matter = ? and ended_at is null")
                .param(ids.get("M"))
                .query(Long.class)
                .single();
    }

    private void share(String level) {
        end();
        client.write("committee", "/matters/" + ids.get("M") + "/shares", Map.of("congress", "city", "level", level));
    }

    private void end() {
        for (var share :
                client.read("office", "/matters/{id}/shares", ids.get("M")).get("items")) {
            if (share.get("endedAt").isNull()) {
                String path = "/api/v1/matters/" + ids.get("M") + "/shares/" + share.get("id");
                assertThat(client.send("office", delete(path)).getStatus()).isEqualTo(204);
            }
        }
    }

    private void link(String matter) {
        String share = client.read("office", "/matters/{id}/shares", matter)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        client.write("cityoffice", "/matters/" + matter + "/shares/" + share + "/acceptance", Map.of());
        String own = client.write(
                        "cityclerk",
                        "/matters",
                        Map.of(
                                "process",
                                "supervision",
                                "title",
                                "全市的事项",
                                "fields",
                                Map.of(
                                        "source",
                                        "lawEnforcement",
                                        "hostCommittee",
                                        "city-finance",
                                        "organ",
                                        "city-government")))
                .get("id")
                .asString();
        var answer = client.send(
                "cityoffice", client.body(put("/api/v1/shared-matters/" + matter + "/topic"), Map.of("matter", own)));
        assertThat(answer.getStatus()).isEqualTo(201);
    }

    private TreeSet<String> reading() {
        var paths = new TreeSet<String>();
        client.tree(client.anonymously(get("/v3/api-docs")))
                .get("paths")
                .properties()
                .forEach(path -> {
                    if (path.getValue().has("get") && path.getKey().startsWith("/api/v1")) {
                        paths.add(path.getKey().substring("/api/v1".length()));
                    }
                });
        return paths;
    }

    /** The table of what a share gives, cell by cell; within what it gives, nobody's name and no word of an internal record. */
    private void given(String path, int state) {
        String cells = GIVEN.get(path).split(" ")[state];
        for (int i = 0; i < READERS.size(); i++) {
            var answer = ask(READERS.get(i), path, ids.get("M"), ids.get("D"));
            String where = READERS.get(i) + " " + path + " " + STATES.get(state);
            leaks.assertThat(answer.getStatus()).as(where).isEqualTo(cells.charAt(i) == 'x' ? 200 : 404);
            if (answer.getStatus() == 200 && !path.contains("{document}")) {
                String body = text(answer);
                leaks.assertThat(body)
                        .as(where)
                        .doesNotContain("\"person\"", "\"fields\"", "\"phone\"", "\"responsible\"");
                if (path.equals("/shared-matters/{id}")) {
                    leaks.assertThat(body).as(where).contains(title).doesNotContain("乙题", "佐证");
                }
            } else if (answer.getStatus() != 200) {
                sameAsAbsent(READERS.get(i), path, answer, where);
            }
        }
    }

    /** One thing of the county's, by the ways of its own people. */
    private void hidden(String path, int state) {
        for (String reader : READERS) {
            String kind = HIDDEN.entrySet().stream()
                    .filter(it -> path.startsWith(it.getKey() + "/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            String where = reader + " " + path + " " + STATES.get(state);
            var answer = ask(reader, path, ids.get(kind), "withdrawMatter");
            leaks.assertThat(answer.getStatus()).as(where).isIn(403, 404);
            sameAsAbsent(reader, path, answer, where);
        }
    }

    private void sameAsAbsent(String reader, String path, MockHttpServletResponse answer, String where) {
        var absent = Map.of(
                "M", "M-2026-9999", "P", "M-2026-9999-1", "T", "T-999999", "D", "99999999-0000-0000-0000-000000000000");
        String kind = HIDDEN.entrySet().stream()
                .filter(it -> path.startsWith(it.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("M");
        String other = path.contains("{document}") ? absent.get("D") : "withdrawMatter";
        var none = ask(reader, path, absent.get(kind), other);
        leaks.assertThat(answer.getStatus()).as(where).isEqualTo(none.getStatus());
        leaks.assertThat(known(text(answer))).as(where).isEqualTo(known(text(none)));
    }

    /** The ids somebody asked for are no news to him. */
    private String known(String body) {
        String same = body;
        for (String id :
                List.of(ids.get("P"), "M-2026-9999-1", ids.get("M"), "M-2026-9999", ids.get("T"), "T-999999")) {
            same = same.replace(id, "#");
        }
        return same.replace(ids.get("D"), "#").replace("99999999-0000-0000-0000-000000000000", "#");
    }

    /** Lists, searches, figures, the export, the journal: with and without asking for the county's. */
    private void lists(String path, int state) {
        for (String reader : READERS) {
            String where = reader + " " + path + " " + STATES.get(state);
            var plain = client.send(reader, get("/api/v1" + path));
            var searched = client.send(
                    reader,
                    get("/api/v1" + path)
                            .param("matter", ids.get("M"))
                            .param("problem", ids.get("P"))
                            .param("q", "题"));
            leaks.assertThat(plain.getStatus()).as(where).isLessThan(500);
            leaks.assertThat(searched.getStatus()).as(where).isLessThan(500);
            boolean sharedTitles = path.equals("/shared-matters");
            for (var answer : List.of(plain, searched)) {
                String body = text(answer);
                leaks.assertThat(body).as(where).doesNotContain("乙题", "佐证.pdf", "示例调研", "县水务局");
                if (!sharedTitles) {
                    leaks.assertThat(body).as(where).doesNotContain("甲题");
                }
            }
            if (!sharedTitles && !path.equals(JOURNAL)) {
                leaks.assertThat(text(plain)).as(where).doesNotContain(ids.get("M"));
            }
        }
        if (path.equals("/shared-matters")) {
            for (int i = 0; i < READERS.size(); i++) {
                boolean listed =
                        text(client.send(READERS.get(i), get("/api/v1" + path))).contains(ids.get("M"));
                boolean given =
                        GIVEN.get("/shared-matters/{id}").split(" ")[state].charAt(i) == 'x';
                leaks.assertThat(listed)
                        .as(READERS.get(i) + " list " + STATES.get(state))
                        .isEqualTo(given);
            }
        }
    }

    /** Whoever reads a shared matter does nothing in it, nor hands on what was shared. */
    private void nothingCanBeDone(int state) {
        for (String reader : READERS) {
            for (String path : List.of(
                    "/matters/" + ids.get("M") + "/actions/withdrawMatter",
                    "/problems/" + ids.get("P") + "/actions/progress",
                    "/problems/" + ids.get("P") + "/tasks/assignProblem/completion",
                    "/tasks/" + ids.get("T") + "/completion",
                    "/tasks/" + ids.get("T") + "/claim")) {
                leaks.assertThat(client.post(reader, path, Map.of("fields", Map.of()))
                                .getStatus())
                        .as(reader + " " + path + " " + STATES.get(state))
                        .isIn(403, 404, 405);
            }
            leaks.assertThat(client.post(
                                    reader,
                                    "/matters/" + ids.get("M") + "/shares",
                                    Map.of("congress", "yonder", "level", "read"))
                            .getStatus())
                    .as(reader + " hands on, " + STATES.get(state))
                    .isIn(403, 404);
        }
    }

    private MockHttpServletResponse ask(String reader, String path, String first, String second) {
        int open = path.indexOf('{');
        int close = path.indexOf('}');
        String asked = path.substring(0, open) + first + path.substring(close + 1);
        asked = asked.replaceAll("\\{[a-z]+\\}", second);
        return client.send(reader, get(URI.create("/api/v1" + asked)));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
