package org.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How often somebody else was extended or sent back, what a look-back found there and what was promised is in no figure of whoever
 * sees the problem and takes no part in it; nor does anything change for whoever does not see it.
 */
@ApiTest
class FiguresOfPartsTests {

    private static final List<String> FIGURES = List.of("/statistics", "/statistics/tables");

    /** The unit that assists and the members who read what is published see the problem; the unit of something else does not. */
    private static final List<String> NO_PART = List.of("water", "member", "deputy", "education");

    private static final List<String> PART = List.of("health", "organ", "office", "clerk", "auditor");

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    private String matter = "";
    private String problem = "";

    @BeforeEach
    void handedOver() {
        matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(
                matter,
                "commentRectification",
                Map.of(
                        "problems",
                        List.of(
                                Map.of("title", "水源地未划定保护区", "leadUnit", "water"),
                                Map.of("title", "水质检测不足", "leadUnit", "health", "assistingUnits", List.of("water")))));
        problem = jdbc.sql("select id from problem where matter = ? and lead_unit = 'health'")
                .param(matter)
                .query(String.class)
                .single();
        jdbc.sql("update matter set published_on = ? where id = ?")
                .params(LocalDate.parse("2026-03-09"), matter)
                .update();
    }

    /** What the lead unit alone and those above it are told of. */
    private void happened() {
        jdbc.sql("update problem set extensions = 7, returns = 3, reworks = 2, urges = 4 where id = ?")
                .param(problem)
                .update();
        jdbc.sql(
                        "insert into commitment (id, problem, promise, due, original_due, state) values (?, ?, ?, ?, ?, 'open')")
                .params("C-parts", problem, "年底前完成", LocalDate.parse("2026-01-31"), LocalDate.parse("2026-01-31"))
                .update();
        jdbc.sql("""
                insert into look_back (matter, recent, rule, percent, seed, seed_given, basis, population, population_digest)
                values (?, false, 'all', 100, 's', true, '-', 0, '-')""").param(matter).update();
        jdbc.sql("""
                insert into look_back_problem (matter, problem, grade, digest, populated, picked, outcome, checked_on)
                values (?, ?, 'ordinary', '-', true, 'drawn', 'rebound', ?)""").params(matter, problem, LocalDate.parse("2026-03-09")).update();
    }

    @AfterEach
    void takeBack() {
        jdbc.sql("delete from commitment where id = 'C-parts'").update();
        jdbc.sql("delete from look_back_problem where matter = ?").param(matter).update();
        jdbc.sql("delete from look_back where matter = ?").param(matter).update();
        jdbc.sql("update problem set extensions = 0, returns = 0, reworks = 0, urges = 0 where id = ?")
                .param(problem)
                .update();
        jdbc.sql("update matter set published_on = null where id = ?")
                .param(matter)
                .update();
    }

    private Map<String, JsonNode> figures(List<String> readers) {
        var figures = new TreeMap<String, JsonNode>();
        for (String login : readers) {
            FIGURES.forEach(path -> figures.put(login + " " + path, client.read(login, path)));
        }
        return figures;
    }

    @Test
    void whoTakesNoPartLearnsNothing() {
        for (String login : List.of("water", "member", "deputy")) {
            assertThat(client.read(login, "/problems/" + problem).get("id").asString())
                    .as("seen by %s", login)
                    .isEqualTo(problem);
        }
        assertThat(client.send("education", get("/api/v1/problems/" + problem)).getStatus())
                .isEqualTo(404);
        Map<String, JsonNode> before = figures(NO_PART);
        assertThat(before.get("member /statistics").get("issued").asInt()).isGreaterThan(1);
        happened();
        assertThat(figures(NO_PART)).isEqualTo(before);
    }

    @Test
    void whoTakesPartIsTold() {
        Map<String, JsonNode> before = figures(PART);
        happened();
        Map<String, JsonNode> after = figures(PART);
        for (String login : PART) {
            JsonNode was = before.get(login + " /statistics");
            JsonNode is = after.get(login + " /statistics");
            assertThat(extended(was)).as(login).doesNotContain(7);
            assertThat(extended(is)).as(login).contains(7);
            for (String figure : List.of("lookBacks", "rebounds")) {
                assertThat(is.get(figure).asInt())
                        .as("%s %s", login, figure)
                        .isEqualTo(was.get(figure).asInt() + 1);
            }
            for (String figure : List.of("commitmentsOpen", "commitmentsOverdue")) {
                assertThat(is.get("resolution").get(figure).asInt())
                        .as("%s %s", login, figure)
                        .isEqualTo(was.get("resolution").get(figure).asInt() + 1);
            }
            assertThat(after.get(login + " /statistics/tables"))
                    .as(login)
                    .isNotEqualTo(before.get(login + " /statistics/tables"));
        }
    }

    private static List<Integer> extended(JsonNode statistics) {
        return statistics
                .get("rates")
                .get("byExtensions")
                .valueStream()
                .map(it -> it.get("extensions").asInt())
                .toList();
    }
}
