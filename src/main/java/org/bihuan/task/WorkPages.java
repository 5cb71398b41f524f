package org.bihuan.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Sight.Condition;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the work list page by page. */
@Repository
class WorkPages {

    private final JdbcClient jdbc;

    WorkPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkItem> page(WorkQuery query) {
        var page = new ArrayList<WorkItem>();
        for (Condition part : query.parts(top(query))) {
            if (page.size() < query.limit()) {
                page.addAll(jdbc.sql("select w.* from work_item w join matter m on m.id = w.matter " + part.sql())
                        .params(part.parameters())
                        .query(Rows.of(WorkItem.class))
                        .list());
            }
        }
        return page.subList(0, Math.min(page.size(), query.limit()));
    }

    private boolean top(WorkQuery query) {
        WorkItem after = query.after();
        if (after == null) {
            return false;
        }
        Condition place = Why.place(query.today());
        var parameters = new ArrayList<>(place.parameters());
        parameters.add(after.id());
        return jdbc.sql("select " + place.sql() + " from work_item w where w.id = ?")
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Why each of some items needs its addressee, as far as they are open. */
    Map<Long, Why> reasons(List<WorkItem> items, LocalDate today, int yellowDays) {
        var reasons = new HashMap<Long, Why>();
        List<Long> open =
                items.stream().filter(WorkItem::open).map(WorkItem::id).toList();
        if (!open.isEmpty()) {
            Condition first = Why.first(today, yellowDays);
            var parameters = new ArrayList<>(first.parameters());
            parameters.addAll(open);
            jdbc.sql("select w.id, %s from work_item w where w.id in (%s)".formatted(first.sql(), Marks.of(open)))
                    .params(parameters)
                    .query(row -> {
                        reasons.put(row.getLong(1), Why.of(row.getString(2)).orElseThrow());
                    });
        }
        return reasons;
    }
}
