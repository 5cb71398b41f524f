package org.bihuan.paper;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands on a review opinion beside its text, for whoever may read the text: the same on every copy, whoever prints it. The
 * records behind it are the congress's own; these two facts go out with the paper.
 */
@Repository
public class IssuedOpinion {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IssuedOpinion(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The day of the paper 成文日期: the meeting that approved it, or the signature (GB/T 9704-2012, 7.3.5.4). */
    public @Nullable LocalDate approvedOn(String matter) {
        return jdbc.sql("""
                        select d.held_on from decision d where d.matter = ? and d.problem is null and d.outcome = 'approved'
                            and d.subject in ('approveOpinion', 'signOpinion') order by d.id desc fetch first 1 row only""")
                .param(matter)
                .query(LocalDate.class)
                .optional()
                .or(() -> signedOn(matter))
                .orElse(null);
    }

    private Optional<LocalDate> signedOn(String matter) {
        return field(matter, "signOpinion", "signedOn").map(LocalDate::parse);
    }

    /** Who else gets a copy 抄送. */
    public @Nullable String copies(String matter) {
        return field(matter, "numberOpinion", "copies").orElse(null);
    }

    private Optional<String> field(String matter, String activity, String name) {
        return jdbc.sql("""
                        select r.fields from record r where r.matter = ? and r.activity = ? and r.recalled_at is null
                            and r.operation is null order by r.id desc fetch first 1 row only""")
                .params(matter, activity)
                .query(String.class)
                .optional()
                .map(fields -> (Object) json.readValue(fields, Map.class).get(name))
                .map(Object::toString)
                .filter(it -> !it.isBlank());
    }
}
