package org.bihuan.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kinds of evidence that a unit says it cannot supply, why, and what the committee decided on it in verification. */
@Repository
public class EvidenceLacks {

    /** Document 文件, photo 照片, site record 现场记录, data 数据: the fields an application for sign-off has for evidence. */
    public static final List<String> KINDS = List.of("document", "photo", "siteRecord", "data");

    private final JdbcClient jdbc;

    EvidenceLacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kind that is not supplied.
     *
     * @param decision accepted or notAccepted; nothing until somebody has verified
     */
    public record Lack(String kind, String reason, @Nullable String decision) {}

    /** What is declared with an application takes the place of what was declared before. */
    public void declare(String problem, Map<String, String> reasons) {
        jdbc.sql("delete from evidence_lack where problem = ?").param(problem).update();
        reasons.forEach((kind, reason) -> jdbc.sql("insert into evidence_lack (problem, kind, reason) values (?, ?, ?)")
                .params(problem, kind, reason)
                .update());
    }

    /** What is declared of a problem. */
    public List<Lack> of(String problem) {
        return jdbc.sql("select kind, reason, decision from evidence_lack where problem = ? order by kind")
                .param(problem)
                .query(Rows.of(Lack.class))
                .list();
    }

    /** A verifier decides; once it is not accepted, a later verifier cannot make it so. */
    public void decide(String problem, String decision, String person) {
        jdbc.sql("""
                        update evidence_lack set decision = ?, decided_by = ?
                        where problem = ? and (decision is null or decision <> 'notAccepted')""").params(decision, person, problem).update();
    }
}
