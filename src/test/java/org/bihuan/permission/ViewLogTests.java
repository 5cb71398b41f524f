package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.util.List;
import org.bihuan.api.Client;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who looked at what is sensitive is written down, off the path of the request and yet not lost. */
@PermissionTest
class ViewLogTests {

    @Autowired
    Client client;

    @Autowired
    TwoCongresses congresses;

    @Autowired
    Views views;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private List<JsonNode> seen(String reader, String query) {
        return client.read(reader, "/views" + query).get("items").valueStream().toList();
    }

    @Test
    void whatIsSensitiveIsWrittenDownByIdAlone() {
        String document = congresses.id("document", "own");
        String draft = congresses.id("matter", "draft");
        String own = congresses.id("matter", "own");
        // While it was a draft its tasks were seen.
        long before = seen("logadmin", "?limit=200&kind=draft&login=clerk").stream()
                .filter(it -> it.get("thing").asString().equals(own))
                .count();
        client.send("water", get("/api/v1/documents/" + document));
        client.send("education", get("/api/v1/documents/" + document));
        client.send("clerk", get("/api/v1/matters/" + draft));
        client.send("clerk", get("/api/v1/matters/" + own));
        client.send("clerk", get("/api/v1/problems/" + congresses.id("problem", "draft")));
        client.send("office", get("/api/v1/problems.csv"));
        client.send("auditor", get("/api/v1/journal?matter=" + draft));
        client.send("logadmin", get("/api/v1/journal"));

        List<String> lines = seen("logadmin", "?limit=200").stream()
                .map(it -> it.get("login").asString() + " " + it.get("kind").asString() + " "
                        + it.get("thing").asString())
                .toList();
        assertThat(lines)
                .contains(
                        "water document " + document,
                        "clerk draft " + draft,
                        "clerk draft " + draft + "-1",
                        "office export problems.csv",
                        "auditor journal " + draft,
                        "logadmin systemChain congress:shili")
                .doesNotContain("education document " + document);
        assertThat(seen("logadmin", "?limit=200&kind=draft&login=clerk"))
                .filteredOn(it -> it.get("thing").asString().equals(own))
                .hasSize((int) before);
        JsonNode one = seen("logadmin", "?kind=document&login=water").get(0);
        assertThat(one.get("at").asString()).startsWith("2026-03-10T02:30:00");
        assertThat(one.get("origin").asString()).isNotBlank();
        assertThat(one.propertyNames()).containsExactlyInAnyOrder("id", "at", "login", "kind", "thing", "origin");
    }

    @Test
    void whereverItIsReadItIsWrittenDown() {
        String draft = congresses.id("matter", "draft");
        String problem = congresses.id("problem", "own");
        String[] shared = congresses.id("sharedDocument", "own").split("/");
        client.send("office", get("/api/v1/shared-matters/" + shared[0] + "/documents/" + shared[1]));
        client.send("committee", get("/api/v1/tasks/" + congresses.id("task", "draft")));
        client.send("vicechair", get("/api/v1/matters/" + draft + "/timeline"));
        client.send("council", get("/api/v1/problems/" + problem + "/timeline"));
        unannounced("problem = ?", problem, () -> {
            client.send("office", get("/api/v1/problems/" + problem + "/timeline"));
            client.anonymously(get("/problems/" + problem + "/course").with(user("clerk")));
        });
        String matter = congresses.id("matter", "own");
        String finished = "T-"
                + jdbc.sql("select max(work_item) from record where matter = ?")
                        .param(matter)
                        .query(Long.class)
                        .single();
        unannounced("'T-' || work_item = ?", finished, () -> {
            for (String reader : List.of("office", "auditor")) {
                assertThat(client.anonymously(get("/tasks/" + finished).with(user(reader)))
                                .getStatus())
                        .isEqualTo(200);
            }
        });

        List<String> lines = seen("logadmin", "?limit=200").stream()
                .map(it -> it.get("login").asString() + " " + it.get("kind").asString() + " "
                        + it.get("thing").asString())
                .toList();
        assertThat(lines)
                .contains(
                        "office document " + shared[1],
                        "committee draft " + draft,
                        "vicechair draft " + draft,
                        "office unannounced " + problem,
                        "clerk unannounced " + problem,
                        "office unannounced " + finished,
                        "auditor unannounced " + finished)
                .doesNotContain("council unannounced " + problem);
    }

    /** While the newest record of these is one of an unannounced visit. */
    private void unannounced(String of, String id, Runnable reading) {
        long record = jdbc.sql("select max(id) from record where " + of)
                .param(id)
                .query(Long.class)
                .single();
        String fields = jdbc.sql("select fields from record where id = ?")
                .param(record)
                .query(String.class)
                .single();
        jdbc.sql("update record set fields = ? where id = ?")
                .params("{\"method\":\"unannounced\"}", record)
                .update();
        try {
            reading.run();
        } finally {
            jdbc.sql("update record set fields = ? where id = ?")
                    .params(fields, record)
                    .update();
        }
    }

    @Test
    void theAuditorReadsWhatWasSeenOfBusinessAndItIsNotedThatHeDid() {
        client.send("logadmin", get("/api/v1/journal"));
        assertThat(seen("auditor", "?limit=200"))
                .noneMatch(it ->
                        List.of("systemChain", "views").contains(it.get("kind").asString()));
        assertThat(seen("logadmin", "?kind=views"))
                .anyMatch(it -> it.get("login").asString().equals("auditor"));
        for (String other : List.of("office", "clerk", "sysadmin", "secadmin", "organ")) {
            assertThat(client.send(other, get("/api/v1/views")).getStatus()).isEqualTo(403);
        }
        assertThat(client.send("logadmin", get("/api/v1/views?kind=nonsense")).getStatus())
                .isEqualTo(400);
        assertThat(client.send("logadmin", get("/api/v1/views?after=x")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 3; i++) {
            client.send("office", get("/api/v1/problems.csv"));
        }
        JsonNode first = client.read("logadmin", "/views?kind=export&limit=2");
        assertThat(first.get("items")).hasSize(2);
        JsonNode second = client.read(
                "logadmin",
                "/views?kind=export&limit=2&after=" + first.get("next").asString());
        assertThat(second.get("items").get(0).get("id").asLong())
                .isLessThan(first.get("items").get(1).get("id").asLong());
    }

    @Test
    void aFullQueueAndAStopLoseNothing() {
        Actor auditor = accounts.actor("auditor", "192.0.2.7").orElseThrow();
        var small = new ViewLog(views, clock, 2);
        small.start();
        try {
            for (int i = 0; i < 50; i++) {
                small.saw(auditor, Sensitive.JOURNAL, "stop-" + i);
            }
        } finally {
            small.stop();
        }
        small.saw(auditor, Sensitive.JOURNAL, "stop-after");
        assertThat(jdbc.sql("select count(*) from view_log where thing like 'stop-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(51);
    }

    /** A process that is killed the moment after has written it. */
    @Test
    void whatIsTakenAwayIsWrittenBeforeItIsAnswered() {
        Actor auditor = accounts.actor("auditor", "192.0.2.7").orElseThrow();
        var queue = new ViewLog(views, clock, 100);
        queue.start();
        try {
            for (Sensitive kind : List.of(Sensitive.EXPORT, Sensitive.DOCUMENT, Sensitive.SYSTEM_CHAIN)) {
                queue.saw(auditor, kind, "at-once-" + kind.word());
                assertThat(jdbc.sql("select count(*) from view_log where thing = ?")
                                .param("at-once-" + kind.word())
                                .query(Long.class)
                                .single())
                        .as(kind.word())
                        .isEqualTo(1);
            }
        } finally {
            queue.stop();
        }
    }

    @Test
    void theLedgerOnPaperIsTakenAwayLikeAFile() {
        assertThat(client.anonymously(get("/problems/print").with(user("office")))
                        .getStatus())
                .isEqualTo(200);
        assertThat(seen("logadmin", "?kind=export&login=office&limit=200"))
                .extracting(it -> it.get("thing").asString())
                .contains("problems/print");
    }

    @Test
    void nobodyOfAnotherCongressReadsThem() {
        client.send("office", get("/api/v1/problems.csv"));
        congresses.ids();
        assertThat(seen("n-auditor", "?limit=200"))
                .allMatch(it -> it.get("login").asString().startsWith("n-"));
    }
}
