package org.bihuan.task;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What messages call the thing a task is about. */
@Repository
class Titles {

    private final JdbcClient jdbc;

    Titles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The title of the problem, or of the matter where it is about no single problem. */
    String of(String matter, @Nullable String problem) {
        return jdbc.sql(
                        problem == null
                                ? "select title from matter where id = ?"
                                : "select title from problem where id = ?")
                .param(Objects.requireNonNullElse(problem, matter))
                .query(String.class)
                .single();
    }
}
