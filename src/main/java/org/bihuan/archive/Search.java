package org.bihuan.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.document.FiledPapers;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The one search 查询: matters, problems, records and papers in the reader's sight, by anything known of them. */
@Service
public class Search {

    private static final String OF_ORGAN =
            " or exists (select 1 from unit u where u.id = m.organ and " + Units.CALLED + ")";
    private static final String ASSISTING =
            " or exists (select 1 from problem_unit x join unit u on u.id = x.unit where x.problem = p.id and "
                    + Units.CALLED + ")";

    private final JdbcClient jdbc;
    private final FiledPapers papers;
    private final RecordSearch records;

    Search(JdbcClient jdbc, FiledPapers papers, RecordSearch records) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.records = records;
    }

    record MatterRow(String id, String title, String state, String unit, OffsetDateTime createdAt) {}

    record ProblemRow(
            String id,
            String title,
            String status,
            String unit,
            @Nullable LocalDate issuedOn,
            @Nullable String detail,
            @Nullable String requirement,
            @Nullable String goal,
            @Nullable String measures) {}

    /** Matters by number, title, document number, campaign or place in the plan; newest first. */
    public List<Finding> matters(Actor actor, Question it, @Nullable String after, int limit) {
        Sight.Condition records = Sight.records(actor);
        var where = new Where(Sight.matters(actor))
                .asked(it.state(), "m.state = ?")
                .holds(it.words(), "m.id", "m.title", "m.number", "m.campaign", "m.plan_item")
                .asked(it.called(), Units.CALLED + OF_ORGAN)
                .asked(it.begin(), "m.created_at >= ?")
                .asked(it.end(), "m.created_at < ?")
                .asked(after, "m.id < ?");
        if (it.person() != null) {
            var parameters = new ArrayList<Object>(List.of(it.person()));
            parameters.addAll(records.parameters());
            where.and(new Sight.Condition(
                    "exists (select 1 from record r where r.matter = m.id and "
                            + RecordSearch.PERSON.formatted("r.person") + " and " + records.sql() + ")",
                    parameters));
        }
        Sight.Condition page = where.page("m.id desc", limit);
        return jdbc
                .sql("select m.id, m.title, m.state, " + Units.nameOn("m.ended_on")
                        + " as unit, m.created_at from matter m join unit u on u.id = m.host_committee "
                        + page.sql())
                .params(page.parameters())
                .query(Rows.of(MatterRow.class))
                .list()
                .stream()
                .map(row -> new Finding(
                        row.id(),
                        row.id(),
                        "/matters/" + row.id(),
                        row.title(),
                        row.unit(),
                        Excerpt.day(row.createdAt()),
                        row.state(),
                        null))
                .toList();
    }

    /** Issued problems by number, what they say, what is demanded and what is to be done; newest matter first. */
    public List<Finding> problems(Actor actor, Question it, @Nullable String after, int limit) {
        var where = new Where(Sight.problems(actor))
                .asked(it.state(), "m.state = ?")
                .holds(
                        it.words(),
                        "p.id",
                        "p.title",
                        "p.detail",
                        "p.requirement",
                        "p.goal",
                        "p.measures",
                        "p.article",
                        "p.location")
                .asked(it.called(), Units.CALLED + ASSISTING)
                .asked(it.from(), "p.issued_on >= ?")
                .asked(it.to(), "p.issued_on <= ?")
                .asked(after, "p.id < ?");
        if (it.person() != null) {
            where.and(Sight.parts(actor)).holds(it.person(), "p.responsible");
        }
        Sight.Condition page = where.page("p.id desc", limit);
        return jdbc
                .sql("""
                        select p.id, p.title, p.status, %s as unit, p.issued_on, p.detail, p.requirement, p.goal, p.measures
                        from problem p join matter m on m.id = p.matter join unit u on u.id = p.lead_unit\s""".formatted(Units.nameOn("p.ended_on")) + page.sql())
                .params(page.parameters())
                .query(Rows.of(ProblemRow.class))
                .list()
                .stream()
                .map(row -> new Finding(
                        row.id(),
                        row.id(),
                        "/problems/" + row.id(),
                        row.title(),
                        row.unit(),
                        row.issuedOn() == null ? null : row.issuedOn().toString(),
                        row.status(),
                        Excerpt.of(
                                it.words(),
                                Stream.of(row.detail(), row.requirement(), row.goal(), row.measures())
                                        .filter(text -> text != null)
                                        .map(text -> (Object) text))))
                .toList();
    }

    /** What was written at tasks and acts: opinions, measures, reports, reasons; newest first. */
    public List<Finding> records(Actor actor, Question it, @Nullable Long before, int limit) {
        return records.page(actor, it, before, limit);
    }

    /** FiledPapers by name; newest first. */
    public List<Finding> papers(Actor actor, Question it, @Nullable String after, int limit) {
        var asked = new FiledPapers.Asked(
                it.words() == null ? null : Where.like(it.words()),
                it.called(),
                it.person(),
                it.begin(),
                it.end(),
                it.state(),
                after);
        return papers.find(actor, asked, limit).stream()
                .map(found -> new Finding(
                        found.key(),
                        found.about() == null ? "" : found.about(),
                        "/documents/" + found.id(),
                        found.name(),
                        found.unit(),
                        Excerpt.day(found.storedAt()),
                        null,
                        null))
                .toList();
    }
}
