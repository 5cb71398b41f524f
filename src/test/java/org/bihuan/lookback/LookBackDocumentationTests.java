package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.put;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class LookBackDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> MEETING = Map.of("name", "第四十次主任会议", "date", "2026-03-10");

    private static final FieldDescriptor[] SIMILAR = {
        field("items[].id", STRING, "A closed problem"),
        field("items[].matter", STRING, "Its matter"),
        field("items[].title", STRING, "Its title"),
        field("items[].leadUnit", STRING, "Its lead unit"),
        field("items[].leadUnitName", STRING, "The name of the unit"),
        maybe("items[].location", STRING, "Where it was"),
        maybe("items[].article", STRING, "Article of law it rested on"),
        maybe("items[].closedOn", STRING, "Day it was closed"),
        field("items[].occurrence", NUMBER, "The n-th time a problem linked to it would be found"),
        field("items[].score", NUMBER, "How alike it is, from 0 to 1; below 0.3 it is not shown"),
        field("items[].matched[].on", STRING, "What is alike: `unit`, `place`, `article` or `text`"),
        field("items[].matched[].score", NUMBER, "How alike that is, from 0 to 1"),
        maybe("next", STRING, "Always absent: there is one page")
    };

    @Override
    protected String process() {
        return "lookBack";
    }

    private String closedMatter() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.toEnd(matter);
        return matter;
    }

    private static Map<String, Object> start(String matter) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("hostCommittee", "supervision");
        fields.put("organ", "government");
        fields.put("units", List.of("water", "health"));
        fields.put("from", "2026-01-01");
        fields.put("to", "2026-03-10");
        fields.put("grade", "ordinary");
        fields.put("ofMatter", matter);
        fields.put("recent", true);
        fields.put("rule", "keyAndShare");
        fields.put("percent", 30);
        fields.put("seed", "2026-03-10 公开摇号：08 15 22 27 31 33");
        fields.put("basis", "年度监督工作计划第 9 项：对已销号问题开展回头看");
        return Map.of("process", "lookBack", "title", "饮用水问题整改情况回头看", "fields", fields);
    }

    @Test
    void tasksAndActs() {
        String closed = closedMatter();
        String withdrawn =
                client.write("clerk", "/matters", start(closed)).get("id").asString();
        action(
                "council",
                "/matters/" + withdrawn,
                "withdraw",
                of("meeting", "Meeting that decided", MEETING),
                of("reason", "Why it is withdrawn", "并入年底的综合督查"));
        var answer = document(
                "lookBack/start",
                "clerk",
                201,
                client.body(post("/api/v1/matters"), start(closed)),
                requestFields(
                        field("process", STRING, "`lookBack`"),
                        field("title", STRING, "Title, at most 200 characters"),
                        field("fields.hostCommittee", STRING, "The committee that looks back"),
                        field("fields.organ", STRING, "The organ whose problems are looked back on"),
                        maybe("fields.units", ARRAY, "Only problems led by these units"),
                        maybe("fields.from", STRING, "Closed on this day or later"),
                        maybe("fields.to", STRING, "Closed on this day or earlier"),
                        maybe("fields.grade", STRING, "Only of this grade"),
                        maybe("fields.ofMatter", STRING, "Only of this matter"),
                        maybe(
                                "fields.recent",
                                BOOLEAN,
                                "Also those closed less than `lookBackDelay` (P-50) of the rule book ago"),
                        field(
                                "fields.rule",
                                STRING,
                                "`keyAndShare`: all key and listed problems, a share of the ordinary; `all`; `share`: a share of all"),
                        maybe(
                                "fields.percent",
                                NUMBER,
                                "The share; `lookBackSample` (P-50) of the rule book unless given"),
                        maybe(
                                "fields.seed",
                                STRING,
                                "The seed, where it was drawn in public; else the program makes one"),
                        field("fields.basis", STRING, "What the look-back rests on")));
        String matter = client.tree(answer).get("id").asString();
        sheet(matter);
        task(
                matter,
                "confirmSample",
                optional("added", "Ids of closed problems to add, parted by commas, blanks or line ends"),
                optional("reason", "Why they are added; needed with `added`"),
                of("note", "Who checks what", "分两组，每组两人"));
        task(
                matter,
                "inspectProblem",
                of("method", "On site, by sample, unannounced, or by questionnaire", "unannounced"),
                of("checkedOn", "Day of the check", "2026-03-10"),
                of("findings", "What was found", "河口镇 1 处水源地标志牌被拆除"),
                of("evidence", "Photographs and notes", List.of(client.document("inspector1"))),
                of("outcome", "`stands`, or `rebound`: the problem has come back", "rebound"));
        task(
                matter,
                "decideRelisting",
                of("meeting", "Meeting of the chairpersons’ council", MEETING),
                of("outcome", "`relist`: the rebounds begin a new cycle; or `keepClosed`", "relist"),
                optional("except", "Ids of rebounds that are not listed again; a reason is needed with it"),
                of("due", "Their due date; without one, the rule book’s limit counts from receipt", "2026-06-30"),
                optional("reason", "Why not"));
        String again = matter + "-1";
        task(
                matter,
                "writeLookBackReport",
                of("text", "The report on the look-back 回头看报告", "抽查 1 个，反弹 1 个，已重新整改销号"),
                optional("files", "Attachments"));
        var archive = walk.until(matter, "archiveMatter", known());
        client.write(
                archive.login(),
                "/tasks/" + archive.id() + "/completion",
                Map.of("fields", Map.of("archiveNumber", "2026-监督-09", "retention", "permanent")));
        nothingIsLeftOut();
        var newCycle = client.read("office", "/problems/" + again);
        assertThat(newCycle.get("cycle").asInt()).isEqualTo(2);
        assertThat(newCycle.get("status").asString()).isEqualTo("closed");
        var first = client.read("water", "/problems/" + newCycle.get("previous").asString());
        assertThat(first.get("next").asString()).isEqualTo(again);
        assertThat(first.get("lookBacks").get(0).get("outcome").asString()).isEqualTo("rebound");
        assertThat(client.read("office", "/matters/" + matter).get("state").asString())
                .isEqualTo("closed");
        assertThat(client.send("water", get("/api/v1/matters/{id}/sample", matter))
                        .getStatus())
                .isEqualTo(403);
        assertThat(client.send("office", get("/api/v1/matters/{id}/sample", closed))
                        .getStatus())
                .isEqualTo(404);
    }

    private void sheet(String matter) {
        document(
                "lookBack/sample",
                "auditor",
                200,
                get("/api/v1/matters/{id}/sample", matter),
                responseFields(
                        field("matter", STRING, "The look-back"),
                        field("basis", STRING, "What it rests on"),
                        maybe("conditions.from", STRING, "First day of closing"),
                        maybe("conditions.to", STRING, "Last day of closing"),
                        maybe("conditions.grade", STRING, "The only grade"),
                        maybe("conditions.matter", STRING, "The only matter"),
                        field("conditions.units", ARRAY, "The only lead units; empty for all"),
                        field("conditions.recent", BOOLEAN, "Whether those closed lately belong to it"),
                        field("rule", STRING, "`keyAndShare`, `all` or `share`"),
                        field("percent", NUMBER, "The share, rounded up"),
                        field("seed", STRING, "The seed"),
                        field("seedSource", STRING, "`random`: made by the program; `given`: from a public draw"),
                        field("algorithm", STRING, "How the digests are made and what they mean"),
                        field("population", NUMBER, "How many problems met the conditions"),
                        field(
                                "populationDigest",
                                STRING,
                                "SHA-256 of their ids in order, a line each; the journal has it too"),
                        field("sampled", NUMBER, "How many are in the sample"),
                        field("lines[].problem", STRING, "A problem of the population, or one added"),
                        maybe("lines[].title", STRING, "Its title; null where it is not in the sample"),
                        field("lines[].grade", STRING, "Its grade"),
                        field("lines[].leadUnit", STRING, "Its lead unit"),
                        field("lines[].digest", STRING, "What orders the draw"),
                        field("lines[].populated", BOOLEAN, "Whether it met the conditions"),
                        maybe(
                                "lines[].picked",
                                STRING,
                                "`all`, `grade`, `drawn` or `added`; null where it is not in the sample"),
                        maybe("lines[].reason", STRING, "Why it was added"),
                        maybe("lines[].outcome", STRING, "`stands` or `rebound`, once checked"),
                        maybe("lines[].method", STRING, "How it was checked"),
                        maybe("lines[].checkedOn", STRING, "When"),
                        field("lines[].relisted", BOOLEAN, "Whether the council listed it again")));
    }

    @Test
    void repeatFindings() {
        String closed = closedMatter() + "-1";
        document(
                "lookBack/similar",
                "clerk",
                200,
                get("/api/v1/problems/similar?unit=water&text={text}&limit=2", "水源地没有划定保护区"),
                queryParameters(
                        parameterWithName("unit").optional().description("Lead unit"),
                        parameterWithName("location").optional().description("Place"),
                        parameterWithName("article").optional().description("Article of law"),
                        parameterWithName("text").optional().description("What is wrong, at most 5,000 characters"),
                        parameterWithName("limit").optional().description("How many at most; 10 unless asked")),
                responseFields(SIMILAR));
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "reviewOpinion", Map.of("problems", List.of(Walk.problem("又一处水源地未划定保护区", "water"))));
        document(
                "lookBack/similarTo",
                "clerk",
                200,
                get("/api/v1/problems/{id}/similar?limit=1", matter + "-1"),
                responseFields(SIMILAR));
        document(
                "lookBack/repeats",
                "clerk",
                200,
                client.body(put("/api/v1/problems/{id}/repeats", matter + "-1"), Map.of("repeats", closed)),
                requestFields(maybe("repeats", STRING, "The closed problem it repeats; null takes the link away")),
                responseFields(
                        field("id", STRING, "The draft"),
                        maybe("repeats", STRING, "The problem it repeats"),
                        field("occurrence", NUMBER, "The n-th time it was found")));
        assertThat(client.read("clerk", "/problems?repeated=true&matter={matter}", matter)
                        .get("items"))
                .hasSize(1);
        assertThat(client.read("clerk", "/problems/" + closed).get("repeatedBy"))
                .hasSize(1);
        assertThat(client.read("clerk", "/problems/" + matter + "-1")
                        .get("repeats")
                        .asString())
                .isEqualTo(closed);
        assertThat(client.send("clerk", get("/api/v1/problems/similar")).getStatus())
                .isEqualTo(400);
        var tooMuch = get("/api/v1/problems/similar?text={text}", "水".repeat(5_001));
        assertThat(client.send("clerk", tooMuch).getStatus()).isEqualTo(400);
    }
}
