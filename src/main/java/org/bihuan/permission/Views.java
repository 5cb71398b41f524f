package org.bihuan.permission;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of views of what is sensitive. */
@Repository
class Views {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Views(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** In a transaction of their own: what was seen was seen, whatever becomes of the request. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(List<View> views) {
        batch.batchUpdate(
                "insert into view_log (congress, kind, business, login, person, thing, origin, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                views.stream()
                        .map(it -> new @Nullable Object[] {
                            it.congress(),
                            it.kind(),
                            it.business(),
                            it.login(),
                            it.person(),
                            it.thing(),
                            it.origin(),
                            it.at()
                        })
                        .toList());
    }

    /** Those of a congress, newest first. */
    List<View> page(ViewLog.Question it) {
        var sql = new StringBuilder("select * from view_log where congress = ?");
        var parameters = new ArrayList<Object>(List.of(it.congress()));
        if (it.businessOnly()) {
            sql.append(" and business");
        }
        if (it.kind() != null) {
            sql.append(" and kind = ?");
            parameters.add(it.kind());
        }
        if (it.login() != null) {
            sql.append(" and login = ?");
            parameters.add(it.login());
        }
        sql.append(" and id < ? order by id desc fetch first ? rows only");
        parameters.add(it.before() == null ? Long.MAX_VALUE : it.before());
        parameters.add(it.limit());
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(Rows.of(View.class))
                .list();
    }

    /**
     * A view.
     *
     * @param id 0 until it is kept
     * @param kind a word of {@link Sensitive}
     * @param thing id of what was seen; nothing of its content
     * @param origin the address it was asked from
     */
    record View(
            long id,
            String congress,
            String kind,
            boolean business,
            String login,
            String person,
            String thing,
            @Nullable String origin,
            OffsetDateTime at) {}
}
