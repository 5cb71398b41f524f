package org.bihuan.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.organization.Tenure;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds everything that is not over and rests with a unit: what a merger moves, and what keeps a unit from being closed. */
@Repository
class OpenAtUnit {

    private static final int NAMED = 10;

    private static final String RUNNING = "p.status not in " + Problems.ENDED;

    /** Stands for posts held today or later. */
    private static final String NOT_OVER = "{not over}";

    /** By kind, in the order they are told; each query has the unit as its parameters, and answers with id and matter. */
    private static final Map<String, String> QUESTIONS = questions();

    private static final Map<String, String> NAMES = Map.of(
            "departments", "select name from unit where id = ?", "people", "select name from person where id = ?");

    private final JdbcClient jdbc;
    private final Tenure tenure;

    OpenAtUnit(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    /**
     * One thing.
     *
     * @param kind matters, problems, assisted, proposed, tasks, countersigned, commitments, votes, departments or people
     * @param matter the matter it belongs to; empty for departments and people
     */
    record Thing(String kind, String id, String matter) {}

    private record Found(String id, String matter) {}

    private static Map<String, String> questions() {
        var all = new LinkedHashMap<String, String>();
        all.put("matters", """
                select m.id, m.id as matter from matter m where ? in (m.host_committee, m.organ)
                    and (m.state = 'open' or exists (select 1 from problem p where p.matter = m.id and %s)
                        or exists (select 1 from work_item w where w.matter = m.id and w.state = 'open')) order by m.id""".formatted(RUNNING));
        all.put(
                "problems",
                "select p.id, p.matter from problem p where p.lead_unit = ? and " + RUNNING
                        + " order by p.matter, p.seq, p.cycle");
        all.put(
                "assisted",
                "select p.id, p.matter from problem_unit x join problem p on p.id = x.problem where x.unit = ? and "
                        + RUNNING + " order by p.matter, p.seq, p.cycle");
        all.put(
                "proposed",
                "select p.id, p.matter from problem p where p.proposed_unit = ? and " + RUNNING
                        + " order by p.matter, p.seq, p.cycle");
        all.put("tasks", """
                select 'T-' || w.id as id, w.matter from work_item w
                where w.state = 'open' and (w.addressee = cast(? as varchar(60))
                    or exists (select 1 from work_post k where k.work_item = w.id and k.post like cast(? as varchar(60)) || '/%'))
                order by w.id""");
        all.put("countersigned", """
                select p.id, p.matter from countersigner c join problem p on p.id = c.problem
                where c.addressee = ? and c.state = 'asked' order by c.id""");
        all.put("commitments", """
                select c.id, p.matter from commitment c join problem p on p.id = c.problem
                where p.lead_unit = ? and c.state = 'open' order by c.id""");
        all.put("votes", """
                select 'B-' || b.id as id, b.matter from ballot b
                where b.subject = ? and b.state in ('prepared', 'open', 'counted') order by b.id""");
        all.put(
                "departments",
                "select u.id, '' as matter from unit u where u.organ = ? and u.closed_on is null order by u.id");
        all.put(
                "people",
                "select distinct o.person as id, '' as matter from post o where o.unit = ? and " + NOT_OVER
                        + " order by 1");
        return all;
    }

    /** Everything open at a unit, by kind. */
    List<Thing> of(String unit) {
        var all = new ArrayList<Thing>();
        QUESTIONS.forEach((kind, sql) -> {
            long marks = sql.chars().filter(it -> it == '?').count();
            jdbc.sql(sql.replace(NOT_OVER, tenure.notOver("o")))
                    .params(java.util.Collections.nCopies((int) marks, unit))
                    .query(Rows.of(Found.class))
                    .list()
                    .forEach(it -> all.add(new Thing(kind, it.id(), it.matter())));
        });
        return all;
    }

    /** Ids by kind; every kind is there. */
    static Map<String, List<String>> byKind(List<Thing> things) {
        var all = new LinkedHashMap<String, List<String>>();
        QUESTIONS
                .keySet()
                .forEach(kind -> all.put(
                        kind,
                        things.stream()
                                .filter(it -> it.kind().equals(kind))
                                .map(Thing::id)
                                .toList()));
        return all;
    }

    /** The matters concerned, in their order. */
    static List<String> matters(List<Thing> things) {
        var matters = new TreeSet<String>();
        things.stream().map(Thing::matter).filter(it -> !it.isEmpty()).forEach(matters::add);
        return List.copyOf(matters);
    }

    /** What a department or a person is called; everything else is known by its number. */
    Map<String, String> names(Map<String, List<String>> byKind) {
        var names = new LinkedHashMap<String, String>();
        NAMES.forEach((kind, sql) -> byKind.getOrDefault(kind, List.of())
                .forEach(id ->
                        jdbc.sql(sql).param(id).query(String.class).optional().ifPresent(name -> names.put(id, name))));
        return names;
    }

    /** What stands against closing, a sentence for each kind that names the first few. */
    List<Reason> reasons(List<Thing> things) {
        var reasons = new ArrayList<Reason>();
        byKind(things).forEach((kind, ids) -> {
            if (!ids.isEmpty()) {
                List<String> first = ids.subList(0, Math.min(NAMED, ids.size()));
                Map<String, String> names = names(Map.of(kind, first));
                String named =
                        first.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
                reasons.add(Reason.of("unit.open." + kind, ids.size(), ids.size() > NAMED ? named + " …" : named));
            }
        });
        return reasons;
    }
}
