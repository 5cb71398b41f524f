package org.bihuan.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.bihuan.task.Fields;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of the ladders. */
@Repository
public class Papers {

    private static final String COLUMNS =
            "tier, kind, number, issued_on, addressee, text, party, meeting, meeting_on, movers,"
                    + " entitled, dissatisfied, committee, resolution, removal, reply_due, replied_on, replied_by, reply,"
                    + " as_issued";
    private static final String SELECT = "select id, escalation, " + COLUMNS + " from escalation_paper ";

    private final JdbcClient jdbc;
    private final Tenure tenure;
    private final IssuedFacts facts;

    Papers(JdbcClient jdbc, Tenure tenure, IssuedFacts facts) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    /** The papers of a ladder, oldest first. */
    public List<Paper> of(long escalation) {
        return jdbc.sql(SELECT + "where escalation = ? order by id")
                .param(escalation)
                .query(Rows.of(Paper.class))
                .list();
    }

    /** What stood on a paper beside its text on the day it was issued. */
    public AsIssued asIssued(String problem, Paper it) {
        return facts.of(problem, it.issuedOn(), it.asIssued());
    }

    /** The newest paper of a ladder. */
    Optional<Paper> last(long escalation) {
        return jdbc.sql(SELECT + "where escalation = ? order by id desc fetch first 1 row only")
                .param(escalation)
                .query(Rows.of(Paper.class))
                .optional();
    }

    /**
     * Keeps what a form says of a paper.
     *
     * @param party who decided, as the model calls it
     * @param movers how many moved it jointly, where that counts
     */
    void add(
            Submission it,
            long escalation,
            Tier tier,
            String party,
            @Nullable Long decision,
            @Nullable Integer movers) {
        Fields fields = it.fields();
        Fields.Meeting meeting = fields.meeting("meeting").orElse(null);
        jdbc.sql("""
                        insert into escalation_paper (escalation, congress, tier, kind, number, issued_on, addressee, text, party,
                            person, meeting, meeting_on, decision, movers, entitled, committee, reply_due, as_issued)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        escalation,
                        it.actor().congress(),
                        tier.word(),
                        fields.text("kind").orElse(null),
                        fields.text("number").orElse(null),
                        it.today(),
                        fields.text("addressee").orElse(null),
                        fields.requiredText("text"),
                        party,
                        it.actor().person(),
                        meeting == null ? null : meeting.name(),
                        meeting == null ? null : meeting.date(),
                        decision,
                        movers,
                        fields.number("entitled").map(Long::intValue).orElse(null),
                        fields.text("committee").orElse(null),
                        fields.date("replyDue").orElse(null),
                        facts.now(it.requiredProblem(), it.today()))
                .update();
    }

    /** The council hands an interpellation over for answer; for another answer it is a paper again, with the same questions. */
    void handOver(Submission it, Paper paper, long decision) {
        long id = paper.repliedOn() == null ? paper.id() : copy(paper, it);
        Fields.Meeting meeting = it.fields().meeting("meeting").orElseThrow();
        jdbc.sql("""
                        update escalation_paper set kind = ?, number = ?, meeting = ?, meeting_on = ?, decision = ?, reply_due = ?,
                            as_issued = ?
                        where id = ?""")
                .params(
                        it.fields().requiredText("form"),
                        it.fields().text("number").orElse(null),
                        meeting.name(),
                        meeting.date(),
                        decision,
                        it.fields().requiredDate("replyDue"),
                        facts.now(it.requiredProblem(), it.today()),
                        id)
                .update();
    }

    private long copy(Paper paper, Submission it) {
        jdbc.sql("""
                        insert into escalation_paper (escalation, congress, tier, issued_on, addressee, text, party, person, movers)
                        select escalation, congress, tier, ?, addressee, text, party, person, movers from escalation_paper
                        where id = ?""").params(it.today(), paper.id()).update();
        return last(paper.escalation()).orElseThrow().id();
    }

    void replied(long id, LocalDate on, @Nullable String by, String reply) {
        jdbc.sql("update escalation_paper set replied_on = ?, replied_by = ?, reply = ? where id = ?")
                .params(on, by, reply, id)
                .update();
    }

    void dissatisfied(long id, int movers) {
        jdbc.sql("update escalation_paper set dissatisfied = ? where id = ?")
                .params(movers, id)
                .update();
    }

    void concluded(long id, @Nullable String resolution, @Nullable String removal) {
        jdbc.sql("update escalation_paper set resolution = ?, removal = ? where id = ?")
                .params(resolution, removal, id)
                .update();
    }

    /** How many of these people are members of the standing committee today. */
    int members(List<String> people) {
        if (people.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        "select count(distinct o.person) from post o where o.post = 'member' and o.person in (:people) and "
                                + tenure.held("o"))
                .param("people", people)
                .query(Integer.class)
                .single();
    }
}
