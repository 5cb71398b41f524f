package org.bihuan.task.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tasks are about: titles of matters and problems, for whoever already has their tasks in sight; and who has taken them. */
@Repository
class Subjects {

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Titles by id: of the problem where a task has one, else of its matter. */
    Map<String, String> titles(List<WorkItem> items) {
        var titles = new HashMap<String, String>();
        read(
                "problem",
                items.stream().map(WorkItem::problem).filter(Objects::nonNull).toList(),
                titles);
        read(
                "matter",
                items.stream()
                        .filter(it -> it.problem() == null)
                        .map(WorkItem::matter)
                        .toList(),
                titles);
        return titles;
    }

    /** A task by its name and what it is about. */
    String about(Work.Shown it) {
        String title = titles(List.of(it.item())).values().stream().findFirst().orElse("");
        return it.name() + "　" + title + "　" + it.item().number();
    }

    /** Names of the people who have taken them, by id. */
    Map<String, String> claimants(List<WorkItem> items) {
        var names = new HashMap<String, String>();
        List<String> ids = items.stream()
                .map(WorkItem::claimedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from person where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    private void read(String table, List<String> ids, Map<String, String> titles) {
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title from " + table + " where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        titles.put(row.getString("id"), row.getString("title"));
                    });
        }
    }
}
