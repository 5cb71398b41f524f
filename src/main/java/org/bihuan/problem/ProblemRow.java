package org.bihuan.problem;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One problem's row in the register, and the revision that each change raises. */
@Repository
class ProblemRow {

    private final JdbcClient jdbc;

    ProblemRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sets columns of a problem.
     *
     * @param columns as in {@code update}: each followed by its value or a mark for one
     */
    void set(String id, String columns, @Nullable Object... values) {
        var parameters = new ArrayList<@Nullable Object>(Arrays.asList(values));
        parameters.add(id);
        jdbc.sql("update problem set " + columns + ", rev = rev + 1 where id = ?")
                .params(parameters)
                .update();
    }
}
