package org.bihuan.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Tenure;
import org.bihuan.organization.Units;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody may read of what came of a matter, without an account (监督法 art. 17): only while the office's record of the
 * publication stands, and only if it says that what is told was redacted 脱密脱敏. Every column is named here; what is not named is
 * not read.
 */
@Repository
public class PublicResults {

    /**
     * How a problem can have ended. One that was split goes on in its parts, which stand beside it; one reported as done in an imported
     * list was never verified here, and is not called signed off.
     */
    private static final Set<String> ENDED = Set.of("closed", "withdrawn", "merged", "split", "reportedClosed");

    /** A record is JSON as the program writes it; within a text typed by somebody a quotation mark is escaped. */
    private static final String RELEASED = """
            r.matter = m.id and r.activity = 'publishResults' and r.visibility = 'published' and r.recalled_at is null
                and r.operation is null and r.fields like '%"redacted":true%'""";

    private static final String PUBLISHED =
            "m.published_on is not null and exists (select 1 from record r where " + RELEASED + ")";

    private static final String MATTER = """
            select m.id, m.congress, %5$s as congress_name, c.demo, m.title, m.number, %3$s as committee, %4$s as organ,
                m.issued_on, m.published_on, m.ended_on,
                (select count(*) from problem p where p.matter = m.id and %1$s) as problems,
                (select count(*) from problem p where p.matter = m.id and %1$s and p.status = 'closed') as closed
            from matter m join congress c on c.id = m.congress join unit k on k.id = m.host_committee
                join unit o on o.id = m.organ
            where %2$s""".formatted(
                    "p.status <> 'draft' and p.issued_on is not null",
                    PUBLISHED,
                    Units.nameOn("k", "m.ended_on"),
                    Units.nameOn("o", "m.ended_on"),
                    Congresses.nameOn("m.ended_on"));

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tenure tenure;

    PublicResults(JdbcClient jdbc, JsonMapper json, Tenure tenure) {
        this.jdbc = jdbc;
        this.json = json;
        this.tenure = tenure;
    }

    /** A congress that has published something. */
    public record Publisher(String id, String name, long matters) {}

    /**
     * A matter whose results were published.
     *
     * @param problems how many were handed over
     * @param closed how many of them were signed off
     */
    public record Published(
            String id,
            String congress,
            String congressName,
            boolean demo,
            String title,
            @Nullable String number,
            String committee,
            String organ,
            @Nullable LocalDate issuedOn,
            LocalDate publishedOn,
            @Nullable LocalDate endedOn,
            long problems,
            long closed) {}

    /** What the office published, and where. */
    public record Text(String place, String text) {}

    /**
     * A problem of it.
     *
     * @param state one of {@link #ENDED}, or open; how far one is that is open is not told
     * @param degreeZh to what degree it was solved
     * @param notice what was announced before it was signed off 公示
     * @param ratedUntil the last day on which whoever has a code can rate it; nothing if nobody can
     */
    public record Finding(
            int seq,
            int cycle,
            String title,
            String unit,
            String state,
            @Nullable LocalDate closedOn,
            @Nullable String degreeZh,
            @Nullable String degreeEn,
            @Nullable String notice,
            @Nullable LocalDate ratedUntil) {}

    private record Told(String fields, OffsetDateTime recordedAt) {}

    /** Congresses with something to read, by name. */
    public List<Publisher> publishers() {
        return jdbc.sql(
                        "select c.id, c.name, count(*) as matters from matter m join congress c on c.id = m.congress where "
                                + PUBLISHED + " group by c.id, c.name order by c.name")
                .query(Rows.of(Publisher.class))
                .list();
    }

    /** Published matters, the one opened last first; {@code before} is the id the page comes before. */
    public List<Published> page(@Nullable String congress, @Nullable String before, int limit) {
        var sql = new StringBuilder(MATTER);
        var parameters = new ArrayList<Object>();
        if (congress != null) {
            sql.append(" and m.congress = ?");
            parameters.add(congress);
        }
        if (before != null) {
            sql.append(" and m.id < ?");
            parameters.add(before);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by m.id desc fetch first ? rows only")
                        .toString())
                .params(parameters)
                .query(Rows.of(Published.class))
                .list();
    }

    /** A published matter. */
    public Optional<Published> find(String id) {
        return jdbc.sql(MATTER + " and m.id = ?")
                .param(id)
                .query(Rows.of(Published.class))
                .optional();
    }

    /** What the office published of it, as corrected last. */
    public Optional<Text> text(String matter) {
        return jdbc.sql(
                        "select r.fields, r.recorded_at from record r join matter m on m.id = r.matter where m.id = ? and "
                                + RELEASED + " order by r.id desc fetch first 1 row only")
                .param(matter)
                .query(Rows.of(Told.class))
                .optional()
                .map(it -> new Text(said(it.fields(), "place"), said(it.fields(), "text")));
    }

    /** The problems that were handed over, in the order of the list. */
    public List<Finding> findings(String matter) {
        return jdbc
                .sql("""
                        select p.seq, p.cycle, p.title, %s as unit, p.status as state, p.closed_on, p.degree_zh, p.degree_en,
                            (select n.fields from record n where n.id = (select max(r.id) from record r
                                where r.problem = p.id and r.activity = 'publishNotice' and r.visibility = 'published'
                                    and r.recalled_at is null and r.operation is null)) as notice,
                            (select max(o.last_day) from rating_round o where o.problem = p.id and p.ended_as is null
                                and o.codes_given = true and o.last_day >= ?) as rated_until
                        from problem p join unit u on u.id = p.lead_unit join matter m on m.id = p.matter
                        where m.id = ? and p.status <> 'draft' and p.issued_on is not null and %s
                        order by p.seq, p.cycle""".formatted(Units.nameOn("p.ended_on"), PUBLISHED))
                .params(tenure.today(), matter)
                .query(Rows.of(Finding.class))
                .list()
                .stream()
                .map(this::told)
                .toList();
    }

    /** Ids of the completed votes on how satisfied the members are, oldest first. */
    public List<Long> votes(String matter) {
        return jdbc.sql(
                        "select b.id from ballot b join matter m on m.id = b.matter where m.id = ? and b.problem is null"
                                + " and b.kind = 'satisfaction' and b.state = 'closed' and " + PUBLISHED
                                + " order by b.id")
                .param(matter)
                .query(Long.class)
                .list();
    }

    private Finding told(Finding it) {
        String state = ENDED.contains(it.state()) ? it.state() : "open";
        boolean closed = state.equals("closed");
        return new Finding(
                it.seq(),
                it.cycle(),
                it.title(),
                it.unit(),
                state,
                closed ? it.closedOn() : null,
                closed ? it.degreeZh() : null,
                closed ? it.degreeEn() : null,
                it.notice() == null ? null : said(it.notice(), "text"),
                it.ratedUntil());
    }

    private String said(String fields, String name) {
        Object told = json.readValue(fields, Map.class).get(name);
        return told == null ? "" : told.toString();
    }
}
