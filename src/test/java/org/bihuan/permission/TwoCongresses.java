package org.bihuan.permission;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.bihuan.api.Walk;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The small county and a neighbour. One matter is walked until its problem is handed over, another stays a draft; the rest are
 * copies of the first in other hands, row by row: of another committee, organ and unit; of the neighbour; closed and published.
 */
@TestComponent
class TwoCongresses {

    static final List<String> SITUATIONS = List.of("own", "other", "foreign", "closed", "draft", "none");

    /** Accounts of the neighbour; each has the post its name says. */
    static final List<String> NEIGHBOURS =
            List.of("n-clerk", "n-office", "n-auditor", "n-organ", "n-handler", "n-deputy");

    private static final Map<String, Object> KNOWN = Map.of(
            "leadUnit",
            "water",
            "assistingUnits",
            List.of("education"),
            "problems",
            List.of(Map.of("title", "一处水源地", "leadUnit", "water", "assistingUnits", List.of("education"))));

    private static final Map<String, String> FOREIGN = Map.of(
            "congress",
            "'linxian'",
            "host_committee",
            "'n-committee'",
            "organ",
            "'n-government'",
            "lead_unit",
            "'n-water'",
            "asked_by",
            "'n-organ'",
            "unit",
            "'n-water'",
            "person",
            "'n-handler'");

    private final Client client;
    private final Walk walk;
    private final JdbcClient jdbc;
    private final Copies copies;
    private final Belongings belongings;
    private final Map<String, Map<String, String>> ids = new LinkedHashMap<>();

    TwoCongresses(Client client, Walk walk, JdbcClient jdbc, Belongings belongings) {
        this.client = client;
        this.walk = walk;
        this.jdbc = jdbc;
        this.copies = new Copies(jdbc);
        this.belongings = belongings;
    }

    /** By situation the id of each kind of thing; what has no such situation is not there either. */
    synchronized Map<String, Map<String, String>> ids() {
        if (ids.isEmpty()) {
            neighbour();
            found();
        }
        return ids;
    }

    /** The id of a thing in a situation. */
    String id(String kind, String situation) {
        Map<String, String> none = ids().get("none");
        return ids().get(situation).getOrDefault(kind, none.getOrDefault(kind, "9999999"));
    }

    private void found() {
        Map<String, String> none = new HashMap<>(Map.of(
                "matter", "M-2026-9999",
                "problem", "M-2026-9999-1",
                "task", "T-9999999",
                "document", "00000000-0000-4000-8000-000000000000",
                "ballot", "B-9999999",
                "version", "R-2026-9999",
                "message", "N-9999999",
                "year", "2031"));
        String matter = walk.propose("已经交办的事项");
        Walk.Task task = walk.until(matter, "signForProblem", KNOWN);
        String document = client.document("water");
        client.write(
                "water",
                "/problems/" + matter + "-1/actions/progress",
                Map.of("fields", Map.of("progress", "已开工", "evidence", List.of(document))));
        var own = new HashMap<>(
                Map.of("matter", matter, "problem", matter + "-1", "task", task.id(), "document", document));
        own.put("ballot", ballot(matter, "shili"));
        own.put("version", version("henan", "2026-12-01"));
        client.write("council", "/rulebook/proposals/" + own.get("version") + "/approval", Map.of("note", "同意。"));
        client.write("clerk", "/tasks/" + task.id() + "/urge", Map.of("text", "请尽快签收"));
        own.put("message", "N-" + number("select max(id) from message where person = '" + person("water") + "'"));
        ids.put("own", own);
        ids.put(
                "other",
                copy(
                        own,
                        "M-2026-8001",
                        Map.of(
                                "host_committee",
                                "'finance-committee'",
                                "organ",
                                "'court'",
                                "lead_unit",
                                "'court'",
                                "asked_by",
                                "'" + person("court") + "'",
                                "unit",
                                "'court'",
                                "person",
                                "'" + person("court") + "'"),
                        "court/organ"));
        ids.put("foreign", copy(own, "M-2026-8002", FOREIGN, "n-water/handler"));
        ids.get("foreign").put("version", foreignVersion(own.get("version")));
        ids.put("closed", copy(own, "M-2026-8003", Map.of(), "water/handler"));
        close("M-2026-8003");
        ids.put("draft", draft());
        ids.put("none", none);
        belongings.add(ids);
        for (String situation : List.of("own", "other", "closed", "draft")) {
            String shared = "M-2026-81" + SITUATIONS.indexOf(situation) + "0";
            Map<String, String> theirs = copy(own, shared, FOREIGN, "n-water/handler");
            belongings.share(ids, situation, shared, theirs.get("document"));
        }
        ids.get("foreign").put("sharedMatter", ids.get("foreign").get("matter"));
        ids.get("foreign")
                .put(
                        "sharedDocument",
                        ids.get("foreign").get("matter") + "/"
                                + ids.get("foreign").get("document"));
    }

    private Map<String, String> draft() {
        String matter = walk.propose("尚未交办的事项");
        Walk.Task task = walk.until(matter, "reviewOpinion", KNOWN);
        var draft = new HashMap<>(Map.of("matter", matter, "problem", matter + "-1", "task", task.id()));
        draft.put("ballot", ballot(matter, "shili"));
        draft.put("version", version("default", "2026-12-02"));
        String loose = client.document("clerk");
        jdbc.sql("update document set matter = ?, record = (select max(id) from record where matter = ?) where id = ?")
                .params(matter, matter, loose)
                .update();
        draft.put("document", loose);
        return draft;
    }

    private Map<String, String> copy(Map<String, String> own, String matter, Map<String, String> over, String post) {
        String problem = matter + "-1";
        String ofMatter = "matter = '" + own.get("matter") + "'";
        var set = new HashMap<>(over);
        set.put("matter", "'" + matter + "'");
        set.put("problem", "case when problem is null then null else '" + problem + "' end");
        copies.copy(
                "matter",
                "id = '" + own.get("matter") + "'",
                Copies.with(set, "id", "'" + matter + "'", "number", "null", "leader", "null"));
        copies.copy(
                "problem",
                "id = '" + own.get("problem") + "'",
                Copies.with(
                        set,
                        "id",
                        "'" + problem + "'",
                        "proposed_unit",
                        "null",
                        "lineage",
                        "replace(lineage, '" + own.get("problem") + "', '" + problem + "')"));
        copies.copy("record", ofMatter, Copies.with(set, "work_item", "null", "unit", "unit", "person", "person"));
        copies.copy(
                "work_item",
                "id = " + own.get("task").substring(2),
                Copies.with(set, "token", "'copy of " + matter + "'"));
        long task = number("select max(id) from work_item");
        jdbc.sql("insert into work_post (work_item, post) values (?, ?)")
                .params(task, post)
                .update();
        String document = own.get("document").substring(0, 32) + matter.substring(matter.length() - 4);
        copies.copy(
                "document",
                "id = '" + own.get("document") + "'",
                Copies.with(
                        set,
                        "id",
                        "'" + document + "'",
                        "record",
                        "(select max(id) from record where matter = '" + matter + "')"));
        String congress = over.getOrDefault("congress", "'shili'").replace("'", "");
        return new HashMap<>(Map.of(
                "matter",
                matter,
                "problem",
                problem,
                "task",
                "T-" + task,
                "document",
                document,
                "ballot",
                ballot(matter, congress)));
    }

    private void close(String matter) {
        jdbc.sql("update matter set state = 'closed', published_on = ?, ended_on = ?, open_problems = 0 where id = ?")
                .params(SmallCounty.TODAY, SmallCounty.TODAY, matter)
                .update();
        jdbc.sql(
                        "update problem set status = 'closed', closed_on = ?, evidence = 1, verifications = 1, decision = 1 where matter = ?")
                .params(SmallCounty.TODAY, matter)
                .update();
        jdbc.sql("update work_item set state = 'done', done_by = ?, done_on = ? where matter = ?")
                .params(person("water"), SmallCounty.TODAY, matter)
                .update();
        jdbc.sql("insert into problem_unit (problem, unit) values (?, 'education')")
                .param(matter + "-1")
                .update();
    }

    private void neighbour() {
        copyOne("congress", "shili", "linxian", Map.of("name", "'邻县人大常委会'", "code", "'邻人'"));
        unit("supervision", "n-committee", null);
        unit("general-office", "n-office", null);
        unit("deputies", "n-deputies", null);
        unit("administration", "n-administration", null);
        unit("government", "n-government", null);
        unit("water", "n-water", "n-government");
        account("clerk", "n-clerk", "n-committee", "clerk");
        account("office", "n-office", "n-office", "office");
        account("auditor", "n-auditor", "n-administration", "auditor");
        account("organ", "n-organ", "n-government", "organ");
        account("water", "n-handler", "n-water", "handler");
        account("deputy", "n-deputy", "n-deputies", "deputy");
    }

    private void copyOne(String table, String id, String copy, Map<String, String> set) {
        copies.copy(table, "id = '" + id + "'", Copies.with(set, "id", "'" + copy + "'"));
    }

    private void unit(String like, String id, String organ) {
        copyOne(
                "unit",
                like,
                id,
                Map.of(
                        "congress",
                        "'linxian'",
                        "name",
                        "'邻县" + id + "'",
                        "organ",
                        organ == null ? "null" : "'" + organ + "'"));
    }

    private void account(String like, String login, String unit, String post) {
        String person = person(like);
        copyOne("person", person, login, Map.of("congress", "'linxian'"));
        copies.copy(
                "account", "login = '" + like + "'", Map.of("login", "'" + login + "'", "person", "'" + login + "'"));
        copies.copy(
                "post",
                "person = '" + person + "'",
                Map.of("person", "'" + login + "'", "unit", "'" + unit + "'", "post", "'" + post + "'"));
    }

    private String person(String login) {
        return jdbc.sql("select person from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String ballot(String matter, String congress) {
        jdbc.sql(
                        "insert into ballot (congress, matter, kind, state, salt) values (?, ?, 'signOffVote', 'prepared', 'salt')")
                .params(congress, matter)
                .update();
        return "B-" + number("select max(id) from ballot");
    }

    private String version(String preset, String effective) {
        return client.write(
                        "office",
                        "/rulebook/proposals",
                        Map.of("preset", preset, "effective", effective, "reason", "改用"))
                .get("version")
                .get("id")
                .asString();
    }

    private String foreignVersion(String own) {
        copyOne("rule_version", own, "R-2026-8002", Map.of("congress", "'linxian'"));
        return "R-2026-8002";
    }
}
